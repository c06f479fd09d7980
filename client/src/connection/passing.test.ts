import type { SeatId } from '@ronda/shared/ids';
import { deadline } from '@ronda/shared/room/deadline';
import type { MoveSent, NameSent, WritingSent } from '@ronda/shared/wire/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import type { DeviceKey } from '../confidence/device-key.ts';
import { makeDeviceKey, openFromOne, sealForOne } from '../confidence/device-key.ts';
import { makeIdentity } from '../confidence/identity.ts';
import { deriveKeys } from '../confidence/keys.ts';
import { openName, sealName } from '../confidence/name-card.ts';
import { open as unseal } from '../confidence/sealing.ts';
import { makeSecret } from '../confidence/secret.ts';
import { openOfferedName, sealOfferedName } from '../confidence/offered-name.ts';
import { openTurnWords, sealTurnWords } from '../confidence/turn-words.ts';
import type { Meeting, MeetingState } from './meeting.ts';
import { openMeeting } from './open-meeting.ts';
import { ME, ServedMeeting } from './testing/served-meeting.ts';

const found = await deriveKeys(makeSecret());
if (found === null) throw new Error('no keys');
const keys = found;
const bea = await makeDeviceKey();
const carl = await makeDeviceKey();
const entering = { type: 'enter', by: 'browser' } as const;
const GROUP = 'AAAAAAAAAAAAAAAAAAAAAA';
const invitation = { group: 'freshfreshfreshfresh', secret: makeSecret() };

const opened: Meeting[] = [];
afterEach(() => {
  for (const meeting of opened.splice(0)) meeting.close();
});

const until = (met: () => unknown) => vi.waitFor(met, { timeout: 4000 });

/** Seated with Bea and Carl. */
async function seatedWithOthers(): Promise<{ served: ServedMeeting; meeting: Meeting }> {
  const served = new ServedMeeting();
  for (const seat of ['bea', 'carl']) served.act(seat, entering);
  served.names = {
    bea: await sealName(keys, { name: 'Bea', key: bea.publicKey }),
    carl: await sealName(keys, { name: 'Carl', key: carl.publicKey }),
  };
  const meeting = openMeeting(
    { group: GROUP, keys, identity: makeIdentity(), name: 'Ana', returningTo: null },
    served.connect,
  );
  opened.push(meeting);
  await until(() => expect(seated(meeting)?.line).toBe('open'));
  return { served, meeting };
}

function seated(meeting: Meeting): Extract<MeetingState, { kind: 'seated' }> | null {
  const state = meeting.state();
  return state.kind === 'seated' ? state : null;
}

/** A round, until this seat's turn has begun, and the device knows. */
async function beginTurn(
  { served, meeting }: { served: ServedMeeting; meeting: Meeting },
  seat: SeatId,
): Promise<void> {
  served.act('bea', { type: 'propose', action: { kind: 'beginRound', prompt: null } });
  const proposal = served.room.proposalsMade;
  for (const elector of ['carl', ME])
    served.act(elector, { type: 'answer', proposal, ballot: { position: 'agree' } });
  for (let offered = offeredTo(served); offered !== seat; offered = offeredTo(served))
    served.act(offered, { type: 'later' });
  served.act(seat, { type: 'write' });
  const turn = { kind: 'turn', seat, taken: 'inWriting' };
  await until(() => expect(seated(meeting)?.room.floor).toMatchObject({ round: { stage: turn } }));
}

function offeredTo({ room }: ServedMeeting): SeatId {
  const stage = room.floor.kind === 'round' ? room.floor.round.stage : null;
  if (stage?.kind !== 'offer') throw new Error('nobody is offered a turn');
  return stage.seat;
}

const CUT_OFF = { round: { interrupted: [{ seat: ME }] } };

const sentTexts = (served: ServedMeeting) =>
  Promise.all(
    served
      .askedFor('writing')
      .map((body) => openTurnWords(keys, writerIn(served, ME), (body as WritingSent).text)),
  );
const writerIn = (served: ServedMeeting, seat: SeatId) => ({ meeting: served.room.meeting, seat });
const written = async (served: ServedMeeting, seat: SeatId, text: string) =>
  served.say('written', { seat, text: await sealTurnWords(keys, writerIn(served, seat), text) });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('F10: one’s words go out whole, three times a second at most, the last ones always', async () => {
  const here = await seatedWithOthers();
  const { served, meeting } = here;
  await beginTurn(here, ME);
  const text = 'It was a long week.';
  for (let letters = 1; letters <= text.length; letters += 1) {
    meeting.write(text.slice(0, letters));
    await pause(20);
  }
  await until(async () => expect((await sentTexts(served)).at(-1)).toBe(text));
  const sent = await sentTexts(served);
  expect(sent.length).toBeLessThanOrEqual(4);
  expect(sent.every((one) => one !== null && text.startsWith(one))).toBe(true);
  await pause(500);
  expect(await sentTexts(served)).toEqual(sent);
});

test('F10: words written while the line is lost go out once it is back, the latest only', async () => {
  const here = await seatedWithOthers();
  const { served, meeting } = here;
  await beginTurn(here, ME);
  meeting.write('before');
  await until(async () => expect(await sentTexts(served)).toEqual(['before']));
  served.between = (name, answer) => {
    if (name === 'enter') throw new Error('no network');
    return answer();
  };
  served.cut();
  meeting.write('before, between');
  await pause(400);
  meeting.write('before, between and after');
  expect(await sentTexts(served)).toEqual(['before']);
  served.between = (_, answer) => answer();
  await until(async () =>
    expect((await sentTexts(served)).slice(1)).toEqual(['before, between and after']),
  );
});

test('F10: who arrives, or comes back, is sent what there is', async () => {
  const here = await seatedWithOthers();
  const { served, meeting } = here;
  await beginTurn(here, ME);
  meeting.write('hello');
  await until(async () => expect(await sentTexts(served)).toEqual(['hello']));
  served.act('dora', entering);
  await until(async () => expect(await sentTexts(served)).toEqual(['hello', 'hello']));
  served.act('carl', { type: 'lose' });
  served.act('carl', entering);
  await until(async () => expect(await sentTexts(served)).toEqual(['hello', 'hello', 'hello']));
});

test('F10: one’s own words are gone when the turn ends, and are sent to nobody after', async () => {
  const here = await seatedWithOthers();
  const { served, meeting } = here;
  await beginTurn(here, ME);
  meeting.write('hello');
  await until(async () => expect(await sentTexts(served)).toEqual(['hello']));
  meeting.write('hello, all');
  await meeting.send({ type: 'finish' });
  await until(() =>
    expect(meeting.writing.state()).toEqual({ mine: '', theirs: null, refused: null }),
  );
  served.act('dora', entering);
  await pause(1000);
  expect((await sentTexts(served)).filter((text) => text === '')).toEqual([]);
});

test('F7, F10: a turn that was cut off goes on with its words', async () => {
  const here = await seatedWithOthers();
  const { served, meeting } = here;
  await beginTurn(here, ME);
  meeting.write('half of it');
  await until(async () => expect(await sentTexts(served)).toEqual(['half of it']));
  served.act(ME, { type: 'lose' });
  served.now += 20_000;
  served.tick();
  served.act(ME, entering);
  await until(() => expect(seated(meeting)?.room.floor).toMatchObject(CUT_OFF));
  expect(meeting.writing.state().mine).toBe('half of it');
  for (const seat of ['bea', 'carl']) served.act(seat, { type: 'pass' });
  served.act(ME, { type: 'write' });
  meeting.write('half of it, and the rest');
  await until(async () =>
    expect((await sentTexts(served)).at(-1)).toBe('half of it, and the rest'),
  );
});

test('F10: somebody’s words are shown, the newest, until their turn ends', async () => {
  const here = await seatedWithOthers();
  const { served, meeting } = here;
  await beginTurn(here, 'bea');
  await written(served, 'bea', 'Good\u202e');
  await written(served, 'bea', 'Good evening.\r\nI am Bea.');
  const text = 'Good evening.\nI am Bea.';
  await until(() => expect(meeting.writing.state().theirs).toEqual({ seat: 'bea', text }));
  // Of nobody else, and from nobody without the invitation.
  await written(served, 'carl', 'I am Bea, too');
  served.say('written', { seat: 'bea', text: 'A'.repeat(60) });
  served.act('bea', { type: 'speak' });
  await pause(50);
  expect(meeting.writing.state().theirs?.text).toBe(text);
  served.act('bea', { type: 'finish' });
  await until(() => expect(meeting.writing.state().theirs).toBeNull());
  await written(served, 'bea', 'late');
  await pause(50);
  expect(meeting.writing.state().theirs).toBeNull();
});

test('F10: what somebody else wrote is not shown as the words of whoever has the turn', async () => {
  const here = await seatedWithOthers();
  const { served, meeting } = here;
  await beginTurn(here, 'bea');
  const byCarl = await sealTurnWords(keys, writerIn(served, 'carl'), 'I am Carl.');
  const before = await sealTurnWords(
    keys,
    { meeting: 'meetingmeetingbefore', seat: 'bea' },
    'I was',
  );
  for (const text of [byCarl, before]) served.say('written', { seat: 'bea', text });
  await written(served, 'bea', 'I am Bea.');
  const shown: string[] = [];
  meeting.writing.subscribe(() => shown.push(meeting.writing.state().theirs?.text ?? ''));
  await until(() => expect(shown).toEqual(['I am Bea.']));
});

test('F10: the end of a turn is sent before the turn is ended', async () => {
  const here = await seatedWithOthers();
  const { served, meeting } = here;
  await beginTurn(here, ME);
  meeting.write('I am');
  await until(async () => expect(await sentTexts(served)).toEqual(['I am']));
  meeting.write('I am Ana.');
  expect((await meeting.send({ type: 'finish' })).ok).toBe(true);
  expect((await sentTexts(served)).at(-1)).toBe('I am Ana.');
  expect(served.asked.at(-1)?.name).toBe('command');
});

test('F10: also after a lost line, the end of a turn is sent before the turn is ended', async () => {
  const here = await seatedWithOthers();
  const { served, meeting } = here;
  await beginTurn(here, ME);
  served.cut();
  meeting.write('I am Ana.');
  expect((await meeting.send({ type: 'finish' })).ok).toBe(true);
  expect(await sentTexts(served)).toEqual(['I am Ana.']);
});

// A busy machine may be elsewhere for the fifth of a second that this is about.
test(
  'F10: the last words of a turn that the clock ends do not wait for their moment',
  { retry: 3 },
  async () => {
    const here = await seatedWithOthers();
    const { served, meeting } = here;
    await beginTurn(here, ME);
    const over = deadline(served.room) ?? 0;
    served.now = over - 200;
    served.heartbeat();
    await until(() => expect(meeting.now()).toBeGreaterThan(over - 1000));
    for (const text of ['I', 'I am', 'I am Ana.']) {
      meeting.write(text);
      await pause(30);
    }
    expect((await sentTexts(served)).at(-1)).toBe('I am Ana.');
  },
);

test('F10: without a line somebody’s words are not shown, and they come again with it', async () => {
  const here = await seatedWithOthers();
  const { served, meeting } = here;
  await beginTurn(here, 'bea');
  await written(served, 'bea', 'I am Bea.');
  await until(() => expect(meeting.writing.state().theirs?.text).toBe('I am Bea.'));
  served.cut();
  expect(meeting.writing.state().theirs).toBeNull();
  await until(() => expect(seated(meeting)?.line).toBe('open'));
  await written(served, 'bea', 'I am Bea.');
  await until(() => expect(meeting.writing.state().theirs?.text).toBe('I am Bea.'));
});

test('F11: a signal is passed on at once or not at all, and one sees one’s own', async () => {
  const { served, meeting } = await seatedWithOthers();
  expect(await meeting.signal('meToo')).toEqual({ ok: true, done: { seats: 2 } });
  served.say('signalled', { seat: 'bea', signal: 'iHearYou' });
  served.say('signalled', { seat: 'bea', signal: 'somethingElse' });
  await until(() =>
    expect(meeting.signals.state()).toEqual([
      { seat: ME, signal: 'meToo' },
      { seat: 'bea', signal: 'iHearYou' },
    ]),
  );
  served.cut();
  expect(await meeting.signal('slowerPlease')).toEqual({
    ok: false,
    refusal: { code: 'oneMoment' },
  });
  await pause(200);
  expect(served.askedFor('signal')).toEqual([{ signal: 'meToo' }]);
});

const wayFrom = (meeting: Meeting, from: SeatId, to: SeatId) => {
  const state = seated(meeting);
  if (state === null) throw new Error('not seated');
  return { meeting: state.room.meeting, from, to };
};

test('D10: the invitation is sealed for each of those chosen, and opens for nobody else', async () => {
  const { served, meeting } = await seatedWithOthers();
  expect(await meeting.offerMove(['bea'], invitation)).toEqual({ ok: true, done: { seats: 1 } });
  const [{ offers }] = served.askedFor('offerMove') as [MoveSent];
  expect(offers.map(({ to }) => to)).toEqual(['bea']);
  const [enter] = served.askedFor('enter') as [{ name: string }];
  const card = await openName(keys, enter.name);
  const mine = card?.key ?? '';
  const sealed = offers[0]?.sealed ?? '';
  const way = wayFrom(meeting, ME, 'bea');
  const said = await openFromOne(bea, mine, way, sealed);
  expect(JSON.parse(said ?? '')).toEqual(invitation);
  expect(await openFromOne(carl, mine, way, sealed)).toBeNull();
  expect(await unseal(keys, sealed)).toBeNull();
  expect(meeting.moves.state()).toEqual([offeredByMe(['bea'], 'all')]);
});

const offeredByMe = (to: readonly SeatId[], reached: 'all' | 'some') => ({
  ...{ kind: 'offered', by: ME, to, reached, invitation },
});

test('D10: whoever offers a fresh room is told when it did not come to everybody', async () => {
  const { served, meeting } = await seatedWithOthers();
  served.unreached.add('bea');
  expect((await meeting.offerMove(['bea'], invitation)).ok).toBe(true);
  expect(meeting.moves.state()).toEqual([]);
  await meeting.offerMove(['bea', 'carl'], invitation);
  expect(meeting.moves.state()).toEqual([offeredByMe(['bea', 'carl'], 'some')]);
});

test('D10: a seat whose key is not known is offered nothing, nor is anybody with it', async () => {
  const { served, meeting } = await seatedWithOthers();
  served.act('dora', entering);
  served.say('names', { dora: await sealName(keys, { name: 'Dora' }) });
  await until(() => expect(seated(meeting)?.names.get('dora')).toBe('Dora'));
  expect((await meeting.offerMove(['bea', 'dora'], invitation)).ok).toBe(false);
  expect(served.askedFor('offerMove')).toEqual([]);
  expect(meeting.moves.state()).toEqual([]);
});

/** Offers to this seat, as other browsers would make them. */
async function offering({ served, meeting }: { served: ServedMeeting; meeting: Meeting }) {
  const [enter] = served.askedFor('enter') as [{ name: string }];
  const mine = (await openName(keys, enter.name))?.key ?? '';
  return async (own: DeviceKey, from: SeatId, said: unknown) => {
    const sealed = await sealForOne(own, mine, wayFrom(meeting, from, ME), JSON.stringify(said));
    served.say('moveOffered', { by: from, sealed });
  };
}

const offered = { kind: 'offered', to: [ME], reached: 'all', invitation } as const;

test('D10: an offer shows who makes it, until it is put aside', async () => {
  const { served, meeting } = await seatedWithOthers();
  const offers = await offering({ served, meeting });
  await offers(carl, 'carl', invitation);
  await until(() => expect(meeting.moves.state()).toEqual([{ ...offered, by: 'carl' }]));
  for (const move of meeting.moves.state()) meeting.putAside(move);
  expect(meeting.moves.state()).toEqual([]);
  expect(served.asked.filter(({ name }) => name === 'offerMove' || name === 'command')).toEqual([]);
});

test('D10: an offer to where one is, or to nowhere, shows nothing', async () => {
  const { served, meeting } = await seatedWithOthers();
  const offers = await offering({ served, meeting });
  await offers(bea, 'bea', { group: GROUP, secret: makeSecret() });
  await offers(bea, 'bea', 'https://elsewhere.example');
  await offers(carl, 'carl', invitation);
  await until(() => expect(meeting.moves.state()).toEqual([{ ...offered, by: 'carl' }]));
});

test('D10: that an offer could not be opened is told once, until it comes again', async () => {
  const { served, meeting } = await seatedWithOthers();
  const offers = await offering({ served, meeting });
  // From whoever is not there, and Carl as Bea.
  await offers(bea, 'dora', invitation);
  await offers(carl, 'bea', invitation);
  await until(() => expect(meeting.moves.state()).toEqual([{ kind: 'unopened', by: 'bea' }]));
  await offers(bea, 'bea', invitation);
  await until(() => expect(meeting.moves.state()).toEqual([{ ...offered, by: 'bea' }]));
});

test('H6: a name goes to the caller alone, sealed on its way, or not at all', async () => {
  const { served, meeting } = await seatedWithOthers();
  served.act('dora', { type: 'enter', by: 'phone' });
  await until(() => expect(seated(meeting)?.room.seats.at(-1)?.id).toBe('dora'));
  expect(await meeting.offerName('dora', 'Rosa')).toEqual({ ok: true, done: { seats: 1 } });
  const [{ to, name }] = served.askedFor('offerName') as [NameSent];
  expect(to).toBe('dora');
  expect(await openOfferedName(keys, wayFrom(meeting, ME, 'dora'), name)).toBe('Rosa');
  expect(await openOfferedName(keys, wayFrom(meeting, 'bea', 'dora'), name)).toBeNull();
  expect(await meeting.offerName('bea', 'Rosa')).toEqual({
    ok: false,
    refusal: { code: 'writesOwnName' },
  });
  served.cut();
  expect((await meeting.offerName('dora', 'Rosa')).ok).toBe(false);
  await until(() => expect(seated(meeting)?.line).toBe('open'));
  expect(served.askedFor('offerName')).toHaveLength(2);
});

test('H6: a browser that is offered a name all the same shows and changes nothing', async () => {
  const { served, meeting } = await seatedWithOthers();
  const before = meeting.state();
  const name = await sealOfferedName(keys, wayFrom(meeting, 'bea', ME), 'Rosa');
  served.say('nameOffered', { by: 'bea', name });
  served.say('signalled', { seat: 'bea', signal: 'meToo' });
  await until(() => expect(meeting.signals.state()).toHaveLength(1));
  expect(meeting.state()).toBe(before);
});
