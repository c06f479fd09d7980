import type { Decided } from '@ronda/shared/room/state';
import { Button } from '../../look/Button.tsx';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import { mended } from './draft.ts';
import { isMendable } from '../../telling/decisions/mendable.ts';
import { objectionSentence, outcomeTitle } from '../../telling/decisions/outcome-sentence.ts';
import { tallyInWords } from '../../telling/decisions/tally.ts';
import { isLong, Particulars } from './Particulars.tsx';
import type { OnPropose } from './use-proposing.ts';

/** How many stand open to the eye; the others are one press away. */
const NEWEST = 2;

interface OutcomesProps {
  /** Oldest first. */
  readonly decided: readonly Decided[];
  readonly onPropose: OnPropose;
}

/** What became of the last proposals, the newest first. */
export function Outcomes({ decided, onPropose }: OutcomesProps) {
  const { t } = useWords();
  const newestFirst = decided.toReversed();
  const earlier = newestFirst.slice(NEWEST);
  return (
    <>
      <OutcomeList decided={newestFirst.slice(0, NEWEST)} onPropose={onPropose} />
      {earlier.length > 0 && (
        <details className="more">
          <summary>{t('decision.earlier', { count: earlier.length })}</summary>
          <OutcomeList decided={earlier} onPropose={onPropose} />
        </details>
      )}
    </>
  );
}

function OutcomeList({ decided, onPropose }: OutcomesProps) {
  return (
    <ul className="decided">
      {decided.map((one) => (
        <li key={one.id}>
          <OutcomeOf one={one} onPropose={onPropose} />
        </li>
      ))}
    </ul>
  );
}

function OutcomeOf({
  one,
  onPropose,
}: Pick<OutcomesProps, 'onPropose'> & { readonly one: Decided }) {
  const { say, me } = useHere();
  const { t } = useWords();
  const { action, outcome, moods } = one;
  const tally = tallyInWords(t, one);
  return (
    <>
      <p className="outcome">{say(outcomeTitle(action, one))}</p>
      {isLong(action) && <Particulars action={action} />}
      {one.objection !== null && <p>{say(objectionSentence(one.objection, me))}</p>}
      {tally !== null && <p className="quiet-words">{tally}</p>}
      {moods !== null && outcome === 'taken' && <Moods moods={moods} />}
      {isMendable(one) && (
        <div>
          <Button aria-haspopup="dialog" onPress={() => onPropose(mended(one))}>
            {t(outcome === 'objected' ? 'decision.mend' : 'decision.again')}
          </Button>
        </div>
      )}
    </>
  );
}

function Moods({ moods }: { readonly moods: NonNullable<Decided['moods']> }) {
  const { t } = useWords();
  return (
    <dl className="moods">
      {(['well', 'soSo', 'hard'] as const).map((mood) => (
        <div key={mood}>
          <dt>{t(`decision.mood.${mood}`)}</dt>
          <dd>{moods[mood]}</dd>
        </div>
      ))}
    </dl>
  );
}
