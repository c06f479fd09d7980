import { expect, test } from 'vitest';
import { currentWords, loadWords, speak, speakFirst, subscribeToWords } from './catalogue.ts';

test('another language brings along all that was loaded, and tells of it once it can be said', async () => {
  await speakFirst('en');
  await loadWords('carry');
  const { t } = currentWords();
  let told = 0;
  const unsubscribe = subscribeToWords(() => (told += 1));
  await speak('ca');
  expect(told).toBe(1);
  expect(currentWords().language).toBe('ca');
  expect(currentWords().t('start.submit')).toBe('Crear un grup');
  expect(currentWords().t('carry.take.save')).toBe('Desar el fitxer');
  // What was made with the words before is known by them.
  expect(t('start.submit')).toBe('Start a group');
  unsubscribe();
});

test('of two choices in a row the later one counts, and a part that comes meanwhile is in it', async () => {
  await speak('en');
  const [first, second, part] = [speak('es'), speak('ca'), loadWords('propose')];
  await Promise.all([first, second, part]);
  expect(currentWords().language).toBe('ca');
  expect(currentWords().t('propose.propose')).toBe('Proposar');
});
