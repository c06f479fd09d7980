import { chance } from '@ronda/demo/character/chance';
import { foundGroup } from '@ronda/member/invitation';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRedisStore } from '../../server/src/log/redis/redis.ts';
import { connectRedis } from '../../server/src/log/redis/connection.ts';
import { meetingKeys } from '../../server/src/log/redis/keys.ts';
import { startServers, type Servers } from '../harness/servers.ts';
import { act, type Acting } from './soak/circle.ts';
import { goWrong } from './soak/faults.ts';
import { replayed, wrongWithHistory } from './soak/history.ts';
import { wrongTurns } from './soak/turns.ts';

const MEMBERS = 10;
const SEED = Number(process.env['SOAK_SEED'] ?? 1);
const FOR_MS = Number(process.env['SOAK_SECONDS'] ?? 60) * 1000;

let servers: Servers;
const circle: Acting[] = [];

/** A course of chances that is the same for the same seed. */
function chances(who: string): () => number {
  let count = 0;
  return () => chance(SEED, who, (count += 1));
}

beforeAll(async () => {
  servers = await startServers(3);
  const group = await foundGroup({ url: servers.urls[0]! }, 10);
  for (let one = 0; one < MEMBERS; one += 1)
    circle.push(await act(servers.urls, one, group, chances(`member ${one}`)));
});
afterAll(async () => {
  for (const { member } of circle) member.close();
  await servers?.end();
});

/** What a soak wants to know besides. */
function tell(happened: readonly string[], acknowledged: number, done: number): void {
  if (process.env['SOAK_SECONDS'] === undefined) return;
  const gaps = circle.flatMap((one) => one.gaps).toSorted((a, b) => a - b);
  const at = (part: number) => Math.round(gaps[Math.floor((gaps.length - 1) * part)] ?? 0);
  console.log(`${happened.length} faults; ${done} commands done, ${acknowledged} acknowledged.`);
  console.log(`From a lost line to the next acknowledged command: median ${at(0.5)} ms,`);
  console.log(`p99 ${at(0.99)} ms, longest ${at(1)} ms (of ${gaps.length}).`);
}

test(
  `seed ${SEED}: whatever goes wrong, what was acknowledged is in the log once, and all agree`,
  async () => {
    const happened = await goWrong(servers, circle, FOR_MS, chances('faults'));
    await Promise.all(circle.map((one) => one.stop()));
    const members = circle.map(({ member }) => member);
    const seqs = () => new Set(members.map((member) => member.seq())).size;
    await expect.poll(seqs, { timeout: 30_000 }).toBe(1);

    const redis = await connectRedis(servers.redis.url);
    const { meeting } = members[0]!.room();
    const kept = (await createRedisStore(redis, 'reader').read(meeting, 0))!;
    const marks = await redis.hGetAll(meetingKeys(meeting).commands);
    await redis.close();
    const commands = new Map(Object.entries(marks).map(([mark, seq]) => [mark, Number(seq)]));
    const acknowledged = circle.flatMap((one) => one.acknowledged);
    tell(happened, acknowledged.length, commands.size);

    expect(wrongWithHistory(kept, commands, acknowledged)).toEqual([]);
    const room = replayed({ ...kept, events: kept.events.slice(0, members[0]!.seq()) });
    for (const member of members) expect(member.room()).toEqual(room);
    const unsure = commands.size - acknowledged.length;
    expect(wrongTurns(kept, acknowledged, { lateMs: 25_000, unsure })).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(MEMBERS);
  },
  FOR_MS + 120_000,
);
