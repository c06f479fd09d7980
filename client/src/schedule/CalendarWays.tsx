import type { GroupId } from '@ronda/shared/ids';
import type { Schedule } from '@ronda/shared/schedule/schedule';
import { useEffect, useRef, useState } from 'react';
import { calendarToken } from '../confidence/calendar-token.ts';
import type { GroupKeys } from '../confidence/keys.ts';
import { useCopy } from '../group/use-copy.ts';
import { Button } from '../look/Button.tsx';
import { Field } from '../look/Field.tsx';
import { useWords } from '../text/words.ts';
import { meetingsFile, saveMeetings } from './meetings-file.ts';

export interface CalendarWaysProps {
  readonly group: GroupId;
  readonly keys: GroupKeys;
  /** The group's name, when it can be read here. */
  readonly name: string | null;
  readonly schedule: Schedule;
}

/** S5: an address that a calendar follows, and a file for one that follows none. */
export function CalendarWays({ group, keys, name, schedule }: CalendarWaysProps) {
  const { t } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [token, setToken] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void calendarToken(keys).then((made) => current && setToken(made));
    return () => {
      current = false;
    };
  }, [keys]);
  const address = token === null ? '' : `${location.origin}/groups/${group}/calendar/${token}.ics`;
  const failed = t('schedule.calendar.copyFailed');
  const select = () => place.current?.querySelector('input')?.select();
  const [copied, copy] = useCopy({ text: address, failed, select });

  const save = () => {
    if (token === null) return;
    const file = meetingsFile({ schedule, name, token, now: Date.now() });
    if (file !== null) setSaved(saveMeetings(file));
  };

  return (
    <div className="page-part">
      <p>{t('schedule.calendar.feed')}</p>
      <div ref={place}>
        <Field
          label={t('schedule.calendar.address')}
          hint={t('schedule.calendar.addressHint')}
          value={address}
          onValue={() => undefined}
          readOnly
          dir="ltr"
          onFocus={(event) => event.target.select()}
        />
      </div>
      <div className="in-calendar-ways">
        <a className="button button-plain" href={address.replace(/^https?:/, 'webcal:')}>
          {t('schedule.calendar.subscribe')}
        </a>
        <Button onPress={copy}>
          {t(copied === 'copied' ? 'group.copied' : 'schedule.calendar.copy')}
        </Button>
      </div>
      {copied === 'failed' && <p>{failed}</p>}
      <p>{t('schedule.calendar.file')}</p>
      <div className="in-calendar-ways">
        <Button onPress={save}>{t('schedule.calendar.save')}</Button>
        <output>{saved !== null && t('schedule.calendar.saved', { file: saved })}</output>
      </div>
      <p className="page-soft">{t('schedule.calendar.keeper')}</p>
    </div>
  );
}
