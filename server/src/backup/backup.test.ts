import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { carriedByNew } from '@ronda/shared/room/state';
import { EMPTY_CIRCLE } from '@ronda/shared/circle/circle';
import { Between } from '@ronda/shared/testing/between';
import { phones } from '@ronda/shared/testing/names';
import type { Group, GroupWithPins, Store } from '../log/log.ts';
import { createSqliteStore } from '../log/sqlite.ts';
import { restore } from './restore.ts';
import { backUp } from './write.ts';

function groupOf(letter: string, pin: string | null = null): Group {
  return {
    id: letter.repeat(22),
    doorHash: 'h'.repeat(43),
    card: 'c'.repeat(60),
    carried: carriedByNew(USUAL_POLICY, pin === null ? null : phones(pin)),
  };
}
const mark = (letter: string) => phones(letter).mark;
const [ana, ben] = [groupOf('a', 'm'), groupOf('b')];

let folder: string;
let file: string;
let store: Store;
let other: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ronda-backup-'));
  file = join(folder, 'groups.ndjson');
  store = createSqliteStore(join(folder, 'here', 'ronda.sqlite'));
  other = createSqliteStore(join(folder, 'there', 'ronda.sqlite'));
  await store.createGroup(ana, [mark('l')]);
  await store.createGroup(ben);
});
afterEach(async () => {
  await store.close();
  await other.close();
  rmSync(folder, { recursive: true, force: true });
});

async function all(of: Store): Promise<GroupWithPins[]> {
  const found: GroupWithPins[] = [];
  for await (const each of of.groups()) found.push(each);
  return found;
}
const lines = () => readFileSync(file, 'utf8').split('\n').slice(0, -1);
async function* from(text: readonly string[]) {
  yield* text;
}
const restoreInto = (where: Store, text = lines()) => restore(where, () => from(text));

test('what was backed up comes back, with every PIN', async () => {
  expect(await backUp(store, file)).toEqual({ groups: 2, withPhones: 1 });
  expect(await restoreInto(other)).toEqual({ kind: 'restored', groups: 2, there: 0 });
  expect(await all(other)).toEqual(await all(store));
  expect(await other.groupByPin(mark('m'))).toEqual(ana);
  expect(await other.createGroup(groupOf('c', 'l'))).toBe('pinTaken');
});

test('a backup of each version there has been is read', async () => {
  const version1 = [
    '{"ronda":"backup","version":1}',
    `{"group":{"id":"${'a'.repeat(22)}","doorHash":"${'h'.repeat(43)}","card":"${'c'.repeat(60)}",
      "carried":{"policy":{"turnSeconds":180,"offerSeconds":30,"voteSeconds":60},"agreements":[],
      "agreementsMade":0,"phones":{"mark":"${'m'.repeat(43)}","pin":"${'m'.repeat(38)}",
      "secret":"${'m'.repeat(38)}"},"rotation":{"opened":null,"place":-1,"direction":"backward"}}},
      "pins":["${'m'.repeat(43)}"]}`,
    '{"groups":1}',
  ];
  expect(await restoreInto(other, version1)).toEqual({ kind: 'restored', groups: 1, there: 0 });
  expect(await all(other)).toEqual([{ group: ana, circle: EMPTY_CIRCLE, pins: [mark('m')] }]);
});

test('D2, D5: members and what may be objected to come along; votes that are open lapse on the way', async () => {
  const group = new Between(['ana', 'ben', 'cleo']);
  group.agree('ana', { kind: 'changePolicy', number: 'turnSeconds', value: 60 });
  const decided = group.circle;
  group.asks('ben', { kind: 'freeText', text: 't'.repeat(40) });
  const { carried } = groupOf('e');
  const with60 = { ...groupOf('e'), carried: { ...carried, ...group.lasting, phones: null } };
  await store.createGroup(with60, [], group.circle);
  await backUp(store, file);
  expect(readFileSync(file, 'utf8')).not.toContain('position');
  await restoreInto(other);
  const back = await other.circle(with60.id);
  expect(back?.circle).toEqual({ ...decided, made: group.circle.made, done: [] });
  expect(await other.dueCircles(group.now + 8 * 24 * 3_600_000)).toEqual([with60.id]);
});

test('only its owner can read it, and nothing else is left beside it', async () => {
  await backUp(store, file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).toSorted()).toEqual(['groups.ndjson', 'here', 'there']);
});

test('a backup that fails leaves the one before as it was', async () => {
  writeFileSync(file, 'the one before');
  const failing = {
    async *groups() {
      yield { group: ana, circle: EMPTY_CIRCLE, pins: [] };
      throw new Error('the store is away');
    },
  };
  await expect(backUp(failing, file)).rejects.toThrow('the store is away');
  expect(readFileSync(file, 'utf8')).toBe('the one before');
  expect(readdirSync(folder).toSorted()).toEqual(['groups.ndjson', 'here', 'there']);
});

test('groups that are there already, just so, are left alone', async () => {
  await backUp(store, file);
  expect(await restoreInto(store)).toEqual({ kind: 'restored', groups: 0, there: 2 });
  await other.createGroup(ben);
  expect(await restoreInto(other)).toEqual({ kind: 'restored', groups: 1, there: 1 });
  expect(await all(other)).toEqual(await all(store));
});

test('nothing is written where a group has gone on since, or its PIN leads elsewhere', async () => {
  await backUp(store, file);
  const another = createSqliteStore(join(folder, 'elsewhere', 'ronda.sqlite'));
  await another.createGroup(groupOf('c', 'm'));
  expect(await restoreInto(another)).toEqual({ kind: 'refused', differing: 0, taken: 1 });
  expect(await all(another)).toHaveLength(1);
  await another.close();
  const goneOn = { ...ben, carried: { ...ben.carried, agreementsMade: 1 } };
  await other.createGroup(goneOn);
  expect(await restoreInto(other)).toEqual({ kind: 'refused', differing: 1, taken: 0 });
  await other.createGroup(groupOf('c', 'm'));
  expect(await restoreInto(other)).toEqual({ kind: 'refused', differing: 1, taken: 1 });
  expect((await all(other)).map(({ group }) => group)).toEqual([goneOn, groupOf('c', 'm')]);
});

test('a group that somebody else makes at the same moment is not written over', async () => {
  await backUp(store, file);
  const racing = { ...other, group: async () => null };
  await other.createGroup({ ...ben, card: 'd'.repeat(60) });
  expect(await restoreInto(racing as Store)).toEqual({ kind: 'overtaken', groups: 1 });
  expect((await other.group(ben.id))?.card).toBe('d'.repeat(60));
});

const [FIRST, LAST] = ['{"ronda":"backup","version":2}', '{"groups":1}'];
const line = (change: object) =>
  JSON.stringify({ group: { ...groupOf('d'), ...change }, pins: [] });
test.each([
  ['nothing', [], 'Its end is missing.'],
  ['no backup', ['{"ronda":"group","version":2}'], 'It is no backup of Ronda.'],
  ['a newer one', ['{"ronda":"backup","version":3}'], 'A newer Ronda wrote it.'],
  ['its end cut off', [FIRST, line({})], 'Its end is missing.'],
  ['a group cut out', [FIRST, LAST], 'Its end says that there are 1 groups, not 0.'],
  ['half a line', [FIRST, line({}), line({}).slice(9), LAST], 'Line 3 is no group.'],
  ['more than it has', [FIRST, line({}), line({ admin: true }), LAST], 'Line 3 is no group.'],
  [
    'a card in the clear',
    [FIRST, line({}), line({ card: 'Tuesday' }), LAST],
    'Line 3 is no group.',
  ],
  ['a group twice', [FIRST, line({}), line({}), LAST], 'Line 3 has a group that came before.'],
  ['more after its end', [FIRST, line({}), LAST, line({})], 'Line 4 comes after the end.'],
] as const)('of what is no whole backup nothing is restored: %s', async (_what, text, why) => {
  await expect(restoreInto(other, [...text])).rejects.toThrow(why);
  expect(await all(other)).toEqual([]);
});
