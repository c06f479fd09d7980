import type { RefusalCode } from '@ronda/shared/room/refusal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { random256 } from '../../client/src/confidence/base64url.ts';
import { but } from '../harness/hello.ts';
import { codeIn, type GoingRound, startGoingRound } from '../harness/goingRound.ts';
import { helloOf, openLine, type Says } from '@ronda/member/line';
import { takeSeat } from '@ronda/member/member';

const MEGABYTE = 1024 * 1024;
let round: GoingRound;

beforeAll(async () => {
  round = await startGoingRound();
});

afterAll(async () => {
  await round?.end();
});

const hello = () => helloOf(round.invitation);
/** Overheard, and said again. */
const saidBefore = () => hello()({ host: new URL(round.world.url).host, line: 'another' });
const wrong: [string, () => Says | Promise<object>, RefusalCode][] = [
  ['another version', () => but(hello(), { version: 1 }), 'wrongVersion'],
  ['a wrong proof', () => but(hello(), { proof: random256() }), 'wrongInvitation'],
  ['an unknown group', () => but(hello(), { group: 'g'.repeat(22) }), 'wrongInvitation'],
  [
    'a group that is a word of the language',
    () => but(hello(), { group: '__proto__' }),
    'badMessage',
  ],
  ['nobody', () => but(hello(), { key: undefined }), 'badMessage'],
  ['a signature for another line', () => saidBefore(), 'badMessage'],
  ['a chosen seat', () => but(hello(), { seat: 'someone' }), 'badMessage'],
  ['nothing', () => ({}), 'badMessage'],
];
test.each(wrong)('a hello with %s is refused, in words', async (_what, said, code) => {
  const refusal = await openLine(round.world, await said()).catch(
    (error: { data?: unknown }) => error.data,
  );
  expect(codeIn({ refusal })).toBe(code);
  await round.goesOn();
});

test('a line that has not entered can do nothing', async () => {
  const line = await openLine(round.world, hello());
  for (const [name, body] of [
    ['command', { id: random256(), command: { type: 'rest' } }],
    ['catchUp', { after: 0 }],
    ['media', {}],
  ] as const) {
    expect(codeIn(await line.ask(name, body))).toBe('notEntered');
  }
  line.close();
});

const id = 'a-command-id';
const odd: [string, string, unknown][] = [
  ['an unknown command', 'command', { id, command: { type: 'becomeHost' } }],
  ['a command that is a word of the language', 'command', { id, command: { type: '__proto__' } }],
  ['no command', 'command', { id }],
  ['no body', 'command', undefined],
  ['null', 'command', null],
  ['a list', 'command', []],
  ['bytes', 'command', Buffer.alloc(64)],
  ['bytes within', 'command', { id, command: { type: Buffer.from('rest') } }],
  ['a bad id', 'command', { id: '../../etc', command: { type: 'rest' } }],
  ['a forged actor', 'command', { id, command: { type: 'rest' }, actor: { seat: 'x' } }],
  ['a line command', 'command', { id, command: { type: 'enter', by: 'phone' } }],
  ['a clock command', 'command', { id, command: { type: 'tick' } }],
  ['no number as proposal', 'command', { id, command: answering('constructor') }],
  ['a fraction as proposal', 'command', { id, command: answering(1.5) }],
  ['a subject twice', 'command', { id, command: asking(['someone', 'someone']) }],
  ['nobody as subject', 'command', { id, command: asking([]) }],
  ['a place before the first', 'catchUp', { after: -1 }],
  ['no place', 'catchUp', { after: '0' }],
  ['a plain name', 'enter', { name: 'Carl' }],
  ['a name of any length', 'enter', { name: 'n'.repeat(4000) }],
  ['an unknown event', 'record', {}],
  ['an event that is a word of the language', '__proto__', {}],
  ['another such', 'constructor', {}],
];
test('whatever does not fit the protocol is refused, in words', async () => {
  const carl = await takeSeat(round.world, round.invitation, { name: 'Carl' });
  for (const [what, name, body] of odd) {
    expect([what, codeIn(await carl.line.ask(name, body))]).toEqual([what, 'badMessage']);
  }
  expect(carl.room().seats.every(({ resting }) => !resting)).toBe(true);
  await round.goesOn();
  await carl.leave();
});

test('names of the language are names like any other', async () => {
  const carl = await takeSeat(round.world, round.invitation, { name: 'Carl' });
  for (const subject of ['__proto__', 'constructor', 'toString']) {
    expect([subject, await carl.send(asking([subject]))]).toEqual([subject, 'unknownSubject']);
  }
  const sent = { id: '__proto__', command: { type: 'rest' } };
  const first = await carl.line.ask('command', sent);
  expect(await carl.line.ask('command', sent)).toEqual(first);
  await round.goesOn();
  await carl.leave();
});

test('what wants no answer, or too many, harms nobody', async () => {
  const carl = await takeSeat(round.world, round.invitation, { name: 'Carl' });
  carl.line.socket.emit('command', { id: random256(), command: { type: 'becomeHost' } });
  carl.line.socket.emit('enter');
  carl.line.socket.emit('command', () => undefined, 'after the answer');
  carl.line.socket.emit('media', {}, {}, {});
  expect(await carl.line.ask('clock', {})).toEqual({ now: expect.any(Number) });
  await round.goesOn();
  await carl.leave();
});

test('1 MB in one message is refused and ends that line, and only that one', async () => {
  const carl = await takeSeat(round.world, round.invitation, { name: 'Carl' });
  const ended = new Promise((resolve) => carl.line.socket.once('disconnect', resolve));
  const answer = await carl.line.ask('enter', { name: 'n'.repeat(MEGABYTE) });
  expect(answer).toEqual({ ok: false, refusal: { code: 'tooLarge' } });
  await ended;
  await round.goesOn();
  const again = await takeSeat(round.world, round.invitation, {
    name: 'Carl',
    person: carl.person,
  });
  expect(again.me).toBe(carl.me);
  await again.leave();
});

test('1,000 commands in a second from one seat are too fast for it, and for nobody else', async () => {
  const carl = await takeSeat(round.world, round.invitation, { name: 'Carl' });
  const asked = Array.from({ length: 1000 }, (_, index) => {
    const command = { type: index % 2 === 0 ? 'rest' : 'return' };
    return carl.line.ask('command', { id: random256(), command });
  });
  await round.goesOn();
  const answers = (await Promise.all(asked)) as { ok: boolean }[];
  const refusals = answers.filter(({ ok }) => !ok).map(codeIn);
  expect(refusals).toContain('tooFast');
  expect(answers.some(({ ok }) => ok)).toBe(true);
  await round.goesOn();
  await carl.leave();
});

test('after all of it the round goes on to its end', async () => {
  await round.endsWell();
});

function answering(proposal: unknown) {
  return { type: 'answer', proposal, ballot: { position: 'agree' } };
}

function asking(subjects: string[]) {
  return { type: 'propose' as const, action: { kind: 'askToLeave' as const, subjects } };
}
