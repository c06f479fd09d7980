import { PairJoined, PairSent, type PassedOn } from '@ronda/shared/wire/protocol';
import type { Clock } from '../clock.ts';
import type { Hints } from '../log/hints.ts';
import { read } from '../wire/read.ts';
import { createBuckets } from './bucket.ts';
import type { Line } from './line.ts';
import { done, refused, type Message } from './message.ts';

/** The one that is there repeats itself until the other has come. */
const SENDINGS = { burst: 10, perSecond: 0.5 };
/** Two, and each once more while a lost line is not known as such. */
const MOST = 4;

/**
 * Two devices of one person, which have in common a point that nobody else knows: what one of them sends, the other is
 * handed. It is sealed, and kept nowhere.
 */
export interface Pairs {
  readonly messages: readonly (readonly [string, Message])[];
  leave(line: Line): void;
}

export function createPairs({
  hints,
  clock,
}: {
  readonly hints: Pick<Hints, 'heed' | 'ignore' | 'pass' | 'onPassed'>;
  readonly clock: Clock;
}): Pairs {
  const pairs = new Map<string, Set<Line>>();
  const buckets = createBuckets({ clock, ...SENDINGS });

  function hand(sent: PairSent, from: Line | null): number {
    const others = [...(pairs.get(sent.pair) ?? [])].filter((line) => line !== from);
    for (const line of others) line.send('pairSent', sent);
    return others.length;
  }

  // Written by a server of ours, which had it checked.
  hints.onPassed((pair, message) => {
    if (pairs.has(pair)) hand(JSON.parse(message) as PairSent, null);
  });

  async function join(line: Line, body: unknown) {
    const sent = read(PairJoined, body);
    if (!sent.ok) return refused(sent.code);
    const { pair } = sent.value;
    const here = pairs.get(pair) ?? new Set();
    if (here.size >= MOST) return refused('full');
    // One at a time for each line.
    leave(line);
    if (here.size === 0) hints.heed(pair);
    pairs.set(pair, here.add(line));
    return done({ seats: here.size - 1 } satisfies PassedOn);
  }

  async function send(line: Line, body: unknown) {
    const sent = read(PairSent, body);
    if (!sent.ok) return refused(sent.code);
    const { pair } = sent.value;
    if (pairs.get(pair)?.has(line) !== true) return refused('notEntered');
    if (!buckets.take(line.seat)) return refused('tooFast');
    const seats = hand(sent.value, line);
    await hints.pass(pair, JSON.stringify(sent.value));
    return done({ seats } satisfies PassedOn);
  }

  function leave(line: Line): void {
    for (const [pair, lines] of pairs) {
      if (!lines.delete(line) || lines.size > 0) continue;
      pairs.delete(pair);
      hints.ignore(pair);
    }
  }

  return {
    messages: [
      ['joinPair', { inOrder: true, traceless: true, answer: join }],
      ['sendPair', { inOrder: true, traceless: true, answer: send }],
    ],
    leave,
  };
}
