import { useState } from 'react';
import { Button } from '../look/Button.tsx';
import { Tick } from '../look/Tick.tsx';
import { inWords } from '../telling/sentence.ts';
import { momentIn, zoneHere } from '../text/dates.ts';
import { useWords } from '../text/words.ts';
import type { Here } from './here.ts';

/** S6: whether one comes to the next meeting, and who else does, as far as they want it to be known. */
export function WhoComes({ here }: { readonly here: Here }) {
  const { t, language } = useWords();
  const { seen, voice, ask } = here;
  const { coming } = seen;
  const [named, setNamed] = useState(coming?.mine?.named ?? false);
  if (coming === null) return null;
  const { date, mine, there, notThisTime } = coming;
  const say = (comes: boolean, withName = named) =>
    void ask(
      { type: 'sayComing', date, coming: mine?.there === comes ? null : comes, named: withName },
      comes && withName,
    );
  return (
    <section className="page-part">
      <h3>
        {t('between.coming.title', { moment: momentIn(language, coming.starts, zoneHere()) })}
      </h3>
      <p>
        {t('between.coming.there', { count: there })}{' '}
        {notThisTime > 0 && t('between.coming.notThisTime', { count: notThisTime })}
      </p>
      {coming.named.length > 0 && (
        <p>
          {inWords(voice, {
            key: 'between.coming.named',
            parts: { names: { seats: coming.named } },
          })}
        </p>
      )}
      <div className="button-row" role="group" aria-label={t('between.coming.mine')}>
        <Button
          className={mine?.there === true ? 'button-chosen' : ''}
          aria-pressed={mine?.there === true}
          onPress={() => say(true)}
        >
          {t('between.coming.yes')}
        </Button>
        <Button
          className={mine?.there === false ? 'button-chosen' : ''}
          aria-pressed={mine?.there === false}
          onPress={() => say(false)}
        >
          {t('between.coming.no')}
        </Button>
      </div>
      <Tick
        flat
        label={t('between.coming.name')}
        on={named}
        onTurned={(on) => {
          setNamed(on);
          // What was said already is said anew, with the name or without it.
          if (mine?.there === true)
            void ask({ type: 'sayComing', date, coming: true, named: on }, on);
        }}
      />
    </section>
  );
}
