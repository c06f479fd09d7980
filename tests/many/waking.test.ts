import { setTimeout as sleep } from 'node:timers/promises';
import { holderOf } from '@ronda/member/holder';
import { foundGroup } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { createTone } from '@ronda/member/sound/tone';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServers, type Servers } from '../harness/servers.ts';
import { type Cheat, cheat } from './soak/cheat.ts';
import { type Grants, watchGrants } from './soak/grants.ts';
import { partsHeard, type Singer, wrongTogether, wrongVoices } from './soak/hearing.ts';
import { keptBy } from './soak/kept.ts';
import { listenFor, type Listener } from './soak/listener.ts';
import { rightsIn } from './soak/rights.ts';

const TONES = [500, 1200, 2000];
const SLEEP_MS = 20_000;
/**
 * After a sleeper has woken, what it meant to do would be done by then. And whoever may sing has come in again, which takes
 * a cheat five seconds on a slow machine, in which nothing of them is heard.
 */
const AWAKE_MS = 10_000;

let servers: Servers;
/** Their lines go to a server that stays awake. */
let speakers: Member[];
let listening: Member;
/** Whose servers fall asleep. */
let others: Member[];
let cheats: Cheat[];
let listener: Listener;
let grants: Grants;

beforeAll(async () => {
  servers = await startServers(3);
  const [first, second, third] = servers.urls.map((url) => ({ url }));
  const group = await foundGroup(third!, 120);
  const seat = (place: { url: string }) => takeSeat(place, group, {});
  speakers = [await seat(third!), await seat(third!), await seat(third!)];
  listening = await seat(third!);
  others = [await seat(first!), await seat(second!)];
  for (const member of [listening, ...others]) await member.send({ type: 'rest' });
  // All sing without end and ask nobody, so that whatever is granted by mistake is heard.
  const tones = new Map(speakers.map(({ me }, place) => [me, TONES[place]!]));
  listener = listenFor(tones, listening);
  grants = watchGrants(servers.livekit, listening.room().meeting);
  cheats = speakers.map((member, place) => cheat(member, createTone(TONES[place]!)));
});
afterAll(async () => {
  await Promise.all([...(cheats ?? []).map((one) => one.stop()), listener?.stop(), grants?.stop()]);
  for (const member of [...(speakers ?? []), ...(others ?? []), listening]) member?.close();
  await servers?.end();
});

/** D7: each time somebody else proposes it. */
async function beginRound(proposer: Member): Promise<void> {
  expect(await proposer.propose({ kind: 'beginRound', prompt: null })).toBe('done');
  for (const member of [...speakers, listening, ...others])
    if (member !== proposer) expect(await member.agree('beginRound')).toBe('done');
}

/** Whoever is offered the turn takes it. */
async function speaks(): Promise<Member> {
  const room = await speakers[0]!.until((now) => holderOf(now)?.kind === 'offer');
  const holder = speakers.find(({ me }) => me === holderOf(room)?.seat)!;
  await holder.until((now) => holderOf(now)?.seat === holder.me);
  expect(await holder.send({ type: 'speak' })).toBe('done');
  return holder;
}

test.each([
  [0, 12, 0],
  [5, 30, 1],
])(
  'F2 H3: servers that sleep for 20 s from %i and %i ms after a turn’s end grant none that went by',
  async (one, other, proposer) => {
    await beginRound(speakers[proposer]!);
    const first = await speaks();
    await sleep(2000);
    const finished = first.send({ type: 'finish' });
    await sleep(one);
    servers.pause(0);
    await sleep(other - one);
    servers.pause(1);
    const asleep = performance.now();
    expect(await finished).toBe('done');
    const second = await speaks();
    await sleep(SLEEP_MS / 2);
    expect(await second.send({ type: 'finish' })).toBe('done');
    const third = await speaks();
    await sleep(SLEEP_MS - (performance.now() - asleep));
    const woken = Date.now();
    servers.goOn(0);
    servers.goOn(1);
    await sleep(AWAKE_MS);

    expect(holderOf(third.room())).toEqual({ seat: third.me, kind: 'turn' });
    const since = [...listener.heard].filter(([, spans]) => spans.some(({ to }) => to > woken));
    expect(since.map(([seat]) => seat)).toEqual([third.me]);
    const granted = [...grants.bySeat].filter(([, spans]) => spans.some(({ to }) => to > woken));
    expect(granted.map(([seat]) => seat)).toEqual([third.me]);

    await third.send({ type: 'finish' });
    for (const member of others) await member.comeBack();
    await expect.poll(() => new Set([...speakers, ...others].map((all) => all.seq())).size).toBe(1);
  },
);

test('F2 H3: in all that time nobody was heard out of turn, and whoever had it was', async () => {
  const { kept } = await keptBy(servers.redis, listening.room().meeting);
  const rights = rightsIn(kept);
  const singers: Singer[] = speakers.map(({ me: seat }, place) => ({
    seat,
    comings: cheats[place]!.comings,
  }));
  expect(wrongVoices(listener, rights, singers, [])).toEqual([]);
  expect(wrongTogether(listener, rights, singers, [])).toEqual([]);
  // Who comes anew for each try is silent in between.
  for (const { part } of partsHeard(listener, rights, singers)) expect(part).toBeGreaterThan(0.2);
});
