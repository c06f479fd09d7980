import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_CIRCLE } from '@ronda/shared/circle/circle';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, OtherVersion } from './database.ts';
import { createSqliteStore } from './sqlite.ts';

// SQLite's tables as each version wrote them, in its own words: those of 2 and 3 stand in sqlite.test.ts. Version 1 was
// never in anybody's hands. Redis's are in redis/group.test.ts, a file's and a backup's beside what reads them.

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ronda-versions-'));
  mkdirSync(join(folder, 'data'));
  file = join(folder, 'data', 'ronda.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const VERSION_4 = `
  CREATE TABLE groups (id TEXT PRIMARY KEY, door_hash TEXT NOT NULL, card TEXT NOT NULL, carried TEXT NOT NULL,
    meeting TEXT) STRICT, WITHOUT ROWID;
  CREATE TABLE pins (mark TEXT PRIMARY KEY, group_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE meetings (id TEXT PRIMARY KEY, group_id TEXT NOT NULL, opened_at INTEGER NOT NULL, carried TEXT NOT NULL,
    ended INTEGER NOT NULL DEFAULT 0, seq INTEGER NOT NULL DEFAULT 0, at INTEGER NOT NULL, deadline INTEGER,
    box TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX meetings_by_deadline ON meetings (deadline) WHERE deadline IS NOT NULL;
  CREATE TABLE events (meeting TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, event TEXT NOT NULL,
    PRIMARY KEY (meeting, seq)) STRICT, WITHOUT ROWID;
  CREATE TABLE commands (meeting TEXT NOT NULL, mark TEXT NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (meeting, mark)) STRICT, WITHOUT ROWID;
  CREATE TABLE names (meeting TEXT NOT NULL, seat TEXT NOT NULL, sealed TEXT NOT NULL,
    PRIMARY KEY (meeting, seat)) STRICT, WITHOUT ROWID;
  CREATE TABLE leases (meeting TEXT NOT NULL, seat TEXT NOT NULL, connection TEXT NOT NULL, until INTEGER NOT NULL,
    PRIMARY KEY (meeting, seat, connection)) STRICT, WITHOUT ROWID;
  CREATE INDEX leases_by_until ON leases (until);
  INSERT INTO groups (id, door_hash, card, carried) VALUES ('group-aaaaaaaaaaaa', '${'h'.repeat(43)}',
    '${'c'.repeat(60)}', '{"policy":{"turnSeconds":120,"offerSeconds":45,"voteSeconds":90},"agreements":[{"id":2,"text":"${'a'.repeat(40)}","adoptedAt":900}],"agreementsMade":2,"phones":{"mark":"${'m'.repeat(43)}","pin":"${'p'.repeat(38)}","secret":"${'s'.repeat(38)}"},"rotation":{"opened":"ana","place":2,"direction":"onward"}}');
  INSERT INTO pins (mark, group_id) VALUES ('${'l'.repeat(43)}', 'group-aaaaaaaaaaaa'),
    ('${'m'.repeat(43)}', 'group-aaaaaaaaaaaa');
  PRAGMA user_version = 4;
`;

const VERSION_5 = `
  ${VERSION_4}
  CREATE TABLE served (at INTEGER NOT NULL) STRICT;
  CREATE TABLE outages (began INTEGER NOT NULL, ended INTEGER PRIMARY KEY) STRICT;
  ALTER TABLE meetings ADD COLUMN version INTEGER NOT NULL DEFAULT 2;
  PRAGMA user_version = 5;
`;

test.each([
  [4, VERSION_4],
  [5, VERSION_5],
])('a group of version %i is kept', async (_version, tables) => {
  const old = new Database(file);
  old.exec(tables);
  old.close();
  const store = createSqliteStore(file);
  const phones = { mark: 'm'.repeat(43), pin: 'p'.repeat(38), secret: 's'.repeat(38) };
  const group = {
    id: 'group-aaaaaaaaaaaa',
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
  expect(await store.groupByPin(phones.mark)).toEqual(group);
  for await (const each of store.groups())
    expect(each).toEqual({ group, circle: EMPTY_CIRCLE, pins: ['l'.repeat(43), phones.mark] });
  expect(await store.dueCircles(1e15)).toEqual([]);
  const thief = { ...group, id: 'group-bbbbbbbbbbbb', carried: { ...group.carried, phones: null } };
  expect(await store.createGroup(thief, ['l'.repeat(43)])).toBe('pinTaken');
  await store.close();
});

test('who comes beside a server upgrades nothing beneath it', () => {
  const old = new Database(file);
  old.exec(`
    CREATE TABLE groups (id TEXT PRIMARY KEY, door_hash TEXT NOT NULL, card TEXT NOT NULL, carried TEXT NOT NULL,
      meeting TEXT, phones TEXT, pin_mark TEXT) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX groups_by_pin ON groups (pin_mark);
    PRAGMA user_version = 3;
  `);
  expect(() => openDatabase(file, { upgrades: false })).toThrow(OtherVersion);
  expect(() => openDatabase(file, { upgrades: false })).toThrow(
    /is of version 3. Start this Ronda/,
  );
  expect(old.prepare('PRAGMA user_version').all([])).toEqual([{ user_version: 3 }]);
  old.close();
});
