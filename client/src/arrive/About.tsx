import type { GroupId } from '@ronda/shared/ids';
import type { DoorAnswer } from '@ronda/shared/wire/protocol';
import type { GroupKeys } from '../confidence/keys.ts';
import { PhonesMayCome } from '../group/PhonesMayCome.tsx';
import { languageIn } from '../text/language-names.ts';
import { useWords } from '../text/words.ts';
import { Heading } from '../page/Heading.tsx';
import { InCalendar } from '../schedule/InCalendar.tsx';
import { NextMeeting } from '../schedule/NextMeeting.tsx';
import { Agreements } from './Agreements.tsx';
import type { Door } from './door.ts';

interface AboutProps {
  readonly group: GroupId;
  readonly keys: GroupKeys;
  readonly door: Extract<Door, { kind: 'seen' }>;
}

/** Whom one is about to meet, and what they agree on. */
export function About({ group, keys, door }: AboutProps) {
  const { t, language } = useWords();
  const { card, agreements, helpLine, answer } = door;
  const { meeting, policy } = answer;
  return (
    <div className="arrive-about">
      <div className="page-part">
        <p className="page-soft">{t('arrive.welcome')}</p>
        <Heading>
          <bdi>{card?.name ?? t('arrive.unreadable')}</bdi>
        </Heading>
        {card !== null && (
          <p className="arrive-experience" dir="auto">
            {card.experience}
          </p>
        )}
        {card?.language !== undefined && card.language !== language && (
          <p className="page-soft">
            {t('arrive.spoken', { language: languageIn(language, card.language) })}
          </p>
        )}
      </div>
      <p className="page-stressed">
        {meeting === null || meeting.present === 0
          ? t('arrive.nobody')
          : t('arrive.present', { count: meeting.present })}{' '}
        {meeting !== null && meeting.present > 0 && t(floorKey(meeting))}
      </p>
      {answer.schedule !== undefined && (
        <div className="page-part">
          <NextMeeting schedule={answer.schedule} />
          <InCalendar
            group={group}
            keys={keys}
            name={card?.name ?? null}
            schedule={answer.schedule}
          />
        </div>
      )}
      {answer.phone !== null && <PhonesMayCome />}
      <Agreements agreements={agreements} turnSeconds={policy.turnSeconds} />
      {helpLine !== null && (
        <section className="page-part">
          <h2>{t('arrive.helpLine')}</h2>
          <p className="help-line" dir="auto">
            {helpLine}
          </p>
        </section>
      )}
    </div>
  );
}

/** Nobody is promised a turn before they are let in. */
function floorKey({ floor, closed }: Pick<NonNullable<DoorAnswer['meeting']>, 'floor' | 'closed'>) {
  if (floor === 'round') return closed === false ? 'arrive.round' : 'arrive.roundClosed';
  return `arrive.${floor}` as const;
}
