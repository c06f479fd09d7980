import type { Reason } from '@ronda/shared/decisions/action';
import type { Proposal } from '@ronda/shared/room/state';
import { useId, useState } from 'react';
import { Objection } from '../../objection/Objection.tsx';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import { useSeconds } from '../use-seconds.ts';
import { Answers } from './Answers.tsx';
import { howDecided } from '../../telling/decisions/how-decided.ts';
import { isLong, Particulars } from './Particulars.tsx';
import { proposalSentence, proposalShort } from '../../telling/decisions/proposal-sentence.ts';

/** A question that is open: what, by whom, how it is decided, how many have answered, and one's own answer. */
export function OpenProposal({ proposal }: { readonly proposal: Proposal }) {
  const { meeting, say, me, mine, send } = useHere();
  const { t } = useWords();
  const title = useId();
  const [objecting, setObjecting] = useState<'no' | 'yes' | 'noMore'>('no');
  const { action, electors, subjects } = proposal;
  const isElector = electors.includes(me);
  const waits = isElector && !mine.has(proposal.id);
  async function object(reason: Reason) {
    const ballot = { position: 'object', reason } as const;
    if (await send({ type: 'answer', proposal: proposal.id, ballot })) setObjecting('no');
  }
  return (
    <li>
      <article className="proposal" data-waits={waits} aria-labelledby={title}>
        <h3 id={title}>
          {say(isLong(action) ? proposalShort(action) : proposalSentence(action, subjects))}
        </h3>
        {isLong(action) && <Particulars action={action} />}
        <p className="quiet-words">
          <Proposer proposal={proposal} /> {t(howDecided(action, proposal.opening))}
        </p>
        {isElector ? (
          objecting === 'yes' ? (
            <Objection
              usual="notNow"
              seal={meeting.seal}
              onGiven={(reason) => void object(reason)}
              onBack={() => setObjecting('noMore')}
            />
          ) : (
            <Answers
              proposal={proposal}
              title={title}
              fromObjection={objecting === 'noMore'}
              onObject={() => setObjecting('yes')}
            />
          )
        ) : (
          <p>{t(subjects.includes(me) ? 'decision.aboutMe' : 'refusal.notAnElector')}</p>
        )}
        <p className="proposal-count">
          {t('decision.answered', {
            answers: proposal.answers,
            electors: proposal.opening,
          })}
          {' · '}
          <ClosesIn until={proposal.until} />
        </p>
      </article>
    </li>
  );
}

/** Safety decisions have no proposer: proposing is agreeing, and there no position has a name (D5). */
function Proposer({ proposal }: { readonly proposal: Proposal }) {
  const { nameOf, me } = useHere();
  const { t } = useWords();
  if (proposal.by === null) return t('decision.byNobody');
  return proposal.by === me ? t('decision.byMe') : t('decision.by', { name: nameOf(proposal.by) });
}

function ClosesIn({ until }: { readonly until: number }) {
  const { t } = useWords();
  const seconds = useSeconds({ kind: 'running', endsAt: until, wholeMs: 0 });
  return (
    <span className="time" role="timer">
      {seconds <= 0
        ? t('decision.closing')
        : t('decision.left', { time: t('time.short', { count: seconds }) })}
    </span>
  );
}
