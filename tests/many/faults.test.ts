import { chance } from '@ronda/demo/character/chance';
import { foundGroup } from '@ronda/member/invitation';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServers, type Servers } from '../harness/servers.ts';
import { choice, listens } from './soak/choice.ts';
import { act, type Acting } from './soak/circle.ts';
import { goWrong } from './soak/faults.ts';
import { partsHeard, wrongTogether, wrongVoices } from './soak/hearing.ts';
import { replayed, wrongWithHistory } from './soak/history.ts';
import { keptBy } from './soak/kept.ts';
import { rightsIn } from './soak/rights.ts';
import { roundsOf } from './soak/rounds.ts';
import { type Singing, sing } from './soak/singing.ts';
import { tell } from './soak/tell.ts';
import { wrongGivenBack, wrongTurns } from './soak/turns.ts';

const MEMBERS = 10;
const SEED = Number(process.env['SOAK_SEED'] ?? 1);
const FOR_MS = Number(process.env['SOAK_SECONDS'] ?? 150) * 1000;
/** What a round takes at the most while so much goes wrong. */
const A_ROUND_MS = 300_000;
/** Of who is heard: LiveKit begins anew now and then, and whoever sings has to come back. */
const FAIR_PART = 0.4;
/** Of each who had as long to speak: else they have lost their voice for good. */
const SOME_PART = 0.1;
const LONG_MS = 45_000;

let servers: Servers;
let singing: Singing;
/** Those who speak, and one more who listens. */
const circle: Acting[] = [];

/** A course of chances that is the same for the same seed. */
function chances(who: string): () => number {
  let count = 0;
  return () => chance(SEED, who, (count += 1));
}

beforeAll(async () => {
  servers = await startServers(3);
  const group = await foundGroup({ url: servers.urls[0]! }, 10);
  for (let one = 0; one < MEMBERS; one += 1) {
    const does = choice({ longInWords: one % 5 === 0 });
    circle.push(await act(servers.urls, one, group, does, chances(`member ${one}`)));
  }
  circle.push(await act(servers.urls, 0, group, listens, chances('listener')));
  singing = sing(
    circle.slice(0, MEMBERS).map(({ member }) => member),
    circle[MEMBERS]!.member,
  );
});
afterAll(async () => {
  await singing?.end();
  for (const one of circle) one.close();
  await servers?.end();
});

test(
  `seed ${SEED}: whatever goes wrong, what was acknowledged is in the log once, all agree, and nobody is heard out of turn`,
  async () => {
    const troubles = await goWrong(servers, circle, FOR_MS, chances);
    await Promise.all(circle.map((one) => one.stop()));
    const { listener, singers } = await singing.end();
    const members = circle.map(({ member }) => member);
    const seqs = () => new Set(members.map((member) => member.seq())).size;
    await expect.poll(seqs, { timeout: 30_000 }).toBe(1);

    const { kept, commands } = await keptBy(servers.redis, members[0]!.room().meeting);
    const acknowledged = circle.flatMap((one) => one.acknowledged);
    const rights = rightsIn(kept);
    const parts = partsHeard(listener, rights, singers);
    const rounds = roundsOf(kept);
    tell({ troubles, circle, commands: commands.size, rounds: rounds.finished, parts });

    expect(wrongWithHistory(kept, commands, acknowledged)).toEqual([]);
    const room = replayed({ ...kept, events: kept.events.slice(0, members[0]!.seq()) });
    for (const member of members) expect(member.room()).toEqual(room);
    expect(wrongTurns(kept, commands, acknowledged, troubles)).toEqual([]);
    expect(wrongGivenBack(kept, troubles)).toEqual([]);
    expect(rounds.wrong).toEqual([]);
    expect(wrongVoices(listener, rights, singers, troubles)).toEqual([]);
    expect(wrongTogether(listener, rights, singers, troubles)).toEqual([]);
    // All that was looked at was there to be seen.
    expect(acknowledged.length).toBeGreaterThan(MEMBERS);
    expect(rounds.finished).toBeGreaterThanOrEqual(Math.floor(FOR_MS / A_ROUND_MS));
    const turnMs = parts.reduce((sum, part) => sum + part.turnMs, 0);
    const heardMs = parts.reduce((sum, part) => sum + part.turnMs * part.part, 0);
    expect(heardMs / turnMs).toBeGreaterThan(FAIR_PART);
    for (const { part } of parts.filter((one) => one.turnMs > LONG_MS))
      expect(part).toBeGreaterThan(SOME_PART);
  },
  FOR_MS + 120_000,
);
