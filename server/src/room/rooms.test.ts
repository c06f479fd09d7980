import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Action } from '@ronda/shared/decisions/action';
import type { RoomEvent } from '@ronda/shared/room/event';
import { stageOf } from '@ronda/shared/floor/moving';
import { seatOf } from '@ronda/shared/room/seats';
import { carriedByNew } from '@ronda/shared/room/state';
import { EMPTY_BALLOT_BOX } from '@ronda/shared/decisions/ballot-box';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import { phones } from '@ronda/shared/testing/names';
import { RULES, USUAL_POLICY } from '@ronda/shared/policy';
import { NewerMeeting, UNSERVED_MS, type Store } from '../log/log.ts';
import { NO_HINTS } from '../log/hints.ts';
import { createSqliteStore } from '../log/sqlite.ts';
import { newId } from '../newId.ts';
import type { Publication } from './memory.ts';
import { createRooms, type Rooms } from './rooms.ts';

const group = 'group-aaaaaaaaaaaa';
const name = 'n'.repeat(40);
/** Longer than any test takes, however slow the machine. */
const FOREVER_MS = 600_000;
const OFFER_MS = USUAL_POLICY.offerSeconds * 1000;

let folder: string;
let store: Store;
let time: number;
const servers: Rooms[] = [];
const failures: unknown[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ronda-rooms-'));
  store = createSqliteStore(join(folder, 'ronda.sqlite'));
  time = 1_700_000_000_000;
  await store.createGroup({
    id: group,
    doorHash: 'h'.repeat(43),
    card: 'c'.repeat(60),
    carried: carriedByNew({ ...USUAL_POLICY, turnSeconds: 60 }),
  });
});
afterEach(async () => {
  for (const rooms of servers.splice(0)) await rooms.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  expect(failures.splice(0)).toEqual([]);
});

/** One server. Several of them share the store and know nothing of each other. */
async function server(changed: Partial<Store> = {}, partingMs = 5000): Promise<Rooms> {
  const rooms = createRooms({
    store: { ...store, ...changed },
    hints: NO_HINTS,
    clock: { now: () => time },
    partingMs,
    failed: (_what, error) => failures.push(error),
  });
  servers.push(rooms);
  await rooms.start();
  return rooms;
}

/** Time in which a server is there (H4). */
async function passes(ms: number): Promise<void> {
  for (const until = time + ms; time < until; time = Math.min(time + UNSERVED_MS, until))
    await store.serve(time);
  await store.serve(time);
}

const line = (seat: string, connection = newId()) => ({ seat, connection, by: 'browser' as const });

async function sit(rooms: Rooms, seat: string, connection = newId()) {
  const actor = line(seat, connection);
  const entered = await rooms.enter(group, actor, name);
  if (!entered.ok) throw new Error(entered.refusal.code);
  return { actor, meeting: entered.meeting };
}

async function eventsOf(meeting: string): Promise<RoomEvent[]> {
  return ((await store.read(meeting, 0))?.events ?? []).map(({ event }) => event);
}

/** Two who sit, and a round that has begun. */
async function round(rooms: Rooms) {
  const ana = await sit(rooms, 'ana');
  const ben = await sit(rooms, 'ben');
  const { meeting } = ana;
  const propose = { type: 'propose', action: { kind: 'beginRound', prompt: null } } as const;
  await rooms.obey(meeting, ana.actor, propose, newId());
  const agree = { type: 'answer', proposal: 1, ballot: { position: 'agree' } } as const;
  await rooms.obey(meeting, ben.actor, agree, newId());
  return { meeting, ana: ana.actor, ben: ben.actor };
}

test('who enters a group in which nobody is opens a meeting; who follows joins it', async () => {
  const rooms = await server();
  const [ana, ben] = await Promise.all([sit(rooms, 'ana'), sit(rooms, 'ben')]);
  expect(ben.meeting).toBe(ana.meeting);
  const read = await rooms.read(ana.meeting);
  expect(read?.room.seats.map(({ id }) => id)).toEqual(['ana', 'ben']);
  expect(await rooms.live()).toEqual([ana.meeting]);
});

test('nothing is published before it is in the log', async () => {
  const inLog: (number | null)[] = [];
  const published: Publication[] = [];
  const rooms = await server({
    async append(entry) {
      const result = await store.append(entry);
      expect(published.some(({ known }) => known.seq > entry.expected)).toBe(false);
      return result;
    },
  });
  rooms.subscribe((publication) => {
    published.push(publication);
    void store.head(publication.meeting).then((head) => inLog.push(head?.seq ?? null));
  });
  await sit(rooms, 'ana');
  await sit(rooms, 'ben');
  expect(published.map(({ events }) => events.map(({ seq }) => seq))).toEqual([[1], [2]]);
  expect(published.every(({ known }, index) => (inLog[index] ?? 0) >= known.seq)).toBe(true);
});

/** Three, which is how many it takes, decide about telephones (D2, D8). */
async function deciding(rooms: Rooms) {
  const all = await Promise.all(['ana', 'ben', 'cleo'].map((seat) => sit(rooms, seat)));
  const [{ meeting, actor }, ...others] = all as [(typeof all)[0], ...typeof all];
  let made = 0;
  return {
    meeting,
    propose: (action: Action) => rooms.obey(meeting, actor, { type: 'propose', action }, newId()),
    async agree() {
      made += 1;
      const agree = { type: 'answer', proposal: made, ballot: { position: 'agree' } } as const;
      for (const other of others) await rooms.obey(meeting, other.actor, agree, newId());
    },
  };
}

test('D6, D8: a PIN opens with the append that admits telephones by it, and no more with the one that refuses them', async () => {
  const rooms = await server();
  const { propose, agree } = await deciding(rooms);
  const [first, second] = [phones('m'), phones('n')];
  const leadsTo = async (mark: string) => (await store.groupByPin(mark))?.id ?? null;
  await propose({ kind: 'admitPhones', phones: first });
  expect(await leadsTo(first.mark)).toBeNull();
  await agree();
  expect(await leadsTo(first.mark)).toBe(group);
  await passes(6 * 60_000);
  await propose({ kind: 'admitPhones', phones: second });
  expect(await leadsTo(first.mark)).toBe(group);
  await agree();
  expect([await leadsTo(first.mark), await leadsTo(second.mark)]).toEqual([null, group]);
  await propose({ kind: 'refusePhones' });
  await agree();
  expect([await leadsTo(first.mark), await leadsTo(second.mark)]).toEqual([null, null]);
});

test('D8: proposing the PIN of another group is refused, and nothing is proposed', async () => {
  const taken = phones('m');
  const carried = carriedByNew(USUAL_POLICY, taken);
  const other = { id: 'group-bbbbbbbbbbbb', doorHash: 'h'.repeat(43), card: 'c'.repeat(60) };
  await store.createGroup({ ...other, carried });
  const rooms = await server();
  const { meeting, propose } = await deciding(rooms);
  expect(await propose({ kind: 'admitPhones', phones: taken })).toEqual({
    ok: false,
    refusal: { code: 'pinTaken' },
  });
  expect((await rooms.read(meeting))?.room.proposals).toEqual([]);
  expect((await store.groupByPin(taken.mark))?.id).toBe(other.id);
});

test('a listener that fails keeps nothing from the others', async () => {
  const rooms = await server();
  const told: string[] = [];
  rooms.subscribe(() => {
    throw new Error('not me');
  });
  rooms.subscribe(() => told.push('happened'));
  rooms.onEnd(() => {
    throw new Error('nor me');
  });
  rooms.onEnd(() => void told.push('over'));
  const { meeting } = await sit(rooms, 'ana');
  time += RULES.longestMs;
  await rooms.start();
  await rooms.stop();
  expect(told).toEqual(['happened', 'happened', 'over']);
  expect(await store.read(meeting, 0)).toBeNull();
  expect(failures.splice(0)).toHaveLength(3);
});

test('what could not be appended is not published, and the next command goes on from the log', async () => {
  let broken = true;
  const published: Publication[] = [];
  const rooms = await server({
    append: (entry) => (broken ? Promise.reject(new Error('disk full')) : store.append(entry)),
  });
  rooms.subscribe((publication) => published.push(publication));
  await expect(sit(rooms, 'ana')).rejects.toThrow('disk full');
  expect(published).toEqual([]);
  broken = false;
  const { meeting } = await sit(rooms, 'ana');
  expect(await eventsOf(meeting)).toMatchObject([{ type: 'seatTaken', seat: 'ana' }]);
});

test('two servers that append at once: the loser reloads and decides again', async () => {
  const [one, two] = [await server(), await server()];
  const { meeting, ana, ben } = await round(one);
  await two.fresh(meeting);
  const holder = (await eventsOf(meeting)).findLast(({ type }) => type === 'turnOffered');
  const first = holder && 'seat' in holder && holder.seat === 'ana' ? ana : ben;
  // Both know the same offer; the one says speak, the other pass.
  const results = await Promise.all([
    one.obey(meeting, first, { type: 'speak' }, newId()),
    two.obey(meeting, first, { type: 'pass' }, newId()),
  ]);
  expect(results.map(({ ok }) => ok)).toEqual([true, false]);
  expect(results[1]).toMatchObject({ refusal: { code: 'notYourOffer' } });
  const happened = await eventsOf(meeting);
  expect(happened.filter(({ type }) => type === 'turnStarted')).toHaveLength(1);
  expect(happened.some(({ type }) => type === 'turnPassed')).toBe(false);
  expect(await two.read(meeting)).toEqual(await one.read(meeting));
});

test('a refusal that was decided on an old room is decided again', async () => {
  const [one, two] = [await server(), await server()];
  const ana = await sit(one, 'ana');
  await two.fresh(ana.meeting);
  const ben = await sit(one, 'ben');
  // The second server has not heard of Ben, who is seated all the same.
  const rested = await two.obey(ana.meeting, ben.actor, { type: 'rest' }, newId());
  expect(rested).toMatchObject({ ok: true, seq: 3 });
});

test('many commands at once on three servers are each done once, in one order', async () => {
  const all = [await server(), await server(), await server()];
  const seats = Array.from({ length: 12 }, (_, index) => `seat${index}`);
  const sat = await Promise.all(seats.map((seat, index) => sit(all[index % 3]!, seat)));
  const meeting = sat[0]!.meeting;
  await Promise.all(
    sat.map(({ actor }, index) =>
      all[(index + 1) % 3]!.obey(meeting, actor, { type: 'rest' }, newId()),
    ),
  );
  const kept = await store.read(meeting, 0);
  expect(kept?.events.map(({ seq }) => seq)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
  const rested = kept?.events.filter(({ event }) => event.type === 'seatRested');
  expect(rested).toHaveLength(12);
  const reads = await Promise.all(all.map((rooms) => rooms.read(meeting)));
  expect(reads[1]).toEqual(reads[0]);
  expect(reads[2]).toEqual(reads[0]);
});

test('what is asked at once in one room waits for the store together, and is published in order', async () => {
  let waiting = 0;
  let most = 0;
  const published: number[] = [];
  let inLog = 0;
  const rooms = await server({
    async append(entry) {
      most = Math.max(most, (waiting += 1));
      const result = await store.append(entry);
      waiting -= 1;
      if (result.kind === 'appended') inLog = Math.max(inLog, result.seq);
      return result;
    },
  });
  rooms.subscribe(({ events }) => {
    for (const { seq } of events) {
      expect(seq).toBeLessThanOrEqual(inLog);
      published.push(seq);
    }
  });
  const seats = ['ana', 'ben', 'cleo', 'dora', 'eva'];
  const sitting = [];
  for (const seat of seats) sitting.push(await sit(rooms, seat));
  const { meeting } = sitting[0]!;
  const obeyed = await Promise.all(
    sitting.map(({ actor }) => rooms.obey(meeting, actor, { type: 'rest' }, newId())),
  );
  expect(obeyed.map((result) => result.ok && result.seq)).toEqual([6, 7, 8, 9, 10]);
  expect(most).toBe(seats.length);
  expect(published).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('a refusal among what is asked at once refuses nothing else', async () => {
  const rooms = await server();
  const { meeting, actor } = await sit(rooms, 'ana');
  const ask = (type: 'rest' | 'return' | 'speak') => rooms.obey(meeting, actor, { type }, newId());
  const results = await Promise.all([ask('rest'), ask('speak'), ask('return'), ask('rest')]);
  expect(results.map(({ ok }) => ok)).toEqual([true, false, true, true]);
  expect((await eventsOf(meeting)).slice(1).map(({ type }) => type)).toEqual([
    'seatRested',
    'seatReturned',
    'seatRested',
  ]);
});

test('a command that is asked twice at once is done once', async () => {
  const rooms = await server();
  const [ana, ben] = [await sit(rooms, 'ana'), await sit(rooms, 'ben')];
  const id = newId();
  const rest = { type: 'rest' } as const;
  const results = await Promise.all([
    rooms.obey(ana.meeting, ana.actor, rest, id),
    rooms.obey(ana.meeting, ben.actor, rest, newId()),
    rooms.obey(ana.meeting, ana.actor, rest, id),
  ]);
  expect(results.map((result) => result.ok && result.seq)).toEqual([3, 4, 3]);
});

test('where another server appends meanwhile, what was decided ahead is decided anew', async () => {
  const both = [await server(), await server()];
  const seats = ['ana', 'ben', 'cleo', 'dora', 'eva', 'fay'];
  const sitting = [];
  for (const [index, seat] of seats.entries()) sitting.push(await sit(both[index % 2]!, seat));
  const { meeting } = sitting[0]!;
  const obeyed = await Promise.all(
    sitting.map(({ actor }, index) =>
      both[index % 2]!.obey(meeting, actor, { type: 'rest' }, newId()),
    ),
  );
  const places = obeyed.map((result) => (result.ok ? result.seq : 0));
  expect(places.toSorted((a, b) => a - b)).toEqual([7, 8, 9, 10, 11, 12]);
  const rested = (await eventsOf(meeting)).filter(({ type }) => type === 'seatRested');
  expect(new Set(rested.map((event) => 'seat' in event && event.seat))).toEqual(new Set(seats));
  expect(rested).toHaveLength(seats.length);
});

test('where a newer server has written what this one does not understand, its lines are to go there', async () => {
  const [today, other] = [await server(), await server()];
  const outgrown: string[] = [];
  today.onOutgrown((meeting) => outgrown.push(meeting));
  const { meeting, actor } = await sit(today, 'ana');
  await sit(other, 'ben');
  const { seq } = (await store.head(meeting))!;
  await store.append({
    ...{ meeting, expected: seq, unservedUntil: 0, at: time, version: PROTOCOL_VERSION + 1 },
    ...{ events: [{ type: 'seatRested', seat: 'ben' }], box: EMPTY_BALLOT_BOX, deadline: null },
  });
  const rest = { type: 'rest' } as const;
  await expect(today.obey(meeting, actor, rest, newId())).rejects.toThrow(NewerMeeting);
  await expect(today.obey(meeting, actor, rest, newId())).rejects.toThrow(NewerMeeting);
  expect(outgrown).toEqual([meeting]);
  expect((await store.head(meeting))?.seq).toBe(seq + 1);
});

test('a command sent again, here or elsewhere, is done once and gets its first answer', async () => {
  const [one, two] = [await server(), await server()];
  const { actor, meeting } = await sit(one, 'ana');
  const id = newId();
  const first = await one.obey(meeting, actor, { type: 'rest' }, id);
  const again = await one.obey(meeting, actor, { type: 'rest' }, id);
  const elsewhere = await two.obey(meeting, actor, { type: 'rest' }, id);
  expect([first, again, elsewhere].map((result) => result.ok && result.seq)).toEqual([2, 2, 2]);
  expect(await eventsOf(meeting)).toHaveLength(2);
});

test('F7, H4: nobody is lost because of an outage of the store, in which no server could renew a lease', async () => {
  let away = false;
  const whileThere =
    <Args extends unknown[], T>(asking: (...args: Args) => Promise<T>) =>
    (...args: Args) =>
      away ? Promise.reject(new Error('away')) : asking(...args);
  const other = await server();
  const rooms = await server({
    serve: whileThere((now) => store.serve(now)),
    renew: whileThere((leases) => store.renew(leases)),
    expired: whileThere((now) => store.expired(now)),
  });
  const { meeting, actor } = await sit(other, 'ana');
  await sit(rooms, 'ben');
  await other.stop();
  away = true;
  time += 20_000;
  await vi.waitUntil(() => failures.length > 0, 5000);
  away = false;
  time += 1000;
  const presence = async () => seatOf((await rooms.read(meeting))!.room, actor.seat)?.presence.kind;
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(await presence()).toBe('connected');
  await passes(10_000);
  await expect.poll(presence, { timeout: 5000 }).toBe('lost');
  failures.splice(0);
});

test('H4: when no server was there, the next one gives the time back before it finds anything due', async () => {
  const rooms = await server();
  const { meeting } = await round(rooms);
  await rooms.stop();
  const offered = (await store.read(meeting, 0))!.seq;
  time += OFFER_MS + 5000;
  const next = await server();
  const after = async () => (await eventsOf(meeting)).slice(offered);
  const types = async () => (await after()).map(({ type }) => type);
  await expect.poll(after).toEqual([{ type: 'timeGivenBack', ms: expect.any(Number) as number }]);
  expect((await after())[0]).toHaveProperty('ms', OFFER_MS + 5000);
  for (const seat of ['ana', 'ben']) await sit(next, seat);
  await passes(OFFER_MS - 1000);
  await next.start();
  expect(await types()).not.toContain('turnPostponed');
  await passes(1000);
  await next.start();
  expect(await types()).toContain('turnPostponed');
});

test('H4: a server that was asleep gives time back before it takes a command', async () => {
  const rooms = await server();
  const { meeting, ana, ben } = await round(rooms);
  const known = rooms.last(meeting)!;
  const { seat } = stageOf(known.room)!;
  const offered = known.seq;
  time += OFFER_MS + 5000;
  const actor = seat === ana.seat ? ana : ben;
  expect(await rooms.obey(meeting, actor, { type: 'speak' }, newId())).toMatchObject({ ok: true });
  const types = (await eventsOf(meeting)).slice(offered).map(({ type }) => type);
  expect(types).toEqual(['timeGivenBack', 'turnStarted']);
});

test('H4: while another server is there, nothing is given back for one that was not', async () => {
  const rooms = await server();
  const { meeting } = await round(rooms);
  await rooms.stop();
  await passes(20_000);
  await server();
  await passes(1000);
  expect((await eventsOf(meeting)).map(({ type }) => type)).not.toContain('timeGivenBack');
});

test('entering again on the same line by the same name writes nothing and tells nobody', async () => {
  const published: Publication[] = [];
  let appends = 0;
  const rooms = await server({
    append(entry) {
      appends += 1;
      return store.append(entry);
    },
  });
  rooms.subscribe((publication) => published.push(publication));
  const { actor, meeting } = await sit(rooms, 'ana');
  expect(await rooms.enter(group, actor, name)).toEqual({ ok: true, meeting });
  expect([appends, published.length]).toEqual([1, 1]);
  const other = 'o'.repeat(40);
  await rooms.enter(group, actor, other);
  expect(published[1]).toMatchObject({ events: [], names: { ana: other } });
  expect(rooms.last(meeting)?.names).toEqual({ ana: other });
  expect((await store.read(meeting, 0))?.names).toEqual({ ana: other });
});

test('D9: a name goes when its knock is withdrawn, and when its seat is forgotten', async () => {
  const rooms = await server();
  const ana = await sit(rooms, 'ana');
  const ben = await sit(rooms, 'ben');
  const { meeting } = ana;
  const namesKept = async () => Object.keys((await store.read(meeting, 0))?.names ?? {});
  const namesKnown = () => Object.keys(rooms.last(meeting)?.names ?? {});
  await rooms.obey(meeting, ana.actor, { type: 'propose', action: { kind: 'lock' } }, newId());
  const agree = { type: 'answer', proposal: 1, ballot: { position: 'agree' } } as const;
  await rooms.obey(meeting, ben.actor, agree, newId());
  const cleo = await sit(rooms, 'cleo');
  expect([await namesKept(), namesKnown()]).toEqual([
    ['ana', 'ben', 'cleo'],
    ['ana', 'ben', 'cleo'],
  ]);
  await rooms.lose(meeting, cleo.actor);
  expect([await namesKept(), namesKnown()]).toEqual([
    ['ana', 'ben'],
    ['ana', 'ben'],
  ]);

  const unlock = { type: 'propose', action: { kind: 'unlock' } } as const;
  await rooms.obey(meeting, ana.actor, unlock, newId());
  await rooms.obey(meeting, ben.actor, { ...agree, proposal: 2 }, newId());
  for (let many = 0; many < RULES.remembered; many += 1) {
    const passing = await sit(rooms, `passing${many}`);
    await rooms.obey(meeting, passing.actor, { type: 'leave' }, newId());
  }
  const seats = (await rooms.read(meeting))?.room.seats.map(({ id }) => id);
  expect(seats).not.toContain('passing0');
  expect((await namesKept()).sort()).toEqual(seats?.sort());
  expect(namesKnown().sort()).toEqual(seats);
});

test('a clock that jumps back stops time in the room, and does not turn it back', async () => {
  const rooms = await server();
  const { actor, meeting } = await sit(rooms, 'ana');
  time -= 3_600_000;
  await rooms.obey(meeting, actor, { type: 'rest' }, newId());
  const times = (await store.read(meeting, 0))?.events.map(({ at }) => at);
  expect(times).toEqual([1_700_000_000_000, 1_700_000_000_000]);
});

test('F4, H4: an offer that nobody answers moves on by the clock alone', async () => {
  const rooms = await server();
  const { meeting } = await round(rooms);
  const before = (await eventsOf(meeting)).length;
  // A whole round of silence: offered, later, offered, passed, for each of two.
  for (let offers = 0; offers < 4; offers += 1) {
    await passes(OFFER_MS);
    await rooms.start();
  }
  const happened = (await eventsOf(meeting)).slice(before).map(({ type }) => type);
  expect(happened.filter((type) => type === 'turnPostponed')).toHaveLength(2);
  expect(happened.filter((type) => type === 'turnPassed')).toHaveLength(2);
  expect(happened.at(-1)).toBe('roundEnded');
});

test('H4: the timer of a server rings without being asked', async () => {
  const rooms = await server();
  const { meeting } = await round(rooms);
  await passes(OFFER_MS - 30);
  // Something happens, by which the alarm learns how late it is; then only the clock goes on.
  const ticking = setInterval(() => (time += 10), 10);
  const ana = line('cleo');
  await rooms.enter(group, ana, name);
  const happened = async () => (await eventsOf(meeting)).map(({ type }) => type);
  await expect.poll(happened).toContain('turnPostponed');
  clearInterval(ticking);
});

test('a deadline that comes on two servers at once is done once', async () => {
  const [one, two] = [await server(), await server()];
  const { meeting } = await round(one);
  await passes(OFFER_MS);
  await Promise.all([one.start(), two.start()]);
  const postponed = (await eventsOf(meeting)).filter(({ type }) => type === 'turnPostponed');
  expect(postponed).toHaveLength(1);
});

test('F7: a lost line loses the seat; an older line of the same seat does not', async () => {
  const rooms = await server();
  const old = await sit(rooms, 'ana', 'line-old');
  const now = await sit(rooms, 'ana', 'line-new');
  await rooms.lose(old.meeting, old.actor);
  expect((await eventsOf(old.meeting)).map(({ type }) => type)).toEqual([
    'seatTaken',
    'seatConnected',
  ]);
  await rooms.lose(now.meeting, now.actor);
  const room = (await rooms.read(old.meeting))?.room;
  expect(room && seatOf(room, 'ana')?.presence.kind).toBe('lost');
});

test('the lines of a server that died are lost when their leases are over, and not before', async () => {
  const dead = await server();
  const { meeting } = await sit(dead, 'ana');
  await dead.stop();
  const next = await server();
  const living = await sit(next, 'ben');
  await passes(9_999);
  await next.start();
  expect((await eventsOf(meeting)).some(({ type }) => type === 'seatLost')).toBe(false);
  await passes(1);
  await next.start();
  expect(await eventsOf(meeting)).toContainEqual({ type: 'seatLost', seat: 'ana' });
  // Ben's line ends here, where it can be seen to be there.
  expect(await eventsOf(meeting)).not.toContainEqual({ type: 'seatLost', seat: 'ben' });
  expect(living.meeting).toBe(meeting);
  expect(await store.expired(time)).toEqual([]);
});

test('F12: a meeting that ends carries its rotation over and is erased', async () => {
  const rooms = await server();
  const published: Publication[] = [];
  rooms.subscribe((publication) => published.push(publication));
  const { meeting, ana, ben } = await round(rooms);
  const begun = (await store.read(meeting, 0))!.events.find(
    ({ event }) => event.type === 'roundBegan',
  );
  for (const each of [ana, ben]) await rooms.obey(meeting, each, { type: 'leave' }, newId());
  await passes(RULES.emptyMs);
  await rooms.start();
  await rooms.stop();
  expect(published.at(-1)?.events.at(-1)?.event).toEqual({
    type: 'meetingEnded',
    because: 'empty',
  });
  expect(await store.read(meeting, 0)).toBeNull();
  expect(await rooms.read(meeting)).toBeNull();
  const opened = begun?.event.type === 'roundBegan' ? begun.event.first : null;
  expect((await store.group(group))?.carried.rotation.opened).toBe(opened);
});

test('after the end there is another meeting, and nothing reaches the old one', async () => {
  const rooms = await server();
  const { meeting, actor } = await sit(rooms, 'ana');
  time += RULES.longestMs;
  const late = await rooms.obey(meeting, actor, { type: 'rest' }, newId());
  expect(late).toEqual({ ok: false, refusal: { code: 'ended' } });
  const again = await sit(rooms, 'ana');
  expect(again.meeting).not.toBe(meeting);
});

test('F12: whoever comes back to a meeting that is over is told so, and opens none', async () => {
  const rooms = await server();
  const ended = { ok: false, refusal: { code: 'ended' } };
  const { meeting, actor } = await sit(rooms, 'ana');
  expect(await rooms.enter(group, line('ana'), name, meeting)).toEqual({ ok: true, meeting });
  expect(await rooms.enter(group, actor, name, 'another-meeting-aa')).toEqual(ended);
  time += RULES.longestMs;
  // Over by the clock, which has not come round to it.
  expect(await rooms.enter(group, actor, name, meeting)).toEqual(ended);
  expect(await store.meetingOf(group)).toBeNull();
  await expect.poll(() => store.head(meeting)).toBeNull();
  expect(await rooms.enter(group, actor, name, meeting)).toEqual(ended);
  expect(await store.living()).toEqual([]);
  // A new one goes on meanwhile.
  await sit(rooms, 'ben');
  expect(await rooms.enter(group, actor, name, meeting)).toEqual(ended);
  expect(await store.living()).toHaveLength(1);
});

test('F12: a meeting is erased once all have let go of it, and keeps no other room waiting', async () => {
  const rooms = await server({}, FOREVER_MS);
  const letGo: (() => void)[] = [];
  const over: string[] = [];
  rooms.onEnd((each) => {
    over.push(each);
    return new Promise<void>((resolve) => void letGo.push(resolve));
  });
  const { meeting } = await sit(rooms, 'ana');
  time += RULES.longestMs;
  await rooms.start();
  const next = await sit(rooms, 'ana');
  await rooms.obey(next.meeting, next.actor, { type: 'leave' }, newId());
  await passes(RULES.emptyMs);
  await rooms.start();
  expect(await store.unerased()).toEqual(expect.arrayContaining([meeting, next.meeting]));
  // The alarm rings meanwhile, and says it to nobody twice.
  await rooms.start();
  expect(over).toEqual([meeting, next.meeting]);
  letGo[1]?.();
  await expect.poll(() => store.unerased()).toEqual([meeting]);
  letGo[0]?.();
  await expect.poll(() => store.unerased()).toEqual([]);
});

test('F12: whoever does not let go of it does not keep it from being erased', async () => {
  const rooms = await server({}, 100);
  rooms.onEnd(() => new Promise(() => undefined));
  const { meeting } = await sit(rooms, 'ana');
  time += RULES.longestMs;
  await rooms.start();
  expect(await store.unerased()).toEqual([meeting]);
  await expect.poll(() => store.unerased()).toEqual([]);
});

test('what a crash left between the end and the erasure is erased at the next start', async () => {
  let isOver = () => {};
  const over = new Promise<void>((resolve) => (isOver = resolve));
  const crashed = await server({ erase: () => over });
  const { meeting } = await sit(crashed, 'ana');
  servers.length = 0;
  time += RULES.longestMs;
  void crashed.start();
  await expect.poll(() => store.unerased()).toEqual([meeting]);
  const next = createRooms({
    store,
    hints: NO_HINTS,
    clock: { now: () => time },
    failed: (_what, error) => failures.push(error),
  });
  servers.push(next);
  const ended: string[] = [];
  next.onEnd(async (each) => {
    ended.push(each);
    expect(await store.unerased()).toEqual([meeting]);
  });
  await next.start();
  await expect.poll(() => store.unerased()).toEqual([]);
  expect(ended).toEqual([meeting]);
  expect(await next.read(meeting)).toBeNull();
  isOver();
  // It is to touch nothing any more once the test is over.
  await crashed.stop();
});

test('D7: who made which proposal is forgotten after five minutes, by the clock alone', async () => {
  const rooms = await server();
  const { meeting } = await round(rooms);
  expect((await store.read(meeting, 0))?.box.made).toHaveLength(1);
  await passes(RULES.repeatMs);
  await rooms.start();
  expect((await store.read(meeting, 0))?.box.made).toEqual([]);
});
