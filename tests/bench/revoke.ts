import { setTimeout as sleep } from 'node:timers/promises';
import { foundGroup } from '@ronda/member/invitation';
import { holderOf } from '@ronda/member/holder';
import { takeSeat, type Member as Seat } from '@ronda/member/member';
import { startWorld } from '../harness/world.ts';
import { enter } from '../sound/person.ts';
import { BLOCK_MS } from '@ronda/member/sound/sound';
import { startBareLiveKit } from './bare-livekit.ts';
import { inTurns, type Way } from './in-turns.ts';
import { compare, middle, type Result } from './result.ts';

const HERTZ = 1000;
const REPETITIONS = 21;
/** Enough for all turns within three rounds. */
const SEATS = 9;
const HEARD_WITHIN_MS = 10_000;
/** Silent for so long is silent for good. */
const SILENT_MS = 400;

/** Sound comes in blocks: asking right after one would always gain the same part of the next. */
const outOfStep = () => sleep(50 + Math.random() * BLOCK_MS);

/** Answers with the ms from asking to be silenced to the first block without the tone. */
type Silencing = Way<number>;

/**
 * Issue bar: revoke → silent at a listener who plays whatever comes. Ours goes by *Finish*: decided,
 * saved, then revoked.
 */
export async function measureRevoke(): Promise<Result[]> {
  const times = await inTurns(await byFinish(), await byBareCall(), REPETITIONS);
  return [
    compare(
      {
        name: '*Finish* to silent, the lock alone, mean of the middle half',
        unit: 'ms',
        ours: middle(times.ours),
        peer: middle(times.peer),
        peerName: 'bare LiveKit updateParticipant',
      },
      { wanted: 'at most 1.3 x the bare call', most: 1.3 },
    ),
  ];
}

async function byFinish(): Promise<Silencing> {
  const world = await startWorld();
  const invitation = await foundGroup(world, 60);
  const seats: Seat[] = [];
  for (let i = 0; i < SEATS; i += 1) {
    seats.push(await takeSeat(world, invitation, { name: `Seat ${i}` }));
  }
  const first = seats[0]!;
  let rounds = 0;

  /** Somebody with an offer, and others after them: with the round, everybody's silence would end. */
  async function offered(): Promise<Seat> {
    const { floor } = first.room();
    if (floor.kind !== 'round') {
      // Nobody may propose the same again so soon (D7).
      const proposer = seats[rounds++]!;
      await proposer.propose({ kind: 'beginRound', prompt: null });
      for (const seat of seats) if (seat !== proposer) await seat.agree('beginRound');
      await first.until((room) => room.floor.kind === 'round');
      return offered();
    }
    const holder = seats.find(({ me }) => me === floor.round.stage?.seat)!;
    if (floor.round.waiting.length > 0) return holder;
    await holder.send({ type: 'pass' });
    await first.until((room) => room.floor.kind !== 'round');
    return offered();
  }

  return {
    async run() {
      const speaker = await offered();
      const listener = seats.find((seat) => seat !== speaker)!;
      const ear = await enter(await listener.media(), [HERTZ]);
      const mouth = await enter(await speaker.media());
      await speaker.send({ type: 'speak' });
      await mouth.say(HERTZ);
      await ear.ear.hears(HERTZ, HEARD_WITHIN_MS);
      await outOfStep();
      const asked = performance.now();
      await speaker.send({ type: 'finish' });
      const silent = await ear.ear.silent(HERTZ, SILENT_MS, HEARD_WITHIN_MS);
      await Promise.all([mouth.leave(), ear.leave()]);
      await first.until((room) => holderOf(room)?.seat !== speaker.me);
      return silent + BLOCK_MS - asked;
    },
    async end() {
      for (const seat of seats) await seat.leave();
      await world.end();
    },
  };
}

async function byBareCall(): Promise<Silencing> {
  const livekit = await startBareLiveKit();
  const pass = async (identity: string, microphone: boolean) => ({
    url: livekit.url,
    token: await livekit.token(identity, microphone),
  });
  return {
    async run() {
      const ear = await enter(await pass('listener', false), [HERTZ]);
      const mouth = await enter(await pass('speaker', true));
      await mouth.say(HERTZ);
      await ear.ear.hears(HERTZ, HEARD_WITHIN_MS);
      await outOfStep();
      const asked = performance.now();
      await livekit.allow('speaker', false);
      const silent = await ear.ear.silent(HERTZ, SILENT_MS, HEARD_WITHIN_MS);
      await Promise.all([mouth.leave(), ear.leave()]);
      return silent + BLOCK_MS - asked;
    },
    end: () => livekit.stop(),
  };
}
