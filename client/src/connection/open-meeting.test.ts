import type { SeatId } from '@ronda/shared/ids';
import type { Recorded } from '@ronda/shared/room/event';
import { publicRoom } from '@ronda/shared/wire/public';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { makeIdentity } from '../confidence/identity.ts';
import { deriveKeys } from '../confidence/keys.ts';
import { sealName } from '../confidence/name-card.ts';
import { makeSecret } from '../confidence/secret.ts';
import type { Meeting, MeetingState } from './meeting.ts';
import { openMeeting } from './open-meeting.ts';
import { ME, ServedMeeting } from './testing/served-meeting.ts';

const found = await deriveKeys(makeSecret());
if (found === null) throw new Error('no keys');
const keys = found;
const entering = { type: 'enter', by: 'browser' } as const;
const LATER = { timeout: 4000 };

const opened: Meeting[] = [];
afterEach(() => {
  for (const meeting of opened.splice(0)) meeting.close();
});

function open(served: ServedMeeting, returningTo: string | null = null): Meeting {
  const options = { group: 'AAAAAAAAAAAAAAAAAAAAAA', keys, identity: makeIdentity(), name: 'Ana' };
  const meeting = openMeeting({ ...options, returningTo }, served.connect);
  opened.push(meeting);
  return meeting;
}

type Seated = Extract<MeetingState, { kind: 'seated' }>;
const seated = (meeting: Meeting): Promise<Seated> =>
  vi.waitFor(() => {
    const state = meeting.state();
    if (state.kind !== 'seated' || state.line !== 'open') throw new Error(state.kind);
    return state;
  }, LATER);
const until = (met: () => void) => vi.waitFor(met, LATER);

/** Others are at the table, long enough to decide (D3). */
function withOthers(...seats: readonly SeatId[]): ServedMeeting {
  const served = new ServedMeeting();
  for (const seat of seats) served.act(seat, entering);
  served.now += 200_000;
  return served;
}

test('entering leads to a seat, with names opened and unreadable ones left out', async () => {
  const served = withOthers('bea', 'carl');
  served.names = { bea: await sealName(keys, { name: '  Bea\u202e ' }), carl: 'A'.repeat(60) };
  const meeting = open(served);
  expect(meeting.state()).toEqual({ kind: 'connecting' });
  const state = await seated(meeting);
  expect(state.me).toBe(ME);
  expect([...state.names]).toEqual([['bea', 'Bea']]);
  expect(state.room).toEqual(publicRoom(served.room));
  served.say('names', { dora: await sealName(keys, { name: 'Dora' }) });
  await until(() => expect([...(meeting.state() as Seated).names.keys()]).toEqual(['bea', 'dora']));
});

test('the state is the same reference until something changed', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  const state = await seated(meeting);
  served.publish([1]);
  served.heartbeat();
  expect(meeting.state()).toBe(state);
  served.act('bea', { type: 'rest' });
  await until(() => expect(meeting.state()).not.toBe(state));
  const after = meeting.state();
  served.publish([1, 2]);
  served.heartbeat();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(meeting.state()).toBe(after);
});

test('events are applied in order and once, and told as they are', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  await seated(meeting);
  const told: Recorded[] = [];
  meeting.onEvents((events, room) => {
    told.push(...events);
    expect(room).toEqual((meeting.state() as Seated).room);
  });
  const from = served.log.length;
  served.act('bea', { type: 'rest' });
  served.publish([from + 1]);
  served.act('bea', { type: 'return' });
  await until(() => expect(told).toEqual(served.log.slice(from)));
  expect((meeting.state() as Seated).room).toEqual(publicRoom(served.room));
});

test('a gap is noticed at once, and what is missing is asked for', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  await seated(meeting);
  const from = served.log.length;
  served.deaf = true;
  served.act('bea', { type: 'rest' });
  served.deaf = false;
  served.act('bea', { type: 'return' });
  await until(() => expect(served.askedFor('catchUp')).toEqual([{ after: from }]));
  await until(() => expect((meeting.state() as Seated).room).toEqual(publicRoom(served.room)));
});

test('a lost publication is noticed by the heartbeat', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  await seated(meeting);
  served.deaf = true;
  served.act('bea', { type: 'rest' });
  served.heartbeat();
  await until(() => expect((meeting.state() as Seated).room).toEqual(publicRoom(served.room)));
});

test('a line on which no heartbeat comes any more is shown as unserved, until one comes', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  await seated(meeting);
  const line = () => (meeting.state() as Seated).line;
  await vi.waitFor(() => expect(line()).toBe('unserved'), { timeout: 12_000 });
  // What is sent all the same is answered, and not held back.
  const refusal = { code: 'oneMoment' };
  served.between = (name, answer) => (name === 'command' ? { ok: false, refusal } : answer());
  expect(await meeting.send({ type: 'rest' })).toMatchObject({ ok: false });
  served.heartbeat();
  await until(() => expect(line()).toBe('open'));
});

test('whoever is too far behind gets the room as it is', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  await seated(meeting);
  served.between = (name, answer) =>
    name === 'catchUp'
      ? { ok: true, done: { kind: 'snapshot', snapshot: served.snapshot() } }
      : answer();
  served.deaf = true;
  served.act('bea', { type: 'rest' });
  served.heartbeat();
  await until(() => expect((meeting.state() as Seated).room).toEqual(publicRoom(served.room)));
});

test('whatever is lost, doubled or late, the room is the same after the next heartbeat', async () => {
  const fate = fc.constantFrom('arrives', 'lost', 'twice', 'late');
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { maxLength: 12 }), async (fates) => {
      const served = withOthers('bea');
      const meeting = open(served);
      await seated(meeting);
      const told: number[] = [];
      meeting.onEvents((events) => void told.push(...events.map(({ seq }) => seq)));
      const from = served.log.length;
      const late: number[] = [];
      for (const [index, how] of fates.entries()) {
        served.deaf = how === 'lost' || how === 'late';
        const seq = served.act('bea', { type: index % 2 === 0 ? 'rest' : 'return' });
        served.deaf = false;
        if (how === 'twice') served.publish([seq]);
        if (how === 'late') late.push(seq);
      }
      for (const seq of late) served.publish([seq]);
      served.heartbeat();
      await until(() => expect(told).toEqual(served.log.slice(from).map(({ seq }) => seq)));
      expect((meeting.state() as Seated).room).toEqual(publicRoom(served.room));
      meeting.close();
    }),
    { numRuns: 40 },
  );
});

test('F7: after a lost line the device is back on its seat by itself', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  const before = await seated(meeting);
  served.cut();
  expect(meeting.state()).toEqual({ ...before, line: 'lost' });
  served.act('bea', { type: 'rest' });
  const after = await seated(meeting);
  expect(after.me).toBe(before.me);
  expect(after.room).toEqual(publicRoom(served.room));
  expect(new Set(served.hellos.map(({ key }) => key)).size).toBe(1);
});

const ENDED = { kind: 'dismissed', because: 'ended' };

test('F12: whoever comes back after the end opens no new meeting', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  await seated(meeting);
  expect(served.askedFor('enter')).toEqual([{ name: expect.any(String) }]);
  served.beginAnew();
  served.cut();
  await until(() => expect(meeting.state()).toEqual(ENDED));
  expect(served.room.seats).toEqual([]);
  const lines = served.hellos.length;
  served.cut();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(served.hellos).toHaveLength(lines);
});

test('F12: a reload after the end opens no new meeting either', async () => {
  const served = withOthers('bea');
  const before = served.room.meeting;
  served.beginAnew();
  const meeting = open(served, before);
  await until(() => expect(meeting.state()).toEqual(ENDED));
  expect(served.room.seats).toEqual([]);
});

test('F12: the end that is learnt by catching up is the end', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  await seated(meeting);
  served.between = (name, answer) =>
    name === 'catchUp' ? { ok: false, refusal: { code: 'ended' } } : answer();
  served.deaf = true;
  served.act('bea', { type: 'rest' });
  served.heartbeat();
  await until(() => expect(meeting.state()).toEqual(ENDED));
  expect(served.askedFor('enter')).toHaveLength(1);
});

test('a command is done once, though its first line and its first answer were lost', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  await seated(meeting);
  const from = served.log.length;
  let times = 0;
  served.between = (name, answer) => {
    if (name !== 'command') return answer();
    times += 1;
    if (times === 1) served.cut();
    else if (times === 2) {
      answer();
      served.cut();
    } else if (times === 3) return { ok: false, refusal: { code: 'oneMoment' } };
    return times < 3 ? null : answer();
  };
  const answer = await meeting.send({ type: 'rest' });
  expect(answer.ok).toBe(true);
  const ids = served.askedFor('command').map((body) => (body as { id: string }).id);
  expect(times).toBe(4);
  expect(new Set(ids).size).toBe(1);
  const rested = served.log.slice(from).filter(({ event }) => event.type === 'seatRested');
  expect(rested).toHaveLength(1);
  await until(() => expect((meeting.state() as Seated).room).toEqual(publicRoom(served.room)));
});

test('a command that is given while the line is lost is sent when it is back', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  await seated(meeting);
  served.cut();
  expect((await meeting.send({ type: 'rest' })).ok).toBe(true);
});

test('a refusal is an answer, and is not asked for again', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  await seated(meeting);
  served.between = (name, answer) =>
    name === 'command' ? { ok: false, refusal: { code: 'notResting' } } : answer();
  expect(await meeting.send({ type: 'return' })).toEqual({
    ok: false,
    refusal: { code: 'notResting' },
  });
  await new Promise((resolve) => setTimeout(resolve, 400));
  served.between = (_, answer) => answer();
  expect(served.askedFor('command')).toEqual([]);
});

test('a newer tab is in charge: this one lets go and does not come back', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  await seated(meeting);
  served.say('dismissed', { because: 'newerTab' });
  await until(() => expect(meeting.state()).toEqual({ kind: 'dismissed', because: 'newerTab' }));
  const lines = served.hellos.length;
  served.cut();
  expect(await meeting.send({ type: 'rest' })).toMatchObject({ ok: false });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(served.hellos).toHaveLength(lines);
});

test('nothing is asked after a farewell, though what came before it is still being done', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  await seated(meeting);
  const before = served.asked.length;
  served.say('events', { events: [], now: served.now });
  served.say('dismissed', { because: 'askedToLeave' });
  // The line goes down in the same moment, and would come back.
  served.cut();
  const gone = { kind: 'dismissed', because: 'askedToLeave' };
  await until(() => expect(meeting.state()).toEqual(gone));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(served.asked.slice(before)).toEqual([]);
});

test('F12: why the meeting ended is kept', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  await seated(meeting);
  const event = { type: 'meetingEnded', because: 'decision' };
  const seq = served.log.length + 1;
  served.say('events', { events: [{ seq, at: served.now, event }], now: served.now });
  served.say('dismissed', { because: 'ended' });
  await until(() => expect(meeting.state()).toEqual({ ...ENDED, ending: 'decision' }));
});

test('D9: whoever comes back to a full table waits, and is seated once there is room', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  await seated(meeting);
  let full = true;
  served.between = (name, answer) =>
    name === 'enter' && full ? { ok: false, refusal: { code: 'full' } } : answer();
  served.cut();
  await until(() => expect(meeting.state()).toEqual({ kind: 'knocking', full: true }));
  full = false;
  await vi.waitFor(() => expect(meeting.state().kind).toBe('seated'), { timeout: 4800 });
});

test('D9: whoever knocks waits, and is seated once let in', async () => {
  const served = withOthers('bea', 'carl');
  served.act('bea', { type: 'propose', action: { kind: 'lock' } });
  served.act('carl', { type: 'answer', proposal: 1, ballot: { position: 'agree' } });
  const meeting = open(served);
  await until(() => expect(meeting.state()).toEqual({ kind: 'knocking', full: false }));
  served.act('bea', { type: 'propose', action: { kind: 'letIn' } });
  served.act('carl', { type: 'answer', proposal: 2, ballot: { position: 'agree' } });
  served.say('seated', { kind: 'seated', seat: ME, snapshot: served.snapshot() });
  expect((await seated(meeting)).room).toEqual(publicRoom(served.room));
});

test('what does not fit the protocol changes nothing', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  const state = await seated(meeting);
  const seq = served.log.length + 1;
  const forged = { seq, at: 1, event: { type: 'seatLeft', seat: 'bea', note: 'more' } };
  served.say('events', { events: [forged], now: served.now });
  served.say('events', 'events');
  served.say('heartbeat', { seq: 'all', now: null });
  served.say('names', { bea: 7 });
  served.say('seated', { kind: 'seated', seat: ME });
  served.say('dismissed', { because: 'bored' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(meeting.state()).toBe(state);
});

test('a line that is refused for a moment is tried again, and one refused for good is not', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  await seated(meeting);
  served.turnAway({ code: 'oneMoment' });
  expect(meeting.state()).toMatchObject({ kind: 'seated', line: 'lost' });
  await seated(meeting);
  const lines = served.hellos.length;
  served.turnAway({ code: 'wrongVersion' });
  expect(meeting.state()).toEqual({ kind: 'refused', refusal: { code: 'wrongVersion' } });
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(served.hellos).toHaveLength(lines);
});

test('D9: whoever was asked to leave is told so, and stays out', async () => {
  const served = withOthers('bea');
  served.between = (name, answer) =>
    name === 'enter' ? { ok: false, refusal: { code: 'askedToLeave' } } : answer();
  const meeting = open(served);
  const refused = { kind: 'refused', refusal: { code: 'askedToLeave' } };
  await until(() => expect(meeting.state()).toEqual(refused));
});

test.each(['before', 'after'] as const)(
  'D5: my own safety decision is mine to see, when its event comes %s the answer',
  async (when) => {
    const served = withOthers('bea', 'carl', 'dora');
    const meeting = open(served);
    await seated(meeting);
    served.now += 200_000;
    served.deaf = when === 'after';
    const from = served.log.length;
    await meeting.send({ type: 'propose', action: { kind: 'mute', subjects: ['bea'] } });
    if (when === 'after') {
      expect((meeting.state() as Seated).mine.size).toBe(0);
      served.deaf = false;
      served.publish(served.log.slice(from).map(({ seq }) => seq));
    }
    const agreed = [[1, { position: 'agree' }]];
    await until(() => expect([...(meeting.state() as Seated).mine]).toEqual(agreed));
    await meeting.send({ type: 'answer', proposal: 1, ballot: { position: 'disagree' } });
    expect([...(meeting.state() as Seated).mine]).toEqual([[1, { position: 'disagree' }]]);
    // After a reload the server tells the same.
    served.cut();
    await until(() => expect((meeting.state() as Seated).line).toBe('open'));
    expect([...(meeting.state() as Seated).mine]).toEqual([[1, { position: 'disagree' }]]);
  },
);

test('D5: somebody else’s safety decision is not taken for mine', async () => {
  const served = withOthers('bea', 'carl', 'dora');
  const meeting = open(served);
  await seated(meeting);
  served.now += 200_000;
  served.act('bea', { type: 'propose', action: { kind: 'mute', subjects: ['carl'] } });
  await meeting.send({ type: 'rest' });
  await until(() => expect((meeting.state() as Seated).room.proposals).toHaveLength(1));
  expect((meeting.state() as Seated).mine.size).toBe(0);
});

test('D12, D5: at a table of a split circle one’s own answers are known, beside what the other table decides', async () => {
  const others = ['bea', 'carl', 'dora', 'eli', 'fay', 'gil', 'hal'];
  const served = withOthers(...others);
  const meeting = open(served);
  await seated(meeting);
  served.now += 200_000;
  served.act('bea', { type: 'propose', action: { kind: 'splitCircle', minutes: 20 } });
  const agrees = { type: 'answer', proposal: 1, ballot: { position: 'agree' } } as const;
  for (const seat of others.slice(1)) served.act(seat, agrees);
  await meeting.send(agrees);
  const mine = () => (meeting.state() as Seated).mine;
  await until(() => expect((meeting.state() as Seated).room.tables).toBeDefined());
  expect(mine().size).toBe(0);
  served.act('bea', { type: 'propose', action: { kind: 'mute', subjects: ['dora'] } });
  await meeting.send({ type: 'propose', action: { kind: 'mute', subjects: ['carl'] } });
  await until(() => expect([...mine()]).toEqual([[3, { position: 'agree' }]]));
  await meeting.send({ type: 'answer', proposal: 3, ballot: { position: 'disagree' } });
  expect([...mine()]).toEqual([[3, { position: 'disagree' }]]);
});

test('D2: proposing is agreeing, until the proposal has closed', async () => {
  const served = withOthers('bea');
  const meeting = open(served);
  await seated(meeting);
  await meeting.send({ type: 'propose', action: { kind: 'beginRound', prompt: null } });
  expect([...(meeting.state() as Seated).mine]).toEqual([[1, { position: 'agree' }]]);
  served.act('bea', { type: 'answer', proposal: 1, ballot: { position: 'agree' } });
  await until(() => expect((meeting.state() as Seated).room.floor.kind).toBe('round'));
  expect((meeting.state() as Seated).mine.size).toBe(0);
});

test('the time is the server’s', async () => {
  const served = withOthers('bea');
  // Decades away from the device's own.
  const meeting = open(served);
  await seated(meeting);
  await until(() => expect(Math.abs(meeting.now() - served.now)).toBeLessThan(500));
});

test('D7: own words sealed twice are the same, and open again', async () => {
  const meeting = open(withOthers('bea'));
  const sealed = await meeting.seal('How was the week?');
  expect(await meeting.seal('How was the week?')).toBe(sealed);
  expect(await meeting.open(sealed)).toBe('How was the week?');
  expect(await meeting.open(`${sealed.slice(0, -2)}AA`)).toBeNull();
});

test('who says that they are new is seen so, until their card says otherwise', async () => {
  const served = withOthers('bea', 'carl');
  const card = (name: string, isNew: 0 | 1) => sealName(keys, { name, isNew });
  served.names = { bea: await card('Bea', 1), carl: await card('Carl', 0) };
  const meeting = open(served);
  expect([...(await seated(meeting)).newcomers]).toEqual(['bea']);
  served.say('names', { carl: await card('Carl', 1) });
  await until(() => expect(meeting.state()).toMatchObject({ newcomers: new Set(['bea', 'carl']) }));
  served.say('names', { bea: await card('Bea', 0) });
  await until(() => expect(meeting.state()).toMatchObject({ newcomers: new Set(['carl']) }));
});
