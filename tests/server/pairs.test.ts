import { foundGroup, type Invitation } from '@ronda/member/invitation';
import { helloOf, type Line, openLine } from '@ronda/member/line';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { random256 } from '../../client/src/confidence/base64url.ts';
import { seal } from '../../client/src/confidence/sealing.ts';
import { type Here, startHere } from './here.ts';

let here: Here;
let invitation: Invitation;
const opened: Line[] = [];
beforeAll(async () => {
  here = await startHere();
});
beforeEach(async () => {
  invitation = await foundGroup(here);
});
afterAll(async () => {
  for (const line of opened) line.close();
  await here.end();
});

/** A device at this point, or none; and what it was told. */
async function device(pair: string | null) {
  const line = await openLine(here, helloOf(invitation));
  opened.push(line);
  const told: unknown[] = [];
  line.socket.on('pairSent', (body) => told.push(body));
  const joined = pair === null ? null : await line.ask('joinPair', { pair });
  return { line, told, joined };
}
const passedTo = (seats: number) => ({ ok: true, done: { seats } });
const refused = (code: string) => ({ ok: false, refusal: { code } });

test('what one device of a pair sends, the other is handed, and nobody else', async () => {
  const pair = random256();
  const [first, second, other, none] = [
    await device(pair),
    await device(pair),
    await device(random256()),
    await device(null),
  ];
  const sent = { pair, sealed: await seal(invitation.keys, 'it is me') };
  expect(await second.line.ask('sendPair', sent)).toEqual(passedTo(1));
  await expect.poll(() => first.told).toEqual([sent]);
  expect([second, other, none].flatMap(({ told }) => told)).toEqual([]);
});

test('who is not at a point can send nothing there', async () => {
  const pair = random256();
  const first = await device(pair);
  const stranger = await device(random256());
  const sent = { pair, sealed: await seal(invitation.keys, 'it is me') };
  expect(await stranger.line.ask('sendPair', sent)).toEqual(refused('notEntered'));
  expect(first.told).toEqual([]);
});

test('a point is no room for many, and is free again when they have gone', async () => {
  const pair = random256();
  const all = [];
  for (let many = 0; many < 5; many += 1) all.push(await device(pair));
  expect(all.map(({ joined }) => joined)).toEqual([...[0, 1, 2, 3].map(passedTo), refused('full')]);
  for (const { line } of all) line.close();
  await expect.poll(async () => (await device(pair)).joined).toEqual(passedTo(0));
});

test('whoever sends without end is too fast', async () => {
  const pair = random256();
  const { line } = await device(pair);
  const sent = { pair, sealed: await seal(invitation.keys, 'it is me') };
  const answers = [];
  for (let many = 0; many < 11; many += 1) answers.push(await line.ask('sendPair', sent));
  expect(answers.at(-1)).toEqual(refused('tooFast'));
});

test('what is no pair is refused', async () => {
  const { line } = await device(null);
  for (const body of [{}, { pair: 'short' }, { pair: random256(), more: 1 }])
    expect(await line.ask('joinPair', body)).toEqual(refused('badMessage'));
});
