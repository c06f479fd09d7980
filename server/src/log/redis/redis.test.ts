import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_CIRCLE } from '@ronda/shared/circle/circle';
import { EMPTY_BALLOT_BOX } from '@ronda/shared/decisions/ballot-box';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { carriedByNew } from '@ronda/shared/room/state';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { storeContract, type Place } from '../contractSuite.ts';
import { circleContract } from '../circleSuite.ts';
import { groupContract } from '../groupSuite.ts';
import { serviceContract } from '../serviceSuite.ts';
import { connectRedis } from './connection.ts';
import { groupKey, meetingKeys } from './keys.ts';
import { createRedisStore } from './redis.ts';

const isThere = spawnSync('redis-server', ['--version']).status === 0;
const skipped = isThere ? '' : ' (skipped: there is no redis-server on the PATH)';

describe.skipIf(!isThere)(`with a Redis of its own${skipped}`, () => {
  let folder: string;
  let url: string;
  let server: ReturnType<typeof spawn>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ronda-redis-'));
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    probe.close();
    server = spawn('redis-server', [
      ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
      ...['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''],
    ]);
    url = `redis://127.0.0.1:${port}`;
    await vi.waitFor(async () => (await connectRedis(url)).close(), { timeout: 10_000 });
  });
  afterAll(() => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const newPlace = async (): Promise<Place> => ({
    open: async (understands?: number) =>
      createRedisStore(await connectRedis(url), 'server', understands),
    async remove() {
      const redis = await connectRedis(url);
      await redis.flushAll();
      await redis.close();
    },
  });
  storeContract('Redis', newPlace);
  serviceContract('Redis', newPlace);
  groupContract('Redis', newPlace);
  circleContract('Redis', newPlace);

  test('H4: who says too late to have been there was not', async () => {
    const store = createRedisStore(await connectRedis(url), 'server');
    const group = 'group-ssssssssssss';
    const meeting = 'g-meeting-ssssssss';
    const carried = carriedByNew(USUAL_POLICY);
    await store.createGroup({ id: group, doorHash: 'h'.repeat(43), card: 'c'.repeat(60), carried });
    const opened = Date.now() - 10_000;
    await store.open(group, { meeting, at: opened, deadline: opened + 900_000 });
    expect(await store.serve(opened + 5000)).toBe(false);
    expect(await store.servedAt()).toBe(opened);
    expect(await store.serve(Date.now())).toBe(true);
    expect((await store.head(meeting))?.unserved.ms).toBeGreaterThanOrEqual(10_000);
    const redis = await connectRedis(url);
    await redis.flushAll();
    await redis.close();
    await store.close();
  });

  test('what is erased is in no file of Redis any more', async () => {
    const needle = 'needle-'.repeat(6);
    const store = createRedisStore(await connectRedis(url), 'server');
    const group = 'group-nnnnnnnnnnnn';
    const meeting = 'g-meeting-nnnnnnnn';
    const carried = carriedByNew(USUAL_POLICY);
    await store.createGroup({ id: group, doorHash: 'h'.repeat(43), card: 'c'.repeat(60), carried });
    await store.open(group, { meeting, at: 500, deadline: 900 });
    const entry = {
      meeting,
      expected: 0,
      unservedUntil: 0,
      version: 2,
      at: 1000,
      events: [],
      box: EMPTY_BALLOT_BOX,
    };
    await store.append({ ...entry, deadline: null, name: { seat: 'ana', sealed: needle } });
    expect(written()).toContain(needle);
    await store.append({ ...entry, deadline: null, carried, ends: true });
    await store.erase(meeting);
    expect(await store.unerased()).toEqual([]);
    await expect.poll(written).not.toContain(needle);
    await store.close();
  });

  test('D2: what was written over is in no file of Redis any more, once that was asked for', async () => {
    const needle = 'needle-'.repeat(6);
    const store = createRedisStore(await connectRedis(url), 'server');
    const group = 'group-oooooooooooo';
    const carried = carriedByNew(USUAL_POLICY);
    await store.createGroup({ id: group, doorHash: 'h'.repeat(43), card: 'c'.repeat(60), carried });
    const change = { group, carried, deadline: null };
    const seated = [{ seat: needle, member: true }];
    await store.writeCircle({ ...change, expected: 0, circle: { ...EMPTY_CIRCLE, seated } });
    await store.writeCircle({ ...change, expected: 1, circle: EMPTY_CIRCLE });
    expect(written()).toContain(needle);
    await store.scrub();
    await expect.poll(written).not.toContain(needle);
    await store.close();
  });

  test('a group that an earlier Ronda has made meets, and what it keeps from then on says its version', async () => {
    const redis = await connectRedis(url);
    const group = 'group-vvvvvvvvvvvv';
    const carried = carriedByNew(USUAL_POLICY);
    const row = {
      doorHash: 'h'.repeat(43),
      card: 'c'.repeat(60),
      carried: JSON.stringify(carried),
    };
    await redis.hSet(groupKey(group), row);
    const store = createRedisStore(redis, 'server');
    const entry = {
      ...{ expected: 0, at: 1000, events: [], box: EMPTY_BALLOT_BOX, deadline: null },
      ...{ unservedUntil: 0, version: 2 },
    };
    const meetings = ['g-meeting-vvvvvvvv', 'g-meeting-wwwwwwww'] as const;
    for (const meeting of meetings) {
      expect(await store.open(group, { meeting, at: 500, deadline: 900 })).toMatchObject({
        carried,
      });
      await store.append({ ...entry, meeting, carried, ends: true });
    }
    expect(await redis.hGetAll(groupKey(group))).toEqual({ ...row, version: '1', revision: '2' });
    const versions = meetings.map((meeting) => redis.hGet(meetingKeys(meeting).meeting, 'version'));
    expect(await Promise.all(versions)).toEqual([null, '1']);
    await store.close();
  });

  /** Everything that Redis has on its disk. */
  function written(): string {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
      .join('');
  }
});
