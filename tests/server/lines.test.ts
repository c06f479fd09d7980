import { OLDEST_VERSION, PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { helloOf, type Line, opening, openLine, type Says } from '@ronda/member/line';
import { NotPresent } from '../../server/src/media/media.ts';
import { startHere, type Here } from './here.ts';
import { foundGroup } from '@ronda/member/invitation';
import { enter, type Member } from '@ronda/member/member';
import { but } from '../harness/hello.ts';
import { startRoad } from '../harness/road.ts';
import { random256 } from '../../client/src/confidence/base64url.ts';

let here: Here;
beforeAll(async () => {
  here = await startHere();
});
afterAll(() => here.end());

async function refusalOf(hello: Says): Promise<unknown> {
  const opened = await openLine(here, hello).catch((error: unknown) => error);
  return opened instanceof Error ? (opened as Error & { data?: unknown }).data : 'let in';
}

const refused = (code: string) => ({ ok: false, refusal: { code } });

/** The room goes on as if nothing had been. */
async function expectUnharmed(member: Member): Promise<void> {
  const before = member.seq();
  expect(await member.send({ type: 'rest' })).toBe('done');
  expect(await member.send({ type: 'return' })).toBe('done');
  await member.until(() => member.seq() >= before + 2);
}

test('a line is opened to the invitation and to nothing else', async () => {
  const invitation = await foundGroup(here);
  const hello = helloOf(invitation);
  expect(await refusalOf(but(hello, { proof: random256() }))).toEqual({ code: 'wrongInvitation' });
  expect(await refusalOf(but(hello, { group: random256() }))).toEqual({ code: 'wrongInvitation' });
  expect(await refusalOf(but(hello, { version: OLDEST_VERSION - 1 }))).toEqual({
    code: 'wrongVersion',
  });
  expect(await refusalOf(but(hello, { version: PROTOCOL_VERSION + 1 }))).toEqual({
    code: 'oneMoment',
  });
  for (const wrong of [
    {},
    but(hello, { seat: 'somebody-else' }),
    but(hello, { key: 'short' }),
    but(hello, { group: { $ne: null } }),
    but(hello, { proof: ['a'] }),
  ])
    expect(await refusalOf(wrong)).toEqual({ code: 'badMessage' });
});

test('a line that breaks before it was answered is refused, and not waited for', async () => {
  const road = await startRoad();
  road.lead(here.url);
  road.delay(200);
  const hello = helloOf(await foundGroup(here));
  // There and back for the connection, then on the way there with the hello.
  setTimeout(() => road.reset(), 500);
  await expect(openLine(road, hello)).rejects.toThrow('transport');
  road.close();
});

test("another page's script gets no line", async () => {
  const hello = helloOf(await foundGroup(here));
  const socket: Socket = io(here.url, {
    auth: opening(here, hello, () => socket),
    transports: ['websocket'],
    extraHeaders: { origin: 'https://evil.example' },
    reconnection: false,
  });
  const outcome = await new Promise((resolve) => {
    socket.once('connect', () => resolve('connected'));
    socket.once('connect_error', () => resolve('refused'));
  });
  socket.close();
  expect(outcome).toBe('refused');
});

test('before entering there is nothing to do and nothing to see', async () => {
  const invitation = await foundGroup(here);
  const member = await enter(here, invitation);
  const line = await openLine(here, helloOf(invitation));
  const heard: unknown[] = [];
  line.socket.onAny((...message) => heard.push(message));
  const command = { id: random256(), command: { type: 'rest' } };
  expect(await line.ask('command', command)).toEqual(refused('notEntered'));
  expect(await line.ask('catchUp', { after: 0 })).toEqual(refused('notEntered'));
  expect(await line.ask('media', {})).toEqual(refused('notEntered'));
  expect(await line.ask('clock', {})).toEqual({ now: expect.any(Number) as number });
  await expectUnharmed(member);
  expect(heard).toEqual([]);
  line.close();
  member.close();
});

test('whoever asks for sound as the room gives them up is refused, and nothing has failed', async () => {
  const member = await enter(here, await foundGroup(here));
  here.media.beforePass = () => Promise.reject(new NotPresent());
  expect(await member.line.ask('media', {})).toEqual(refused('notEntered'));
  here.media.beforePass = async () => {};
  expect(here.log()).not.toContain('answering failed');
  await expectUnharmed(member);
  member.close();
});

test('a seat may ask for sound twenty times at once on all its lines, and nobody else has to wait for it', async () => {
  const invitation = await foundGroup(here);
  const member = await enter(here, invitation);
  const other = await enter(here, invitation);
  const codes: string[] = [];
  for (let many = 0; many < 30; many += 1) {
    const answer = (await member.line.ask('media', {})) as { ok: boolean };
    codes.push(answer.ok ? 'done' : 'refused');
    if (!answer.ok) expect(answer).toEqual(refused('tooFast'));
  }
  const granted = codes.filter((code) => code === 'done').length;
  expect(granted).toBeGreaterThanOrEqual(20);
  expect(granted).toBeLessThan(30);
  expect(await other.line.ask('media', {})).toMatchObject({ ok: true });
  await expectUnharmed(member);
  member.close();
  other.close();
});

test.each([100, 8000, 100_000])(
  'a message of %d lists within each other is refused, and harms nobody but its line',
  async (depth) => {
    const member = await enter(here, await foundGroup(here));
    const { engine } = member.line.socket.io;
    const answer = new Promise<string>((resolve) => {
      engine.on('data', (packet: string) => {
        if (packet.startsWith('377')) resolve(packet.slice(3));
      });
    });
    // As no client of socket.io could put it in words.
    engine.write(`277["enter",${'['.repeat(depth)}${']'.repeat(depth)}]`);
    const code = depth > 100 ? 'tooLarge' : 'badMessage';
    expect(JSON.parse(await answer)).toEqual([refused(code)]);
    expect(here.log()).not.toContain('hearing failed');
    const other = await enter(here, member.invitation);
    expect(await other.send({ type: 'rest' })).toBe('done');
    member.close();
    other.close();
  },
);

test('what is no message is refused in a word, and the room is unharmed', async () => {
  const member = await enter(here, await foundGroup(here));
  const { line } = member;
  const id = random256();
  const wrong: [string, unknown][] = [
    ['command', undefined],
    ['command', null],
    ['command', 'rest'],
    ['command', { id, command: { type: 'becomeHost' } }],
    ['command', { id, command: { type: 'enter', by: 'phone' } }],
    ['command', { id, command: { type: 'lose' } }],
    ['command', { id, command: { type: 'tick' } }],
    ['command', { id, command: { type: 'rest', seat: 'somebody-else' } }],
    ['command', { id, seat: 'somebody-else', command: { type: 'rest' } }],
    ['command', { id, command: { type: 'rest' }, at: 0 }],
    ['command', { id: 'a', command: { type: 'rest' } }],
    ['command', { id: { toString: 'x' }, command: { type: 'rest' } }],
    ['command', { id, command: { type: 'answer', proposal: -1, ballot: { position: 'agree' } } }],
    ['command', { id, command: { type: 'propose', action: { kind: 'mute', subjects: [] } } }],
    ['command', Buffer.from('binary')],
    ['command', [{ id, command: { type: 'rest' } }]],
    ['enter', { name: 'Ana' }],
    ['enter', { name: 'x'.repeat(2401) }],
    ['enter', {}],
    ['catchUp', { after: -1 }],
    ['catchUp', { after: 'all' }],
    ['catchUp', {}],
    ['media', { seat: 'somebody-else' }],
    ['clock', { now: 0 }],
    ['becomeHost', {}],
    ['__proto__', {}],
    ['constructor', {}],
    ['error', {}],
  ];
  for (const [name, body] of wrong)
    expect([name, await line.ask(name, body)]).toEqual([name, refused('badMessage')]);
  await expectUnharmed(member);
  member.close();
});

test('messages without an answer to give, or with too much, harm nothing', async () => {
  const member = await enter(here, await foundGroup(here));
  const { socket } = member.line;
  socket.emit('command');
  socket.emit('command', { id: random256(), command: { type: 'nonsense' } });
  socket.emit('nonsense', 1, 2, 3);
  socket.emit('command', 'not a function', 'nor this');
  socket.emit('enter', null, null, null, () => {});
  await expectUnharmed(member);
  member.close();
});

test('a message over 16 kB is refused, and ends the line that sent it and no other', async () => {
  const invitation = await foundGroup(here);
  const [ana, ben] = [await enter(here, invitation), await enter(here, invitation)];
  const ended = new Promise((resolve) => ana.line.socket.once('disconnect', resolve));
  const large = { name: 'x'.repeat(1_000_000) };
  expect(await ana.line.ask('enter', large)).toEqual(refused('tooLarge'));
  await ended;
  await ben.until(() => ben.happened().some(({ type }) => type === 'seatLost'));
  await expectUnharmed(ben);
  ben.close();
});

test("a seat's own secret is its only way to a seat: a forged one in a message moves nobody else", async () => {
  const invitation = await foundGroup(here);
  const [ana, ben] = [await enter(here, invitation), await enter(here, invitation)];
  const forged = { id: random256(), command: { type: 'leave' }, actor: { seat: ana.me } };
  expect(await ben.line.ask('command', forged)).toEqual(refused('badMessage'));
  await expectUnharmed(ana);
  for (const each of [ana, ben]) each.close();
});

test("a command id sent twice is done once; sent by another it is that other one's command", async () => {
  const invitation = await foundGroup(here);
  const [ana, ben] = [await enter(here, invitation), await enter(here, invitation)];
  const message = { id: random256(), command: { type: 'rest' } };
  const first = await ana.line.ask('command', message);
  expect(first).toMatchObject({ ok: true });
  expect(await ana.line.ask('command', message)).toEqual(first);
  expect(await ben.line.ask('command', message)).toMatchObject({ ok: true });
  await ben.until(() => ben.room().seats.every(({ resting }) => resting));
  expect(ben.happened().filter(({ type }) => type === 'seatRested')).toHaveLength(2);
  for (const each of [ana, ben]) each.close();
});

test('a thousand commands at once from one seat: some are done, the rest is too fast, all others go on', async () => {
  const invitation = await foundGroup(here);
  const [ana, ben] = [await enter(here, invitation), await enter(here, invitation)];
  const codes = await Promise.all(
    Array.from({ length: 1000 }, (_, index) =>
      ana.send({ type: index % 2 === 0 ? 'rest' : 'return' }),
    ),
  );
  const tooFast = codes.filter((code) => code === 'tooFast').length;
  expect(tooFast).toBeGreaterThan(850);
  expect(codes.filter((code) => code === 'done').length).toBeGreaterThan(30);
  await expectUnharmed(ben);
  expect(ana.dismissed()).toBeNull();
  expect(ana.line.socket.connected).toBe(true);
  for (const each of [ana, ben]) each.close();
});

test('a fresh line gives nobody a fresh start: the pace is the seat’s', async () => {
  const invitation = await foundGroup(here);
  const codes: string[] = [];
  const person = random256();
  for (let many = 0; many < 2; many += 1) {
    const ana = await enter(here, invitation, { person });
    const types = Array.from({ length: 55 }, (_, index) => (index % 2 === 0 ? 'rest' : 'return'));
    codes.push(...(await Promise.all(types.map((type) => ana.send({ type } as const)))));
    if (many === 0) expect(codes).not.toContain('tooFast');
    ana.close();
  }
  expect(codes.filter((code) => code === 'tooFast').length).toBeGreaterThan(20);
});

test('who never stops is cut off', async () => {
  const invitation = await foundGroup(here);
  const ben = await enter(here, invitation);
  const flood = await openLine(here, helloOf(invitation));
  const ended = new Promise((resolve) => flood.socket.once('disconnect', resolve));
  for (let many = 0; many < 3000; many += 1) flood.socket.emit('clock', {});
  await ended;
  await expectUnharmed(ben);
  ben.close();
});

test('the ninth line of one person is refused', async () => {
  const hello = helloOf(await foundGroup(here));
  const lines = [];
  for (let many = 0; many < 8; many += 1) lines.push(await openLine(here, hello));
  expect(await refusalOf(hello)).toEqual({ code: 'tooFast' });
  for (const line of lines) line.close();
  await expect.poll(() => refusalOf(hello)).toBe('let in');
});

test('an address may open a thousand lines a minute, whoever they are for', async () => {
  const busy = await startHere();
  busy.stopClock();
  const hello = helloOf(await foundGroup(busy));
  const open = async (version: number) => {
    const opened = await openLine(busy, but(hello, { version })).catch((error: unknown) => error);
    if (opened instanceof Error) return (opened as Error & { data: unknown }).data;
    (opened as Line).close();
    return 'let in';
  };
  const refusals: unknown[] = [];
  for (let many = 0; many < 1000; many += 50)
    refusals.push(
      ...(await Promise.all(Array.from({ length: 50 }, () => open(OLDEST_VERSION - 1)))),
    );
  expect(refusals).toEqual(Array.from({ length: 1000 }, () => ({ code: 'wrongVersion' })));
  expect(await open(PROTOCOL_VERSION)).toEqual({ code: 'tooFast' });
  busy.pass(60_000);
  expect(await open(PROTOCOL_VERSION)).toBe('let in');
  await busy.end();
});

test('every two seconds the seated hear the last seq and the time', async () => {
  const member = await enter(here, await foundGroup(here));
  await member.until(() => member.heard.some(([name]) => name === 'heartbeat'));
  const beat = member.heard.find(([name]) => name === 'heartbeat')?.[1];
  expect(beat).toEqual({ seq: member.seq(), now: expect.any(Number) as number });
  member.close();
});

test('no name, proof, group or person is in the log', async () => {
  const invitation = await foundGroup(here);
  const member = await enter(here, invitation, { name: 'Ana' });
  await expectUnharmed(member);
  member.close();
  const { group, keys, secret } = invitation;
  const secrets = [
    group,
    keys.proof,
    secret,
    member.person,
    member.marks,
    member.sealedName,
    member.me,
  ];
  for (const each of secrets) expect(here.log()).not.toContain(each);
  expect(here.log()).not.toContain('127.0.0.1"');
});
