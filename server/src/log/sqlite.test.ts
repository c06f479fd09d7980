import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EMPTY_BALLOT_BOX } from '@ronda/shared/decisions/ballot-box';
import type { RoomEvent } from '@ronda/shared/room/event';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { phones } from '@ronda/shared/testing/names';
import { carriedByNew } from '@ronda/shared/room/state';
import { storeContract, type Place } from './contractSuite.ts';
import { openDatabase } from './database.ts';
import { circleContract } from './circleSuite.ts';
import { groupContract } from './groupSuite.ts';
import type { Entry, Store } from './log.ts';
import { serviceContract } from './serviceSuite.ts';
import { createSqliteStore } from './sqlite.ts';

async function newPlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'ronda-log-'));
  return {
    open: async (understands?: number) =>
      createSqliteStore(
        join(folder, 'ronda.sqlite'),
        understands === undefined ? {} : { understands },
      ),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
storeContract('SQLite', newPlace);
groupContract('SQLite', newPlace);
circleContract('SQLite', newPlace);
serviceContract('SQLite', newPlace);

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ronda-disk-'));
  file = join(folder, 'data', 'ronda.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Which of the words stand anywhere in any file of the store. */
function onDisk(words: readonly string[], where = join(folder, 'data')): string[] {
  const bytes = readdirSync(where).map((name) => readFileSync(join(where, name)));
  return words.filter((word) => bytes.some((each) => each.includes(word)));
}

const group = 'group-aaaaaaaaaaaa';
const meeting = 'meeting-needle-aaaa';
const carried = carriedByNew(USUAL_POLICY);
const needles = [
  'seat-needle',
  'name-needle',
  'ballot-needle',
  'command-needle',
  'line-needle',
  meeting,
];

async function holdMeeting(store: Store): Promise<Entry> {
  await store.createGroup({
    id: group,
    doorHash: 'h'.repeat(43),
    card: 'c'.repeat(60),
    carried,
  });
  await store.open(group, { meeting, at: 1, deadline: 1000 });
  const taken: RoomEvent = {
    type: 'seatTaken',
    seat: 'seat-needle',
    by: 'browser',
    connection: null,
  };
  const own = { kind: 'own' as const, text: 'ballot-needle' };
  let entry: Entry = {
    meeting,
    expected: 0,
    unservedUntil: 0,
    version: 2,
    at: 10,
    // Enough for pages of every kind: leaves, branches and those that overflow.
    events: Array.from({ length: 40 }, () => taken),
    box: {
      cast: { 1: { 'seat-needle': { position: 'object', reason: own } } },
      made: [],
    },
    deadline: 1000,
    command: 'command-needle',
    name: { seat: 'seat-needle', sealed: 'name-needle'.repeat(200) },
    lease: { meeting, seat: 'seat-needle', connection: 'line-needle', until: 500 },
  };
  for (let step = 0; step < 30; step += 1) {
    await store.append({ ...entry, command: `command-needle-${step}` });
    entry = { ...entry, expected: entry.expected + 40 };
  }
  return entry;
}

test('a meeting that has ended is gone from the disk, not only from the tables', async () => {
  const store = createSqliteStore(file);
  const last = await holdMeeting(store);
  expect(onDisk(needles)).toEqual(needles);
  await store.append({ ...last, carried, ends: true, box: EMPTY_BALLOT_BOX });
  await store.erase(meeting);
  expect(onDisk(needles)).toEqual([]);
  expect(onDisk([group])).toEqual([group]);
  await store.close();
  expect(onDisk(needles)).toEqual([]);
});

test('after a crash between the end and the erasure, the next process erases', async () => {
  const store = createSqliteStore(file);
  const last = await holdMeeting(store);
  await store.append({ ...last, carried, ends: true, box: EMPTY_BALLOT_BOX });
  // The files as a killed process leaves them, with the write-ahead log.
  const after = join(folder, 'after');
  cpSync(join(folder, 'data'), after, { recursive: true });
  await store.close();
  const left = ['seat-needle', 'name-needle', 'command-needle', meeting];
  expect(onDisk(needles, after)).toEqual(left);

  const next = createSqliteStore(join(after, 'ronda.sqlite'));
  for (const each of await next.unerased()) await next.erase(each);
  expect(onDisk(needles, after)).toEqual([]);
  await next.close();
});

test('after a crash in the middle of the erasure nothing is left of it on the disk either', async () => {
  const store = createSqliteStore(file);
  const last = await holdMeeting(store);
  await store.append({ ...last, carried, ends: true, box: EMPTY_BALLOT_BOX });
  await store.close();
  // The tables are rid of it, and the old pages are still in the write-ahead log.
  const disk = openDatabase(file);
  disk.change('UPDATE names SET sealed = ? WHERE meeting = ?', 'other', meeting);
  for (const table of ['events', 'commands', 'names', 'leases'])
    disk.change(`DELETE FROM ${table} WHERE meeting = ?`, meeting);
  disk.change('DELETE FROM meetings WHERE id = ?', meeting);
  const after = join(folder, 'after');
  cpSync(join(folder, 'data'), after, { recursive: true });
  disk.close();
  expect(onDisk(needles, after)).not.toEqual([]);

  const next = createSqliteStore(join(after, 'ronda.sqlite'));
  expect(onDisk(needles, after)).toEqual([]);
  await next.close();
});

test('D5: when a vote closes, its ballots leave the disk', async () => {
  const store = createSqliteStore(file);
  const last = await holdMeeting(store);
  expect(onDisk(['ballot-needle'])).toEqual(['ballot-needle']);
  const { command: _done, ...next } = last;
  await store.append({ ...next, box: EMPTY_BALLOT_BOX });
  expect(onDisk(['ballot-needle'])).toEqual([]);
  await store.close();
});

test('D7: when it is forgotten who made a proposal, it leaves the disk', async () => {
  const store = createSqliteStore(file);
  const { command: _done, ...last } = await holdMeeting(store);
  const made = (seat: string, proposal: number) => ({ proposal, seat, sameness: 's', until: 9 });
  const both = { cast: {}, made: [made('maker-needle', 1), made('other-needle', 2)] };
  await store.append({ ...last, box: both });
  const next = { ...last, expected: last.expected + 40 };
  expect(onDisk(['maker-needle', 'other-needle'])).toEqual(['maker-needle', 'other-needle']);
  await store.append({ ...next, box: { cast: {}, made: [made('other-needle', 2)] } });
  expect(onDisk(['maker-needle', 'other-needle'])).toEqual(['other-needle']);
  await store.close();
});

test('a name that is forgotten leaves the disk', async () => {
  const store = createSqliteStore(file);
  const { command: _done, name: _name, ...next } = await holdMeeting(store);
  expect(onDisk(['name-needle'])).toEqual(['name-needle']);
  await store.append({ ...next, forget: ['seat-needle'] });
  expect(onDisk(['name-needle'])).toEqual([]);
  await store.close();
});

test('an append is in the files when it is answered, and survives the process being killed', async () => {
  const store = createSqliteStore(file);
  const { expected } = await holdMeeting(store);
  const after = join(folder, 'after');
  cpSync(join(folder, 'data'), after, { recursive: true });
  const next = createSqliteStore(join(after, 'ronda.sqlite'));
  const kept = await next.read(meeting, 0);
  expect(kept?.seq).toBe(expected);
  expect(kept?.events).toHaveLength(expected);
  await next.close();
  await store.close();
});

test('it is synced to the disk before it is answered, and deleted means overwritten', () => {
  const disk = openDatabase(file);
  expect(disk.row('PRAGMA synchronous')).toMatchObject({ synchronous: 2 });
  expect(disk.row('PRAGMA journal_mode')).toMatchObject({ journal_mode: 'wal' });
  expect(disk.row('PRAGMA secure_delete')).toMatchObject({ secure_delete: 1 });
  disk.close();
});

test('only the user who runs it can read it', () => {
  openDatabase(file).close();
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(statSync(join(folder, 'data')).mode & 0o077).toBe(0);
});

test('data of another version is refused in words', () => {
  const disk = openDatabase(file);
  disk.change('PRAGMA user_version = 8');
  disk.close();
  expect(() => openDatabase(file)).toThrow(/is of version 8; this Ronda reads version 6/);
});

/** The tables of version 2, as far as a group is concerned. */
const MEETINGS_2 = `
  CREATE TABLE meetings (
    id TEXT PRIMARY KEY,
    group_id TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    carried TEXT NOT NULL,
    ended INTEGER NOT NULL DEFAULT 0,
    seq INTEGER NOT NULL DEFAULT 0,
    at INTEGER NOT NULL,
    deadline INTEGER,
    box TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE events (
    meeting TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (meeting, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE names (
    meeting TEXT NOT NULL,
    seat TEXT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (meeting, seat)
  ) STRICT, WITHOUT ROWID;
`;
const VERSION_2 = `
  ${MEETINGS_2}
  CREATE TABLE groups (
    id TEXT PRIMARY KEY,
    door_hash TEXT NOT NULL,
    card TEXT NOT NULL,
    carried TEXT NOT NULL,
    meeting TEXT
  ) STRICT, WITHOUT ROWID;
  PRAGMA user_version = 2;
`;

/** Those of version 3, which kept beside the rest how telephones come in. */
const VERSION_3 = `
  ${MEETINGS_2}
  CREATE TABLE groups (
    id TEXT PRIMARY KEY,
    door_hash TEXT NOT NULL,
    card TEXT NOT NULL,
    carried TEXT NOT NULL,
    meeting TEXT,
    phones TEXT,
    pin_mark TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX groups_by_pin ON groups (pin_mark);
  PRAGMA user_version = 3;
`;

/** As a Ronda that took no calls, or could not be told to by decision, kept it. */
const { phones: _new, ...carriedBefore } = carried;
const kept = { id: group, doorHash: 'h'.repeat(43), card: 'c'.repeat(60), carried };

function anOlder(version: string): Database.Database {
  mkdirSync(join(folder, 'data'));
  const old = new Database(file);
  old.exec(version);
  return old;
}

test('groups of version 2 are kept, and get what is new', async () => {
  const old = anOlder(VERSION_2);
  old
    .prepare('INSERT INTO groups (id, door_hash, card, carried) VALUES (?, ?, ?, ?)')
    .run([kept.id, kept.doorHash, kept.card, JSON.stringify(carriedBefore)]);
  old.close();
  const store = createSqliteStore(file);
  expect(await store.group(group)).toEqual(kept);
  await store.close();
});

test('D8: a group of version 3 keeps its PIN, also in the meeting that goes on', async () => {
  const old = anOlder(VERSION_3);
  const add = old.prepare(
    'INSERT INTO groups (id, door_hash, card, carried, meeting, phones, pin_mark) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const was = JSON.stringify(carriedBefore);
  const [mine, other] = [phones('m'), 'group-bbbbbbbbbbbb'];
  add.run([group, kept.doorHash, kept.card, was, meeting, JSON.stringify(mine), mine.mark]);
  add.run([other, kept.doorHash, kept.card, was, null, null, null]);
  old
    .prepare(
      "INSERT INTO meetings (id, group_id, opened_at, carried, at, box) VALUES (?, ?, 1, ?, 1, '{}')",
    )
    .run([meeting, group, was]);
  old.close();
  const store = createSqliteStore(file);
  const expected = { ...kept, carried: { ...carried, phones: mine } };
  expect(await store.group(group)).toEqual(expected);
  expect(await store.groupByPin(mine.mark)).toEqual(expected);
  expect((await store.read(meeting, 0))?.opening.carried).toEqual(expected.carried);
  expect(await store.group(other)).toEqual({ ...kept, id: other });
  expect(await store.createGroup({ ...expected, id: 'group-cccccccccccc' })).toBe('pinTaken');
  await store.close();
});
