import type { Member } from '@ronda/member/member';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Input } from '../talk/input.ts';
import { PATIENCE_MS } from './patience.ts';
import { createWayBack, type Returning } from './way-back.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Somebody whose line is gone, and whom Ronda answers so. */
function start(answer: (tries: number) => Promise<void>) {
  const heard: (Input | 'lost' | 'back')[] = [];
  let connected = false;
  let tries = 0;
  let closed = 0;
  const member: Returning = {
    line: {
      get socket() {
        return { connected } as Member['line']['socket'];
      },
    },
    dismissed: () => null,
    async comeBack() {
      tries += 1;
      await answer(tries);
      connected = true;
    },
    close: () => void (closed += 1),
  };
  const wayBack = createWayBack(member, {
    lost: () => void heard.push('lost'),
    back: async () => void heard.push('back'),
    refused: (goodbye) => void heard.push(goodbye),
  });
  return { heard, wayBack, closed: () => closed };
}
const away = () => Promise.reject(new Error('nobody answers'));
const refused = (code: string) => () => Promise.reject(new Error(`Refused: ${code}`));

test('a line that is gone is told once, and tried until it is back', async () => {
  const { heard, wayBack } = start((tries) => (tries < 5 ? away() : Promise.resolve()));
  const going = [wayBack.go(), wayBack.go()];
  await vi.advanceTimersByTimeAsync(5000);
  await Promise.all(going);
  expect(heard).toEqual(['lost', 'back']);
});

test('whoever cannot be brought back for a minute is told so, and not left hanging', async () => {
  const { heard, wayBack } = start(away);
  void wayBack.go();
  await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1000);
  expect(heard).toEqual(['lost']);
  await vi.advanceTimersByTimeAsync(2000);
  expect(heard).toEqual(['lost', { kind: 'unreachable' }]);
});

test.each([
  { code: 'ended', goodbye: { kind: 'dismissed', because: 'ended' } },
  { code: 'askedToLeave', goodbye: { kind: 'dismissed', because: 'askedToLeave' } },
  { code: 'olderTab', goodbye: { kind: 'dismissed', because: 'newerTab' } },
  { code: 'full', goodbye: { kind: 'unreachable' } },
])('F12 D9: $code is a goodbye at once', async ({ code, goodbye }) => {
  const { heard, wayBack } = start(refused(code));
  void wayBack.go();
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).toEqual(['lost', goodbye]);
});

test('one moment is no refusal', async () => {
  const { heard, wayBack } = start((tries) =>
    tries < 3 ? refused('oneMoment')() : Promise.resolve(),
  );
  void wayBack.go();
  await vi.advanceTimersByTimeAsync(3000);
  expect(heard).toEqual(['lost', 'back']);
});

test('F7: a line that comes back after the call has ended is closed', async () => {
  const { heard, wayBack, closed } = start(() => Promise.resolve());
  void wayBack.go();
  wayBack.end();
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).toEqual(['lost']);
  expect(closed()).toBe(1);
});
