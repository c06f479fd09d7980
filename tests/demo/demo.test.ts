import { invitationIn } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { enterMedia } from '@ronda/member/voice';
import type { RoomEvent } from '@ronda/shared/room/event';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startChild } from '../../infra/children.js';
import { freePort } from '../../infra/ports.js';
import { inProject } from '../../infra/project.js';
import { descendantsOf, isAlive } from '../harness/processes.ts';
import { measureSound } from '../sound/loudness.ts';

// Sixteen times as fast as people are, and otherwise what `npm run demo` is. Faster, turns would be over before a track
// that is taken, and sealed, has come to be heard.
const PACE = '0.06';
const LINK = /http\S+\/g\/\S+#\S+/;

let folder: string;
let demo: Awaited<ReturnType<typeof startChild>>;
let written = '';
let you: Member;
let heard: ReadonlyMap<string, number>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ronda-test-'));
  demo = await startChild(process.execPath, [inProject('infra/run.js'), 'demo'], {
    env: { DEMO_PACE: PACE, PORT: String(await freePort()), TMPDIR: folder },
    onOutput: (text) => {
      written += text;
    },
  });
  await vi.waitFor(() => expect(written).toMatch(LINK), { timeout: 100_000 });
  const link = LINK.exec(written)![0];
  you = await takeSeat({ url: new URL(link).origin }, await invitationIn(link), { name: 'You' });
  await enterMedia(you, { hears: true }, (room) => {
    heard = measureSound(room);
  });
  // You are at the table, say nothing, and let them.
  await you.send({ type: 'rest' });
  const answered = new Set<number>();
  you.onChange(() => {
    for (const { id, action } of you.room().proposals.filter((open) => !answered.has(open.id))) {
      answered.add(id);
      const ballot =
        action.kind === 'temperatureCheck'
          ? ({ position: 'mood', mood: 'well' } as const)
          : ({ position: 'agree' } as const);
      void you.send({ type: 'answer', proposal: id, ballot });
    }
  });
});

afterAll(async () => {
  you?.close();
  await demo?.end();
  await rm(folder, { recursive: true, force: true });
});

/** Each was seen to be missed when a character no longer does it. */
const OCCURRED: readonly (Partial<RoomEvent> & Pick<RoomEvent, 'type'>)[] = [
  { type: 'scriptSet' },
  { type: 'roundBegan', part: 'opening' },
  { type: 'turnStarted', taken: 'aloud' },
  { type: 'turnStarted', taken: 'inWriting' },
  { type: 'turnPassed' },
  { type: 'turnPostponed' },
  { type: 'moreTimeAsked' },
  { type: 'seatLost' },
  { type: 'seatConnected' },
  { type: 'sharingBegan' },
  { type: 'handRaised' },
  { type: 'handLowered' },
  { type: 'proposalClosed', outcome: 'objected' },
  { type: 'agreementAdopted' },
  { type: 'seatRested' },
  { type: 'seatReturned' },
  { type: 'holdBegan' },
  { type: 'quietEnded' },
  { type: 'proposalClosed', outcome: 'taken' },
  { type: 'roundBegan', part: 'closing' },
  { type: 'scriptEnded' },
  { type: 'meetingEnded', because: 'decision' },
];

function isLike(event: RoomEvent, wanted: object): boolean {
  return Object.entries(wanted).every(([key, value]) => event[key as keyof RoomEvent] === value);
}

test('the circle holds a whole meeting before your eyes and ears', async () => {
  await you.until(() => you.dismissed() !== null, 100_000);
  expect(you.dismissed()).toBe('ended');
  const happened = you.happened();
  const missing = OCCURRED.filter((wanted) => !happened.some((event) => isLike(event, wanted)));
  expect(missing).toEqual([]);
  const received = you.heard.map(([name]) => name);
  expect(received).toContain('signalled');
  expect(received).toContain('written');

  const speakers = new Set(
    happened.flatMap((event) =>
      event.type === 'turnStarted' && event.taken === 'aloud' ? [event.seat] : [],
    ),
  );
  expect(speakers.size).toBe(5);
  for (const speaker of speakers) expect(heard.get(speaker)).toBeGreaterThan(200);
});

test('Ctrl-C ends all of it', async () => {
  const started = await descendantsOf(demo.pid);
  expect(started.length).toBeGreaterThanOrEqual(3);
  demo.process.kill('SIGINT');
  expect(await demo.exited).toEqual({ code: 0, signal: null });
  await expect.poll(() => started.filter(isAlive), { timeout: 5000 }).toEqual([]);
  expect((await readdir(folder)).filter((name) => name.startsWith('ronda'))).toEqual([]);
  expect(written).not.toMatch(/Error|unhandled/);
});
