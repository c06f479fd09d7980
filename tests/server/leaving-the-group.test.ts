import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '@ronda/shared/policy';
import { foundGroup, type Invitation } from '@ronda/member/invitation';
import { enter } from '@ronda/member/member';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atHome } from '../harness/at-home.ts';
import { decide } from './deciding.ts';
import { gatherThree, holdFirstMeeting } from './group-meetings.ts';
import { startHere, type Here } from './here.ts';

let here: Here;
beforeAll(async () => {
  here = await startHere();
});
afterAll(() => here.end());

const [first, words] = ['first', 'words'].map((word) => word.padEnd(44, '_')) as [string, string];
const agree = { position: 'agree' } as const;
const WORD = { type: 'ask', action: { kind: 'freeText', text: words } } as const;

/** All bytes of all files in the server's folder, as they are at this moment. */
function onDisk(): string {
  return readdirSync(here.data, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('sqlite'))
    .map((name) => readFileSync(join(here.data, name), 'latin1'))
    .join('\n');
}
const carried = async ({ group }: Invitation) => (await here.store().group(group))?.carried;

test('D2: who leaves the group between meetings is nowhere on the disk, and what they asked goes on without them', async () => {
  const invitation = await foundGroup(here, 60);
  const persons = await holdFirstMeeting(here, invitation, first);
  const [ana, ben, cleo] = await Promise.all(
    persons.map((person) => atHome(here, invitation, person)),
  );
  if (ana === undefined || ben === undefined || cleo === undefined) throw new Error('three met');
  const { me, members } = await ana.see();
  expect(members).toBe(3);
  // She opened the last round (F3), asks something, and answers what another asks.
  expect((await carried(invitation))?.rotation.opened).toBe(me);
  expect(await ana.asks(WORD)).toBe('done');
  expect(await ben.asks({ ...WORD, action: { ...WORD.action, text: first } })).toBe('done');
  const [hers, his] = (await ben.see()).questions.map(({ id }) => id);
  expect(await ana.asks({ type: 'answer', question: his ?? 0, ballot: agree })).toBe('done');
  for (const trace of [me, ana.name]) expect(onDisk()).toContain(trace);

  expect(await ana.asks({ type: 'leaveGroup' })).toBe('done');
  for (const trace of [me, ana.name]) expect(onDisk()).not.toContain(trace);
  expect((await carried(invitation))?.rotation).toMatchObject({ opened: null, place: 0 });
  expect(await ana.see()).toMatchObject({ member: false, members: 2 });
  for (const each of [ben, cleo])
    expect(await each.asks({ type: 'answer', question: hers ?? 0, ballot: agree })).toBe('done');
  const closed = (await ben.see()).closed.find(({ id }) => id === hers);
  expect(closed).toMatchObject({ outcome: 'passed', by: null, tally: { agree: 2 } });
  for (const each of [ana, ben, cleo]) each.close();
});

test('D2: who leaves the group while it meets leaves the table at once, and when the meeting has ended is nowhere on the disk', async () => {
  const invitation = await foundGroup(here, 60);
  const persons = await holdFirstMeeting(here, invitation, first);
  const all = await gatherThree(here, invitation, persons);
  const dora = await enter(here, invitation, { name: 'Dora' });
  await all[0].until(({ seats }) => seats.length === 4);
  await decide({ kind: 'beginRound', prompt: null }, [...all, dora]);
  const { rotation } = await all[0].until(({ floor }) => floor.kind === 'round');
  const opener = all.find(({ me }) => me === rotation.opened);
  const leaver = opener ?? all[0];
  const { me, sealedName, person } = leaver;
  const stays = all.filter((each) => each !== leaver);
  for (const trace of [me, sealedName]) expect(onDisk()).toContain(trace);
  const home = await atHome(here, invitation, person);
  expect(await home.asks({ type: 'leaveGroup' })).toBe('done');
  expect(onDisk()).not.toContain(sealedName);
  await expect.poll(() => leaver.dismissed()).toBe('left');
  await stays[0]?.until(({ seats }) =>
    seats.some((seat) => seat.id === me && seat.presence.kind === 'left'),
  );
  expect((await carried(invitation))?.rotation.opened).not.toBe(me);
  await decide({ kind: 'endMeeting' }, [...stays, dora]);
  await expect.poll(() => here.store().meetingOf(invitation.group)).toBeNull();
  await expect.poll(onDisk).not.toContain(me);
  // Two members are left; Dora was there once, and those who met were three.
  expect(await home.see()).toMatchObject({ member: false, members: 2 });
  for (const each of [...all, dora, home]) each.close();
});

test('D5: when a question closes its ballots leave the disk', async () => {
  const invitation = await foundGroup(here, 60);
  const persons = await holdFirstMeeting(here, invitation, first);
  const member = await atHome(here, invitation, persons[0]);
  const ballot = `{"seat":"${(await member.see()).me}","ballot":`;
  expect(await member.asks(WORD)).toBe('done');
  expect(onDisk()).toContain(ballot);
  here.pass(RULES.circle.openMs);
  await expect.poll(onDisk).not.toContain(ballot);
  member.close();
});
