import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foundGroup } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startChild } from '../../infra/children.js';
import { onPath } from '../../infra/find-program.js';
import { freePort } from '../../infra/ports.js';
import { inProject } from '../../infra/project.js';

const strace = onPath('strace');
const COMMANDS = 20;

// The tests that kill the server show that nothing is lost with its process. That nothing is lost with the power
// either shows in what it asks of the system: the disk is waited for before a command is acknowledged.
describe.skipIf(!strace)(`what is acknowledged${strace ? '' : ' (skipped: no strace)'}`, () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof startChild>>;
  let ana: Member;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ronda-test-'));
    const port = await freePort();
    server = await startChild(
      'strace',
      [
        ...['-f', '-y', '-s', '400', '-o', join(folder, 'calls'), '-e', 'trace=fsync,write,writev'],
        ...[process.execPath, inProject('server', 'dist', 'main.js')],
      ],
      {
        env: {
          NODE_ENV: 'production',
          PORT: String(port),
          RONDA_DATA: join(folder, 'data'),
          LIVEKIT_URL: 'ws://127.0.0.1:1',
          LIVEKIT_API_KEY: 'key',
          LIVEKIT_API_SECRET: 'secret',
        },
      },
    );
    const place = { url: `http://127.0.0.1:${port}` };
    const isThere = () => fetch(`${place.url}/health`).then(Boolean, () => false);
    await vi.waitUntil(isThere, { timeout: 30_000 });
    ana = await takeSeat(place, await foundGroup(place));
  });
  afterAll(async () => {
    ana?.close();
    await server?.end();
    await rm(folder, { recursive: true, force: true });
  });

  test('is on the disk before the answer leaves', async () => {
    for (let sent = 0; sent < COMMANDS; sent += 1)
      expect(await ana.send({ type: sent % 2 === 0 ? 'rest' : 'return' })).toBe('done');
    ana.close();
    await server.end();
    const lines = (await readFile(join(folder, 'calls'), 'utf8')).split('\n');
    // One command at a time: each answer has a sync of its own before it.
    const waits = new Set<string>();
    let synced = false;
    const answers: boolean[] = [];
    for (const line of lines) {
      const [thread = ''] = line.split(' ');
      // Another thread's call may be written in the middle of it.
      if (/fsync\(\d+<[^>]*ronda\.sqlite-wal> <unfinished/.test(line)) waits.add(thread);
      const resumed = /<\.\.\. fsync resumed>\)\s+= 0/.test(line) && waits.delete(thread);
      if (resumed || /fsync\(\d+<[^>]*ronda\.sqlite-wal>\)\s+= 0/.test(line)) synced = true;
      if (!/writev?\(.*\\"ok\\":true,\\"done\\":\{\\"seq\\"/.test(line)) continue;
      answers.push(synced);
      synced = false;
    }
    expect(answers).toEqual(Array(COMMANDS).fill(true));
  });
});
