import { LONGEST } from '@ronda/shared/confidence/sealed';
import type { GroupId } from '@ronda/shared/ids';
import { BOUNDS } from '@ronda/shared/policy';
import { useState } from 'react';
import { useWords } from '../text/words.ts';
import { Bring } from '../carry/Bring.tsx';
import { tidyWords } from '../confidence/words.ts';
import { READY_AGREEMENTS } from '../group/ready-agreements.ts';
import { usePhoneSide } from '../group/use-phone-side.ts';
import { Button } from '../look/Button.tsx';
import { Field } from '../look/Field.tsx';
import { Tick } from '../look/Tick.tsx';
import { Circle } from '../page/Circle.tsx';
import { Heading } from '../page/Heading.tsx';
import { Page } from '../page/Page.tsx';
import { useFirstWrong } from '../page/use-first-wrong.ts';
import type { ScheduleDraft } from '../schedule/draft.ts';
import { readDraft } from '../schedule/draft.ts';
import { FirstTexts, NO_FIRST_TEXTS } from './FirstTexts.tsx';
import { makeGroup } from './make-group.ts';
import { MeetingTimes } from './MeetingTimes.tsx';
import type { Spoken } from './SpokenLanguage.tsx';
import { SpokenLanguage } from './SpokenLanguage.tsx';
import './start.css';
import { secondsOf, TurnLength, USUAL_CHOICE } from './TurnLength.tsx';

/** What is wrong, by where it is said. */
type Wrong = {
  readonly name?: string | undefined;
  readonly experience?: string | undefined;
  readonly seconds?: string | undefined;
  readonly first?: string | undefined;
  readonly time?: string | undefined;
  readonly helpLine?: string | undefined;
  readonly all?: string | undefined;
};

interface StartProps {
  /** The name is null where the group that was brought could not be read. */
  readonly onMade: (group: GroupId, name: string | null) => void;
}

/** Start a group: its name, what it shares, when it meets, how long a turn is, and whether one may call. */
export function Start({ onMade }: StartProps) {
  const { t, language } = useWords();
  const [name, setName] = useState('');
  const [experience, setExperience] = useState('');
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  const [turn, setTurn] = useState(USUAL_CHOICE);
  const [times, setTimes] = useState<ScheduleDraft | null>(null);
  const [texts, setTexts] = useState(NO_FIRST_TEXTS);
  const together = spoken ?? language;
  const phoneSide = usePhoneSide();
  // Without an answer a group can be started all the same: this question is not shown then.
  const phones = phoneSide === 'none' || phoneSide === 'unknown' ? null : phoneSide;
  const [mayCall, setMayCall] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});
  const [busy, setBusy] = useState(false);
  const form = useFirstWrong(wrong);

  const submit = async () => {
    const called = tidyWords(name, LONGEST.groupName);
    const shared = tidyWords(experience, LONGEST.experience);
    const turnSeconds = secondsOf(turn);
    const planned = times && readDraft(times);
    const line = texts.helpLine.trim() === '' ? null : tidyWords(texts.helpLine, LONGEST.text);
    if (
      !called.ok ||
      !shared.ok ||
      turnSeconds === null ||
      planned?.ok === false ||
      line?.ok === false
    ) {
      const nameWrong = {
        empty: t('start.nameEmpty'),
        tooLong: t('start.nameTooLong', { most: LONGEST.groupName }),
      };
      const experienceWrong = {
        empty: t('start.experienceEmpty'),
        tooLong: t('start.experienceTooLong', { most: LONGEST.experience }),
      };
      return setWrong({
        name: called.ok ? undefined : nameWrong[called.why],
        experience: shared.ok ? undefined : experienceWrong[shared.why],
        helpLine:
          line?.ok === false ? t('start.helpLineTooLong', { most: LONGEST.text }) : undefined,
        seconds: turnSeconds === null ? t('start.secondsOutside', BOUNDS.turnSeconds) : undefined,
        first: planned?.ok === false && planned.first ? t('schedule.form.firstWrong') : undefined,
        time: planned?.ok === false && planned.time ? t('schedule.form.timeWrong') : undefined,
      });
    }
    if (!isSecureContext) return setWrong({ all: t('start.insecure') });
    setWrong({});
    setBusy(true);
    const card = {
      name: called.text,
      experience: shared.text,
      ...(together === 'other' ? {} : { language: together }),
    };
    const made = await makeGroup(card, turnSeconds, {
      phoneSide: mayCall ? phones : null,
      schedule: planned?.schedule,
      // In the order in which they stand, whichever was chosen first.
      agreements: READY_AGREEMENTS.filter((ready) => texts.agreements.includes(ready)).map(
        (ready) => t(`agreements.${ready}`),
      ),
      helpLine: line?.text,
    });
    setBusy(false);
    if (made.kind === 'done') return onMade(made.done, called.text);
    const why =
      made.kind === 'refused' ? t(`refusal.${made.refusal.code}`) : t('start.unreachable');
    return setWrong({ all: why });
  };

  return (
    <Page wide>
      <div className="start">
        <div className="start-what">
          <Heading>{t('start.title')}</Heading>
          <p className="start-lead">{t('start.what')}</p>
          <p className="page-soft">{t('start.how')}</p>
          <Circle className="start-circle" />
        </div>
        <form
          ref={form}
          className="page-card"
          noValidate
          aria-label={t('start.form')}
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void submit();
          }}
        >
          <h2>{t('start.form')}</h2>
          <Field
            label={t('start.name')}
            hint={t('start.nameHint')}
            error={wrong.name}
            value={name}
            onValue={setName}
            required
          />
          <Field
            label={t('start.experience')}
            hint={t('start.experienceHint')}
            error={wrong.experience}
            value={experience}
            onValue={setExperience}
            long
            required
          />
          <SpokenLanguage spoken={together} onSpoken={setSpoken} />
          <MeetingTimes draft={times} onDraft={setTimes} wrong={wrong} />
          <TurnLength turn={turn} onTurn={setTurn} error={wrong.seconds} />
          <FirstTexts draft={texts} onDraft={setTexts} error={wrong.helpLine} />
          {/* D8: whether telephones may come in is the group's choice. Nobody makes it for them, so it is off at first. */}
          {phones !== null && (
            <Tick
              label={t('start.mayCall')}
              hint={t('start.mayCallHint')}
              on={mayCall}
              onTurned={setMayCall}
            />
          )}
          <p className="page-stressed">{t('start.equal')}</p>
          {wrong.all !== undefined && (
            <p className="page-trouble" role="alert">
              {wrong.all}
            </p>
          )}
          <div className="page-actions">
            <Button kind="main" large submits aria-busy={busy}>
              {busy ? t('start.submitting') : t('start.submit')}
            </Button>
          </div>
        </form>
        <Bring onBrought={onMade} />
      </div>
    </Page>
  );
}
