import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundGroup, type Invitation } from '@ronda/member/invitation';
import { connectRedis } from '../../server/src/log/redis/connection.ts';
import { createRedisStore } from '../../server/src/log/redis/redis.ts';
import { startRedis, type TestRedis } from '../harness/redis.ts';
import { decide } from './deciding.ts';
import { beginRound, gatherThree, holdFirstMeeting, type Three } from './group-meetings.ts';
import { startHere, type Here } from './here.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'ronda-backup-'));
const file = join(folder, 'groups.ndjson');

let old: Here;
let fresh: Here;
let redis: TestRedis;
let invitation: Invitation;
let going: Three;
beforeAll(async () => {
  old = await startHere();
});
afterAll(async () => {
  for (const each of going ?? []) each.close();
  await old?.end();
  await fresh?.end();
  await redis?.end();
  rmSync(folder, { recursive: true, force: true });
});

/** As `npm run backup` and `npm run restore` run it. */
function keeper(what: 'backup' | 'restore', env: Record<string, string>, path = file) {
  const main = join(root, 'server/src/backup/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main, what, path], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => void (said += text.toString()));
  return new Promise<{ code: number | null; said: string }>((done) => {
    child.once('close', (code) => done({ code, said }));
  });
}
const onDisk = (here: Here) => ({ RONDA_DATA: here.data });
const inRedis = () => ({ RONDA_DATA: folder, REDIS_URL: redis.url });

const AGREEMENT = 'we-end-in-time'.padEnd(44, '_');
const WORDS = 'words-of-a-proposal'.padEnd(44, '_');

test('a backup that is made while a meeting goes on has the group, and nothing of the meeting', async () => {
  invitation = await foundGroup(old, 60);
  await holdFirstMeeting(old, invitation, AGREEMENT);
  // Others than those who were there before, so that of them nothing is the group's yet.
  going = await gatherThree(old, invitation);
  const [ana, ben] = going;
  await beginRound(going);
  expect(await ana.propose({ kind: 'freeText', text: WORDS })).toBe('done');
  expect(await ben.agree('freeText')).toBe('done');

  const before = old.log().length;
  expect(await keeper('backup', onDisk(old))).toEqual({ code: 0, said: '1 group backed up.\n' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(invitation.group);
  expect(text).toContain(AGREEMENT);
  const { meeting, seats } = ana.room();
  const live = [
    meeting,
    WORDS,
    ...seats.map(({ id }) => id),
    ...going.flatMap(({ person, sealedName }) => [person, sealedName]),
  ];
  expect(live).toHaveLength(2 + 3 + 6);
  // They are there to be found: the store itself has the meeting's.
  const store = ['ronda.sqlite', 'ronda.sqlite-wal']
    .map((name) => readFileSync(join(old.data, name), 'latin1'))
    .join('');
  for (const one of [meeting, WORDS, ana.me, ana.sealedName]) expect(store).toContain(one);
  for (const one of live) expect(text).not.toContain(one);

  // Nobody at the table has noticed.
  expect(await ana.signal('meToo')).toBe('done');
  expect(old.log().slice(before)).not.toContain('"level":50');
});

test('it is restored into a Ronda that runs, whose next meeting begins with what the group has kept', async () => {
  fresh = await startHere();
  expect(await keeper('restore', onDisk(fresh))).toEqual({ code: 0, said: '1 group restored.\n' });
  const kept = await fresh.store().group(invitation.group);
  expect(kept).toEqual(await old.store().group(invitation.group));
  expect(await keeper('restore', onDisk(fresh))).toEqual({
    code: 0,
    said: '0 groups restored.\n1 group there already, and the same.\n',
  });
  const again = await gatherThree(fresh, invitation);
  expect(again[0].room().lasting.agreements.map(({ text }) => text)).toEqual([AGREEMENT]);
  const first = await beginRound(again);
  expect(again.findIndex(({ me }) => me === first)).toBe(1);
  await decide({ kind: 'dropAgreement', agreement: 1 }, again);
  for (const each of again) each.close();
});

test('once a group has gone on, nothing is written over it', async () => {
  const refused = await keeper('restore', onDisk(fresh));
  expect(refused).toEqual({
    code: 1,
    said:
      '1 group there already, and different.\n' +
      'Nothing was written: no group is restored over another.\n',
  });
  expect((await fresh.store().group(invitation.group))?.carried.agreements).toEqual([]);
});

test('it is restored into Redis, and backed up from there just the same', async () => {
  redis = await startRedis();
  expect(await keeper('restore', inRedis())).toEqual({ code: 0, said: '1 group restored.\n' });
  const store = createRedisStore(await connectRedis(redis.url), 'reader');
  expect(await store.group(invitation.group)).toEqual(await old.store().group(invitation.group));
  const fresh2 = { meeting: `${invitation.group[0]}-meeting-aaaaaaaa`, at: 500, deadline: 9000 };
  expect((await store.open(invitation.group, fresh2))?.carried.agreements).toHaveLength(1);
  await store.close();
  const copy = join(folder, 'copy.ndjson');
  expect(await keeper('backup', inRedis(), copy)).toEqual({
    code: 0,
    said: '1 group backed up.\n',
  });
  expect(readFileSync(copy, 'utf8')).toBe(readFileSync(file, 'utf8'));
});

test('what does not work is said in a sentence', async () => {
  const broken = join(folder, 'broken.ndjson');
  writeFileSync(broken, readFileSync(file, 'utf8').replace('"doorHash"', '"door"'));
  const none = { RONDA_DATA: join(folder, 'none') };
  const away = { ...none, REDIS_URL: 'redis://127.0.0.1:1' };
  expect(await keeper('restore', none, broken)).toEqual({
    code: 1,
    said: `${broken} was not restored. Line 2 is no group.\n`,
  });
  expect(await keeper('backup', { RONDA_DATA: join(folder, 'never') })).toEqual({
    code: 1,
    said: 'There are no groups in that folder. RONDA_DATA names another.\n',
  });
  expect(await keeper('backup', away)).toEqual({
    code: 1,
    said: 'The Redis of REDIS_URL does not answer.\n',
  });
  expect(await keeper('backup', { REDIS_URL: 'http://127.0.0.1' })).toEqual({
    code: 1,
    said: 'REDIS_URL must be the address of a Redis, such as redis://127.0.0.1:6379.\n',
  });
});
