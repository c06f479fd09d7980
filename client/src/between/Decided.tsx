import type { CircleSeen } from '@ronda/shared/circle/seen';
import { useId, useState } from 'react';
import { Button } from '../look/Button.tsx';
import { Objection } from '../objection/Objection.tsx';
import { objectionSentence } from '../telling/decisions/outcome-sentence.ts';
import { proposalSentence } from '../telling/decisions/proposal-sentence.ts';
import { tallyInWords } from '../telling/decisions/tally.ts';
import { inWords } from '../telling/sentence.ts';
import { dayHere } from '../text/dates.ts';
import { useWords } from '../text/words.ts';
import type { Here } from './here.ts';

/** D2: what was decided for good in the last days, and may still be objected to. */
export function MayBeObjectedTo({ here }: { readonly here: Here }) {
  const { t } = useWords();
  const { standing } = here.seen;
  if (standing.length === 0) return null;
  return (
    <section className="page-part">
      <h3>{t('between.standing.title')}</h3>
      <p className="page-soft">{t('between.standing.what')}</p>
      {standing.map((one) => (
        <OneStanding key={one.id} here={here} standing={one} />
      ))}
    </section>
  );
}

function OneStanding({
  here,
  standing,
}: {
  readonly here: Here;
  readonly standing: CircleSeen['standing'][number];
}) {
  const { t, language } = useWords();
  const title = useId();
  const [objecting, setObjecting] = useState(false);
  const { seen, voice, ask } = here;
  const { id, action, until } = standing;
  return (
    <article className="between-one page-part" aria-labelledby={title}>
      <p id={title} className="between-what" dir="auto">
        {inWords(voice, proposalSentence(action, [], seen.agreements))}
      </p>
      <p className="page-soft">{t('between.standing.until', { day: dayHere(language, until) })}</p>
      {seen.member && !objecting && (
        <div className="button-row">
          <Button aria-describedby={title} onPress={() => setObjecting(true)}>
            {t('decision.position.object')}
          </Button>
        </div>
      )}
      {objecting && (
        <Objection
          usual="unclear"
          seal={here.seal}
          onGiven={(reason) => {
            void ask({ type: 'objectTo', decision: id, reason }).then((done) =>
              setObjecting(!done),
            );
          }}
          onBack={() => setObjecting(false)}
        />
      )}
    </article>
  );
}

/** What came of the last ones: so that what was objected to can be mended. */
export function LastClosed({ here }: { readonly here: Here }) {
  const { t } = useWords();
  const { seen } = here;
  if (seen.closed.length === 0) return null;
  return (
    <section className="page-part">
      <h3>{t('between.closed.title')}</h3>
      <ul className="between-closed">
        {seen.closed.toReversed().map((closed) => (
          <OneClosed key={closed.id} here={here} closed={closed} />
        ))}
      </ul>
    </section>
  );
}

function OneClosed({
  here: { seen, voice },
  closed,
}: {
  readonly here: Here;
  readonly closed: CircleSeen['closed'][number];
}) {
  const { t } = useWords();
  const { action, outcome, objection } = closed;
  const tally = tallyInWords(t, closed);
  return (
    <li>
      <p className="between-what" dir="auto">
        {inWords(voice, proposalSentence(action, [], seen.agreements))}
      </p>
      <p dir="auto">
        {t(`between.closed.${outcome === 'taken' ? 'passed' : outcome}`)}{' '}
        {objection !== null && inWords(voice, objectionSentence(objection, seen.me))}
      </p>
      {tally !== null && <p className="page-soft">{tally}</p>}
    </li>
  );
}
