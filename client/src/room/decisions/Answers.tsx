import { wayOf } from '@ronda/shared/decisions/action';
import type { Way } from '@ronda/shared/decisions/action';
import type { Ballot } from '@ronda/shared/decisions/ballots';
import type { Proposal } from '@ronda/shared/room/state';
import { useLayoutEffect, useRef } from 'react';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import { KeyButton } from '../shortcuts/KeyButton.tsx';

/** To ask whether one may object, before there is a reason. */
const SOME_OBJECTION: Ballot = { position: 'object', reason: { kind: 'ready', choice: 'other' } };

/** What can be answered in each way of deciding (D2, D3, D8), side by side and alike. */
const ANSWERS: Readonly<Record<Way, readonly Ballot[]>> = {
  consent: [{ position: 'agree' }, { position: 'standAside' }, SOME_OBJECTION],
  allButOne: [{ position: 'agree' }, { position: 'disagree' }],
  temperature: [
    { position: 'mood', mood: 'well' },
    { position: 'mood', mood: 'soSo' },
    { position: 'mood', mood: 'hard' },
  ],
};

interface AnswersProps {
  readonly proposal: Proposal;
  /** The id of the element that says what is being answered. */
  readonly title: string;
  /** Whoever turns back from giving a reason is where they left from. */
  readonly fromObjection: boolean;
  readonly onObject: () => void;
}

export function Answers({ proposal, title, fromObjection, onObject }: AnswersProps) {
  const { mine, send, why } = useHere();
  const { t } = useWords();
  const own = mine.get(proposal.id);
  const object = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (fromObjection) object.current?.focus();
  }, [fromObjection]);
  const answer = (ballot: Ballot) => send({ type: 'answer', proposal: proposal.id, ballot });
  return (
    <>
      <div className="answers button-row" role="group" aria-labelledby={title}>
        {ANSWERS[wayOf(proposal.action)].map((ballot) => {
          const chosen = own !== undefined && wordOf(own) === wordOf(ballot);
          return (
            <KeyButton
              key={wordOf(ballot)}
              does={keyOf(ballot)}
              {...(ballot.position === 'object' && { ref: object })}
              waits={own === undefined}
              className={chosen ? 'button-chosen' : ''}
              aria-pressed={chosen}
              why={why({ type: 'answer', proposal: proposal.id, ballot })}
              onPress={() => {
                if (ballot.position === 'object') onObject();
                else void answer(ballot);
              }}
            >
              {t(wordOf(ballot))}
            </KeyButton>
          );
        })}
      </div>
      {own !== undefined && <p>{t('decision.myAnswer', { answer: t(wordOf(own)) })}</p>}
    </>
  );
}

function wordOf(ballot: Ballot) {
  return ballot.position === 'mood'
    ? (`decision.mood.${ballot.mood}` as const)
    : (`decision.position.${ballot.position}` as const);
}

/** The first, second and third answer have a key each, as on a phone. */
function keyOf(ballot: Ballot) {
  switch (ballot.position) {
    case 'agree':
    case 'standAside':
    case 'object':
      return ballot.position;
    case 'disagree':
      return 'object';
    case 'mood':
      return ({ well: 'agree', soSo: 'standAside', hard: 'object' } as const)[ballot.mood];
  }
}
