import { expect, test } from 'vitest';
import { writeSign } from './sign.ts';
import { createWatch } from './watch.ts';

const sign = (agent: string | null, beat: number) => writeSign({ agent, beat, notes: null });
const one = (metadata: string) => new Map([['booth', metadata]]);

test('a booth where nobody was yet, or that was handed over, is taken at once', () => {
  expect(createWatch().unheld(one(''))).toEqual(['booth']);
  expect(createWatch().unheld(one(sign(null, 7)))).toEqual(['booth']);
});

test('a booth whose holder lives is left alone, however long', () => {
  const watch = createWatch();
  for (let look = 0; look < 100; look += 1)
    expect(watch.unheld(one(sign('a', Math.floor(look / 4))))).toEqual([]);
});

test('a booth without a beat for three seconds is taken', () => {
  const watch = createWatch();
  for (let look = 0; look < 12; look += 1) expect(watch.unheld(one(sign('a', 1)))).toEqual([]);
  expect(watch.unheld(one(sign('a', 1)))).toEqual(['booth']);
});

test('whoever could not see takes nobody for dead', () => {
  const watch = createWatch();
  for (let look = 0; look < 12; look += 1) watch.unheld(one(sign('a', 1)));
  watch.blind();
  expect(watch.unheld(one(sign('a', 1)))).toEqual([]);
});
