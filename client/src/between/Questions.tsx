import type { CircleSeen } from '@ronda/shared/circle/seen';
import { useId, useState } from 'react';
import { Button } from '../look/Button.tsx';
import { Objection } from '../objection/Objection.tsx';
import { proposalSentence } from '../telling/decisions/proposal-sentence.ts';
import { inWords, nameIn } from '../telling/sentence.ts';
import { dayHere } from '../text/dates.ts';
import { useWords } from '../text/words.ts';
import type { Here } from './here.ts';

type Question = CircleSeen['questions'][number];

/** D2: what is asked of all members at present. */
export function Questions({ here }: { readonly here: Here }) {
  const { t } = useWords();
  const { questions } = here.seen;
  return (
    <section className="page-part">
      <h3>{t('between.questions.title')}</h3>
      {questions.length === 0 && <p className="page-soft">{t('between.questions.none')}</p>}
      {questions.map((question) => (
        <OneQuestion key={question.id} here={here} question={question} />
      ))}
    </section>
  );
}

function OneQuestion({ here, question }: { readonly here: Here; readonly question: Question }) {
  const { t, language } = useWords();
  const title = useId();
  const [objecting, setObjecting] = useState(false);
  const { seen, voice, ask } = here;
  const { id, action, by, mine, mayAnswer, answers, opening, until } = question;
  const answer = (position: 'agree' | 'standAside') =>
    void ask({ type: 'answer', question: id, ballot: { position } }, false);
  return (
    <article className="between-one page-part" aria-labelledby={title}>
      <p id={title} className="between-what" dir="auto">
        {inWords(voice, proposalSentence(action, [], seen.agreements))}
      </p>
      <p className="page-soft">
        {by === seen.me
          ? t('decision.byMe')
          : by !== null && t('decision.by', { name: nameIn(voice, by) })}{' '}
        {t('between.questions.until', { day: dayHere(language, until) })}
      </p>
      <p className="page-soft">{t('decision.answered', { answers, electors: opening })}</p>
      {!mayAnswer && <p className="page-soft">{t('between.questions.notMine')}</p>}
      {mayAnswer && !objecting && (
        <div className="button-row" role="group" aria-labelledby={title}>
          {(['agree', 'standAside'] as const).map((position) => (
            <Button
              key={position}
              className={mine?.position === position ? 'button-chosen' : ''}
              aria-pressed={mine?.position === position}
              onPress={() => answer(position)}
            >
              {t(`decision.position.${position}`)}
            </Button>
          ))}
          <Button onPress={() => setObjecting(true)}>{t('decision.position.object')}</Button>
        </div>
      )}
      {mayAnswer && objecting && (
        <Objection
          usual="unclear"
          seal={here.seal}
          onGiven={(reason) => {
            const ballot = { position: 'object', reason } as const;
            void ask({ type: 'answer', question: id, ballot }).then((done) => setObjecting(!done));
          }}
          onBack={() => setObjecting(false)}
        />
      )}
    </article>
  );
}
