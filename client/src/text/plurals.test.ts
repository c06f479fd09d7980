import { LANGUAGES } from '@ronda/shared/language';
import { expect, test } from 'vitest';
import { entriesOf } from './testing/entries.ts';
import { sayIn } from './testing/say-in.ts';
import { wholeOf } from './testing/whole.ts';

const FORM = /_(zero|one|two|few|many|other)$/;
/** More than anything counted here but what is pasted, see `say.ts`. */
const MOST = 10_000;

test.each(LANGUAGES)(
  'what is counted has the forms that %s has, and no others',
  async (language) => {
    const rules = new Intl.PluralRules(language);
    const forms = new Set<string>();
    for (let count = 0; count < MOST; count += 1) forms.add(rules.select(count));
    const counted = new Map<string, string[]>();
    for (const [key] of entriesOf(await wholeOf(language))) {
      const form = FORM.exec(key)?.[1];
      // None may be said apart in any language, and is asked for first.
      if (form === undefined || form === 'zero') continue;
      const base = key.replace(FORM, '');
      counted.set(base, [...(counted.get(base) ?? []), form]);
    }
    expect(counted.size).toBeGreaterThan(15);
    const wrong = [...counted].filter(
      ([, has]) => String(has.sort()) !== String([...forms].sort()),
    );
    expect(wrong).toEqual([]);
  },
);

test.each([
  ['en', ['1 minute', '2 minutes', '0 seconds', '1,000,000 characters left.']],
  ['es', ['un minuto', '2 minutos', '0 segundos', 'Quedan 1.000.000 caracteres.']],
  ['ca', ['un minut', '2 minuts', '0 segons', 'Queden 1.000.000 caràcters.']],
] as const)('%s counts', async (language, expected) => {
  const t = sayIn(language, await wholeOf(language));
  expect([
    t('time.minutes', { count: 1 }),
    t('time.minutes', { count: 2 }),
    t('time.seconds', { count: 0 }),
    t('writing.left', { count: 1_000_000 }),
  ]).toEqual(expected);
});
