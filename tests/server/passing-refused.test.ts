import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stageOf } from '@ronda/shared/floor/moving';
import { random256 } from '../../client/src/confidence/base64url.ts';
import { startHere, type Here } from './here.ts';
import {
  gather,
  goAway,
  type Hearing,
  passedTo,
  refused,
  sealed,
  settled,
  signal,
  writing,
} from './overhearing.ts';

let here: Here;
beforeAll(async () => {
  here = await startHere();
});
afterAll(() => here.end());

test('F10: nobody writes in another’s turn, aloud, in a quiet, or after the turn', async () => {
  const all = await gather(here, 3);
  const text = sealed('not now');
  const write = ({ member }: Hearing) => member.line.ask('writing', { text });
  expect(await write(all[0]!)).toEqual(refused('notYourTurn'));
  const { writer, other } = await writing(all);
  expect(await write(other)).toEqual(refused('notYourTurn'));
  await writer.member.send({ type: 'speak' });
  expect(await write(writer)).toEqual(refused('notWriting'));
  await writer.member.send({ type: 'write' });
  await other.member.send({ type: 'hold' });
  expect(await write(writer)).toEqual(refused('quietNow'));
  for (const { member } of all) await member.send({ type: 'endQuiet' });
  await writer.member.until((room) => room.floor.kind === 'round');
  await writer.member.send({ type: 'finish' });
  expect(await write(writer)).toEqual(refused('notYourTurn'));
  // Whose turn is offered has not begun it.
  await other.member.until((room) => stageOf(room)?.kind === 'offer');
  const next = all.find(({ member }) => stageOf(other.member.room())?.seat === member.me)!;
  expect(await write(next)).toEqual(refused('notYourTurn'));
  await settled(all);
  for (const { heard } of all) expect(heard).toEqual([]);
  goAway(all);
});

test('F10: the time of a turn is over for its words too', async () => {
  const all = await gather(here, 2);
  const { writer } = await writing(all);
  here.pass(10_000 + 10_000 + 1);
  const text = sealed('too late');
  await expect
    .poll(() => writer.member.line.ask('writing', { text }), { interval: 300 })
    .toEqual(refused('notYourTurn'));
  goAway(all);
});

test('of each only so much is passed on; it takes nothing from what else a seat may do', async () => {
  const still = await startHere();
  still.stopClock();
  const all = await gather(still, 2);
  const { writer, other } = await writing(all);
  const { line } = writer.member;
  const offers = [{ to: other.member.me, sealed: sealed('come') }];
  /** Of sixteen at once: so many are passed on, and the rest are too fast. */
  const expectThrough = async (name: string, body: object, many: number) => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => line.ask(name, body)));
    const through = Array.from({ length: 16 }, (_, place) =>
      place < many ? passedTo(name === 'offerMove' ? 1 : 2) : refused('tooFast'),
    );
    expect([name, answers]).toEqual([name, through]);
  };
  await expectThrough('signal', signal, 4);
  await expectThrough('offerMove', { offers }, 3);
  await expectThrough('writing', { text: sealed('again') }, 10);
  expect(await writer.member.send({ type: 'moreTime' })).toBe('done');
  expect(await other.member.line.ask('signal', signal)).toEqual(passedTo(2));
  still.pass(5000);
  await expectThrough('signal', signal, 2);
  expect(await line.ask('offerMove', { offers })).toEqual(refused('tooFast'));
  goAway(all);
  await still.end();
});

test('what is refused for another reason is not counted', async () => {
  const all = await gather(here, 2);
  const [ana] = all as [Hearing, Hearing];
  const offers = [{ to: ana.member.me, sealed: sealed('me') }];
  for (let many = 0; many < 6; many += 1)
    expect(await ana.member.line.ask('offerMove', { offers })).toEqual(refused('subjectIsYou'));
  const good = [{ to: all[1]!.member.me, sealed: sealed('you') }];
  expect(await ana.member.line.ask('offerMove', { offers: good })).toEqual(passedTo(1));
  goAway(all);
});

test('F10, F11, D10, K2: what is passed on leaves no trace: not in a file, not in the log', async () => {
  const all = await gather(here, 3);
  const before = here.log();
  const { writer, other } = await writing(all);
  const bytes = [sealed('w'), sealed('m')] as const;
  const { line } = writer.member;
  expect(await line.ask('writing', { text: bytes[0] })).toEqual(passedTo(3));
  const offers = [{ to: other.member.me, sealed: bytes[1] }];
  expect(await line.ask('offerMove', { offers })).toEqual(passedTo(1));
  const keys = [{ to: other.member.me, sealed: sealed('k') }];
  expect(await line.ask('giveKey', { keys })).toEqual(passedTo(1));
  expect(await line.ask('signal', { signal: 'slowerPlease' })).toEqual(passedTo(3));
  expect(await line.ask('signal', { signal: 'nonsense' })).toEqual(refused('badMessage'));
  await settled(all);
  // Seen to be able to find something: a name is kept, and a command is noted.
  const files = readdirSync(here.data).map((name) => readFileSync(join(here.data, name)));
  const onDisk = (word: string) => files.some((file) => file.includes(word));
  expect(onDisk(writer.member.sealedName)).toBe(true);
  for (const word of [
    ...bytes,
    sealed('k'),
    'slowerPlease',
    'signalled',
    'moveOffered',
    'keyGiven',
  ])
    expect([word, onDisk(word)]).toEqual([word, false]);
  const logged = here.log().slice(before.length);
  expect(logged).toContain('"message":"command"');
  const names = ['slowerPlease', 'signal', 'writing', 'offerMove', 'giveKey', 'unknown'];
  for (const word of [...bytes, sealed('k'), ...names]) expect(logged).not.toContain(word);
  goAway(all);
});

test('what is no signal, no writing and no offer is refused, and reaches nobody', async () => {
  const all = await gather(here, 2);
  const { writer, other } = await writing(all);
  const offer = { to: other.member.me, sealed: sealed('come') };
  const wrong: [string, unknown][] = [
    ['signal', undefined],
    ['signal', {}],
    ['signal', { signal: 'applause' }],
    ['signal', { signal: 'meToo', seat: other.member.me }],
    ['signal', { signal: ['meToo'] }],
    ['writing', null],
    ['writing', { text: 'in the clear, for all to read who pass by here' }],
    ['writing', { text: 'x'.repeat(12_001) }],
    ['writing', { text: sealed('t'), seat: other.member.me }],
    ['writing', { text: sealed('t'), turn: 1 }],
    ['offerMove', { offers: [] }],
    ['offerMove', { offers: offer }],
    ['offerMove', { offers: [{ ...offer, by: other.member.me }] }],
    ['offerMove', { offers: [{ ...offer, sealed: 'short' }] }],
    ['offerMove', { offers: [offer, offer] }],
    ['offerMove', { offers: Array.from({ length: 12 }, () => ({ ...offer, to: random256() })) }],
    ['giveKey', { keys: [] }],
    ['giveKey', { keys: [{ ...offer, by: other.member.me }] }],
    ['giveKey', { keys: [{ ...offer, sealed: 'a key that can be read' }] }],
    ['giveKey', { keys: [offer, offer] }],
    ['giveKey', { keys: Array.from({ length: 12 }, () => ({ ...offer, to: random256() })) }],
    ['askKey', {}],
    ['askKey', { of: other.member.me, by: other.member.me }],
  ];
  for (const [name, body] of wrong)
    expect([name, body, await writer.member.line.ask(name, body)]).toEqual([
      name,
      body,
      refused('badMessage'),
    ]);
  await settled(all);
  for (const { heard } of all) expect(heard).toEqual([]);
  goAway(all);
});
