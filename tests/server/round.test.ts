import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHere, type Here } from './here.ts';
import { foundGroup } from '@ronda/member/invitation';
import { stageOf } from '@ronda/shared/floor/moving';
import { enter } from '@ronda/member/member';

let here: Here;
beforeAll(async () => {
  here = await startHere();
});
afterAll(() => here.end());

test('two members begin a round by consent, one speaks, one passes, and it ends (F3, F4, D2)', async () => {
  const invitation = await foundGroup(here);
  const ana = await enter(here, invitation, { name: 'Ana' });
  const ben = await enter(here, invitation, { name: 'Ben' });
  await ana.until(() => ana.room().seats.length === 2);
  expect(ana.names()).toEqual({ [ana.me]: ana.sealedName, [ben.me]: ben.sealedName });
  expect(ben.names()).toEqual(ana.names());

  expect(await ana.propose({ kind: 'beginRound', prompt: null })).toBe('done');
  await ben.until(() => ben.room().proposals.length === 1);
  expect(await ben.answer('agree')).toBe('done');
  await Promise.all([ana, ben].map((each) => each.until(() => stageOf(each.room()) !== null)));

  const holder = () => [ana, ben].find((each) => each.me === stageOf(ana.room())?.seat)!;
  const other = () => [ana, ben].find((each) => each !== holder())!;
  const first = holder();
  expect(await other().send({ type: 'speak' })).toBe('notYourOffer');
  expect(await first.send({ type: 'speak' })).toBe('done');
  await ana.until(() => stageOf(ana.room())?.kind === 'turn');
  expect(await first.send({ type: 'finish' })).toBe('done');
  await ana.until(() => stageOf(ana.room())?.seat !== first.me);
  expect(await holder().send({ type: 'pass' })).toBe('done');
  await Promise.all(
    [ana, ben].map((each) => each.until(() => each.room().floor.kind === 'gathering')),
  );

  expect(ana.room()).toEqual(ben.room());
  expect(ana.happened().filter(({ type }) => type === 'turnOffered')).toHaveLength(2);
  expect(here.media.followed.length).toBeGreaterThan(0);
  for (const each of [ana, ben]) each.close();
});
