import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freePort } from '../../infra/ports.js';
import { openDatabase } from '../../server/src/log/database.ts';
import { foundGroup } from '@ronda/member/invitation';
import type { World } from '../harness/world.ts';

const root = resolve(import.meta.dirname, '../..');
const data = mkdtempSync(join(tmpdir(), 'ronda-process-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const environment = {
  HOST: '127.0.0.1',
  PORT: '0',
  RONDA_DATA: data,
  LIVEKIT_URL: 'ws://127.0.0.1:1',
  LIVEKIT_API_KEY: 'devkey',
  LIVEKIT_API_SECRET: 'secret',
  RONDA_LOG: 'info',
};

/** The server's own process. With `until`, it gets SIGTERM once it has said that and `then` is done. */
function run(
  change: Record<string, string>,
  args: string[],
  until?: string,
  then: () => Promise<unknown> = async () => undefined,
) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'server/src/main.ts'), ...args],
    { cwd: root, env: { PATH: process.env['PATH'], ...environment, ...change } },
  );
  let said = '';
  let waiting = until !== undefined;
  const hear = (text: Buffer) => {
    said += text.toString();
    if (!waiting || !said.includes(until ?? '')) return;
    waiting = false;
    void then().finally(() => child.kill('SIGTERM'));
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise<{ code: number | null; said: string }>((done) => {
    child.once('close', (code) => done({ code, said }));
  });
}

test('--check finds nothing wrong, says nothing and starts nothing', async () => {
  expect(await run({}, ['--check'])).toEqual({ code: 0, said: '' });
});

test('--check says what is wrong in one sentence, and the process does not start either', async () => {
  const sentence = 'PORT must be a number from 0 to 65535.\n';
  expect(await run({ PORT: 'many' }, ['--check'])).toEqual({ code: 1, said: sentence });
  expect(await run({ PORT: 'many' }, [])).toEqual({ code: 1, said: sentence });
});

test("outside local use it does not start with LiveKit's placeholders or without HTTPS", async () => {
  const { code, said } = await run({ HOST: '0.0.0.0' }, []);
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toEqual([
    expect.stringMatching(/^PUBLIC_URL is missing/),
    expect.stringMatching(/^LIVEKIT_URL must begin with wss/),
    expect.stringMatching(/^LIVEKIT_API_KEY is one of/),
    expect.stringMatching(/^LIVEKIT_API_SECRET is a placeholder/),
  ]);
});

test('SIGTERM ends it in good order, and what was deleted does not stay in the write-ahead log', async () => {
  const folder = join(data, 'ended');
  const port = String(await freePort());
  const change = { RONDA_DATA: folder, PORT: port };
  const world = { url: `http://127.0.0.1:${port}` } as World;
  const ended = await run(change, [], 'listening', () => foundGroup(world));
  expect(ended).toMatchObject({ code: 0 });
  const wal = join(folder, 'ronda.sqlite-wal');
  expect(existsSync(wal) ? statSync(wal).size : 0).toBe(0);
  const disk = openDatabase(join(folder, 'ronda.sqlite'));
  expect(disk.rows('SELECT id FROM groups')).toHaveLength(1);
  disk.close();
});

test('data of another version is refused in one sentence', async () => {
  const folder = join(data, 'other');
  const disk = openDatabase(join(folder, 'ronda.sqlite'));
  disk.change('PRAGMA user_version = 7');
  disk.close();
  const { code, said } = await run({ RONDA_DATA: folder }, []);
  expect(code).toBe(1);
  expect(said).toMatch(/^Ronda did not start: The data in .+ is of version 7; .+\.\n$/);
});
