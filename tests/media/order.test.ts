import { afterEach, expect, test } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import { enter, type Person } from '../sound/person.ts';
import { createBetween, type Between, type Call } from './between.ts';
import { createCircle, round, speaks, turnGoes } from './circle.ts';
import { setStage, type Stage } from './stage.ts';

const ANA = 500;
const SECOND = 1000;
let stage: Stage;
let between: Between;
const people: Person[] = [];

// Hooks of this kind run in reverse: people leave first.
afterEach(() => between.stop());
setStage(people, (made) => {
  stage = made;
});

/** Ana speaks in a round, Bel is next, Eva listens; each call to LiveKit is seen. */
async function anaSpeaks(meeting: string, seats = ['ana', 'bel', 'eva']) {
  between = await createBetween(stage.livekit.httpUrl);
  const circle = createCircle(meeting, seats);
  const read = (asked: string) => circle.rooms.read(asked);
  const reading = { now: read };
  const media = await stage.follow(circle, {
    url: between.url,
    sweepMs: 60 * SECOND,
    rooms: { ...circle.rooms, read: (asked) => reading.now(asked) },
  });
  circle.happen(...round(['ana', 'bel', 'eva']), speaks('ana'));
  const [ana, , eva] = await Promise.all(
    ['ana', 'bel', 'eva'].map(async (seat) => {
      const { token } = await media.passFor(meeting, seat);
      const person = await enter({ url: stage.livekit.url, token }, [ANA]);
      people.push(person);
      return person;
    }),
  );
  await Promise.all([ana!.say(ANA), eva!.ear.hears(ANA, 5 * SECOND)]);
  // What joining and publishing led to is over, late webhooks too.
  await between.quiet(500);
  const before = between.calls.length;
  return {
    circle,
    read,
    reading,
    ana: ana!,
    ear: eva!.ear,
    since: () => between.calls.slice(before),
  };
}

const revokes = (call: Call, seat: string) =>
  call.method === 'UpdateParticipant' && call.seat === seat && !call.opens;
const grants = (call: Call, seat: string) =>
  call.method === 'UpdateParticipant' && call.seat === seat && call.opens;

async function first(since: () => Call[], is: (call: Call) => boolean): Promise<Call> {
  const giveUp = performance.now() + 10 * SECOND;
  for (;;) {
    const found = since().find((call) => is(call) && call.answeredAt !== null);
    if (found) return found;
    if (performance.now() > giveUp) throw new Error('LiveKit was never asked for that');
    await sleep(10);
  }
}

test('F2 H3: a turn change asks LiveKit nothing before the revoke, and grants after its answer', async () => {
  const { circle, since } = await anaSpeaks('meeting-of-order');
  const turned = performance.now();
  circle.happen(...turnGoes('ana', 'bel'));
  const granted = await first(since, (call) => grants(call, 'bel'));
  const [revoked] = since();
  expect(revoked).toMatchObject({ method: 'UpdateParticipant', seat: 'ana', opens: false });
  expect(revoked!.askedAt - turned).toBeLessThan(250);
  expect(granted.askedAt).toBeGreaterThan(revoked!.answeredAt ?? Infinity);
  // Two calls that change something, one look between them.
  await sleep(300);
  const methods = since().map(({ method }) => method);
  expect(methods).toEqual(['UpdateParticipant', 'ListParticipants', 'UpdateParticipant']);
});

test.each(['unheard', 'unanswered'] as const)(
  'F2 H3: a revoke that stays %s for a second becomes a removal, and only then is granted',
  async (how) => {
    const { circle, ana, ear, since } = await anaSpeaks(`meeting-of-${how}`);
    between.swallow(how, (call) => revokes(call, 'ana'));
    const turned = performance.now();
    circle.happen(...turnGoes('ana', 'bel'));
    const out = await ana.thrownOut(3 * SECOND);
    const removed = await first(since, ({ method }) => method === 'RemoveParticipant');
    const granted = await first(since, (call) => grants(call, 'bel'));
    expect(removed.seat).toBe('ana');
    expect(removed.askedAt - turned).toBeGreaterThan(900);
    expect(removed.askedAt - turned).toBeLessThan(2000);
    expect(granted.askedAt).toBeGreaterThan(removed.answeredAt ?? Infinity);
    expect(out - turned).toBeLessThan(2500);
    await sleep(SECOND);
    expect(ear.heardSince(out + 500)).toEqual([]);
  },
);

test('F2 H3: while nothing takes the voice away, nobody else is given it', async () => {
  const { circle, since } = await anaSpeaks('meeting-of-nothing-answered');
  between.swallow('unheard', ({ seat }) => seat === 'ana');
  circle.happen(...turnGoes('ana', 'bel'));
  await sleep(4 * SECOND);
  expect(since().some((call) => grants(call, 'bel'))).toBe(false);
  // And it is once LiveKit answers again, with nothing new in the room.
  between.swallow('unheard', () => false);
  await first(since, (call) => grants(call, 'bel'));
});

test('F2 H3: a server that slept between reading and granting takes the old grant back at once', async () => {
  const { circle, read, reading, since } = await anaSpeaks('meeting-of-sleep');
  let reads = 0;
  // The last look before the grant is at the room as it was; then the server sleeps.
  reading.now = async (asked) => {
    reads += 1;
    const found = await read(asked);
    if (reads !== 2) return found;
    // Bel's turn goes by meanwhile.
    circle.happen(...turnGoes('bel', 'eva'));
    await sleep(500);
    return found;
  };
  circle.happen(...turnGoes('ana', 'bel'));
  const old = await first(since, (call) => grants(call, 'bel'));
  const takenBack = await first(since, (call) => revokes(call, 'bel'));
  const granted = await first(since, (call) => grants(call, 'eva'));
  expect((takenBack.answeredAt ?? Infinity) - old.askedAt).toBeLessThan(SECOND);
  expect(granted.askedAt).toBeGreaterThan(takenBack.answeredAt ?? Infinity);
  await sleep(300);
  expect(since().filter((call) => grants(call, 'bel'))).toHaveLength(1);
});

test('F2: a server that reads again before granting gives no turn that went by', async () => {
  const { circle, read, reading, since } = await anaSpeaks('meeting-of-a-turn-gone-by');
  let reads = 0;
  reading.now = async (asked) => {
    reads += 1;
    // Between what was wanted and the look before the grant.
    if (reads === 2) circle.happen(...turnGoes('bel', 'eva'));
    return read(asked);
  };
  circle.happen(...turnGoes('ana', 'bel'));
  await first(since, (call) => grants(call, 'eva'));
  await sleep(300);
  expect(since().some((call) => grants(call, 'bel'))).toBe(false);
});
