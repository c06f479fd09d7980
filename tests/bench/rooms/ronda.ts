import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../../../infra/project.js';
import { startRonda, type LiveKitAccess } from '../../../infra/ronda.js';
import { foundGroup } from '@ronda/member/invitation';
import { helloOf } from '@ronda/member/line';
import { sealName } from '../../../client/src/confidence/name-card.ts';
import { sitAtSocket } from './socket-table.ts';
import type { Contender } from './table.ts';

/** With which more can be done than to load it. */
export interface Ronda extends Contender {
  /** Of the first of its servers. */
  readonly url: string;
}

/** The real server, or several of them that share a Redis: checked, decided, saved, then told. */
export async function withRonda(
  name: string,
  livekit: LiveKitAccess,
  { servers = 1, redis }: { servers?: number; redis?: string } = {},
): Promise<Ronda> {
  const data = await mkdtemp(join(tmpdir(), 'ronda-bench-'));
  const start = () =>
    startRonda({
      livekit,
      data,
      command: [inProject('server', 'dist', 'measured.js')],
      ...(redis === undefined ? {} : { env: { REDIS_URL: redis } }),
    });
  const running = await Promise.all(Array.from({ length: servers }, start));
  const urls = running.map(({ url }) => url);
  return {
    name,
    url: urls[0]!,
    pids: running.map(({ process: { pid } }) => pid!),
    async sitDown() {
      const invitation = await foundGroup({ url: urls[0]! });
      const card = { name: await sealName(invitation.keys, { name: 'Ana' }) };
      return sitAtSocket(
        urls,
        () => helloOf(invitation),
        () => Promise.resolve(card),
      );
    },
    async end() {
      await Promise.all(running.map((each) => each.stop()));
      await rm(data, { recursive: true, force: true });
    },
  };
}
