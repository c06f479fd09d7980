import { expect, test } from 'vitest';
import { carriedIn, groupFields, groupFrom } from './group.ts';

const phones = { mark: 'm'.repeat(43), pin: 'p'.repeat(38), secret: 's'.repeat(38) };
const id = 'group-aaaaaaaaaaaa';
const group = {
  id,
  doorHash: 'h'.repeat(43),
  card: 'c'.repeat(60),
  carried: {
    policy: { turnSeconds: 120, offerSeconds: 45, voteSeconds: 90 },
    agreements: [{ id: 2, text: 'a'.repeat(40), adoptedAt: 900 }],
    agreementsMade: 2,
    phones,
    rotation: { opened: 'ana', place: 2, direction: 'onward' as const },
  },
};

/** Each as it stood in Redis. None of them ever changes here; a new one comes with every new form. */
const CARRIED_1 =
  '{"policy":{"turnSeconds":120,"offerSeconds":45,"voteSeconds":90},' +
  `"agreements":[{"id":2,"text":"${'a'.repeat(40)}","adoptedAt":900}],"agreementsMade":2,` +
  `"phones":{"mark":"${phones.mark}","pin":"${phones.pin}","secret":"${phones.secret}"},` +
  '"rotation":{"opened":"ana","place":2,"direction":"onward"}}';
const EVERY_VERSION = {
  'before it was said': { doorHash: group.doorHash, card: group.card, carried: CARRIED_1 },
  '1': { version: '1', doorHash: group.doorHash, card: group.card, carried: CARRIED_1 },
};

test.each(Object.entries(EVERY_VERSION))('a group of version %s is read', (_version, row) => {
  expect(groupFrom(id, row)).toEqual(group);
  // Also while a meeting goes on, and for it.
  expect(groupFrom(id, { ...row, meeting: 'g-meeting-aaaaaaaa' })).toEqual(group);
  expect(carriedIn(row)).toEqual(group.carried);
});

test('what is written is of the newest version', () => {
  expect(groupFields(group)).toEqual(EVERY_VERSION['1']);
});

test('a group of a newer version is refused in words, and not guessed at', () => {
  const row = { ...EVERY_VERSION['1'], version: '2' };
  expect(() => groupFrom(id, row)).toThrow(/is of version 2; this Ronda reads version 1/);
});

test('no group is made out of a part of one', () => {
  expect(groupFrom(id, {})).toBeNull();
  expect(groupFrom(id, { meeting: 'g-meeting-aaaaaaaa' })).toBeNull();
  expect(() => groupFrom(id, { doorHash: group.doorHash, card: group.card })).toThrow();
});
