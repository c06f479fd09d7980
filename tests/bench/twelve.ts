import { setTimeout as sleep } from 'node:timers/promises';
import { type Circle, seatCircle } from '@ronda/demo/circle/circle';
import { foundGroup, type Invitation } from '@ronda/member/invitation';
import type { Member } from '@ronda/member/member';
import type { Action } from '@ronda/shared/decisions/action';
import { stageOf } from '@ronda/shared/floor/moving';
import { sealComparable } from '../../client/src/confidence/sealing.ts';
import { startWorld, type World } from '../harness/world.ts';
import { type Arrivals, timeArrivals } from './arrivals.ts';
import { inTurns, type Way } from './in-turns.ts';
import { compare, median, quantile, type Result } from './result.ts';

const MANY = 12;
const FEW = 3;
const REPETITIONS = 6;
/** Votes of each kind in one meeting. */
const VOTES = 3;
/** People take longer between two presses; what follows the first, in the media server, is over by then. */
const REST_MS = 100;

/** In ms, from the press to the last of all who are told. */
interface Took {
  readonly turn: readonly number[];
  readonly group: readonly number[];
  readonly safety: readonly number[];
}

const NAMES: Readonly<Record<keyof Took, string>> = {
  turn: '*Finish* to the next offer at all twelve',
  group: 'last answer to the outcome at all twelve, group decision',
  safety: 'last answer to the outcome at all twelve, safety decision',
};

/** Issue bar: turn changes and votes with twelve people, beside the same with three, in meetings by turns. */
export async function measureTwelve(): Promise<Result[]> {
  const world = await startWorld();
  try {
    const took = await inTurns(meetingsOf(world, MANY), meetingsOf(world, FEW), REPETITIONS);
    return (Object.keys(NAMES) as (keyof Took)[]).flatMap((what) => {
      const ours = took.ours.flatMap((meeting) => meeting[what]);
      const peer = took.peer.flatMap((meeting) => meeting[what]);
      const line = { unit: 'ms', peerName: 'the same with three people' };
      const bar = { wanted: 'none given: shown' };
      const at = (share: number) => ({ ours: quantile(ours, share), peer: quantile(peer, share) });
      return [
        compare(
          { ...line, name: `${NAMES[what]}, median`, ours: median(ours), peer: median(peer) },
          bar,
        ),
        compare({ ...line, name: `${NAMES[what]}, p95`, ...at(0.95) }, bar),
      ];
    });
  } finally {
    await world.end();
  }
}

/** Each in a group of its own, so that nothing was proposed there before (D7). */
function meetingsOf(world: World, size: number): Way<Took> {
  return {
    async run() {
      const invitation = await foundGroup(world, 60);
      const names = Array.from({ length: size }, (_, place) => `Member ${place + 1}`);
      const circle = await seatCircle(world, invitation, names);
      const arrivals = timeArrivals(circle);
      const turn = await timeRound(circle, arrivals);
      const group = await timeGroupDecisions(circle, arrivals, invitation);
      const safety = await timeSafetyDecisions(circle, arrivals);
      await circle.leave();
      return { turn, group, safety };
    },
    end: () => Promise.resolve(),
  };
}

/** Everybody speaks. The last one's *Finish* ends the round, so that nobody is offered anything by it. */
async function timeRound(circle: Circle, arrivals: Arrivals): Promise<number[]> {
  const { members } = circle;
  await circle.decide(members[0]!, { kind: 'beginRound', prompt: null });
  await circle.until((room) => stageOf(room) !== null);
  const times: number[] = [];
  for (let turn = 1; turn < members.length; turn += 1) {
    const holder = circle.at(stageOf(members[0]!.room())!.seat);
    await holder.send({ type: 'speak' });
    await circle.until((room) => stageOf(room)?.kind === 'turn');
    await sleep(REST_MS);
    const sent = performance.now();
    await holder.send({ type: 'finish' });
    times.push((await arrivals.allHave('turnOffered', sent)) - sent);
    await circle.until((room) => stageOf(room)?.kind === 'offer');
  }
  const last = circle.at(stageOf(members[0]!.room())!.seat);
  await last.send({ type: 'pass' });
  await circle.until((room) => stageOf(room) === null);
  return times;
}

async function timeGroupDecisions(
  circle: Circle,
  arrivals: Arrivals,
  { keys }: Invitation,
): Promise<number[]> {
  const times: number[] = [];
  for (let vote = 0; vote < VOTES; vote += 1) {
    const text = await sealComparable(keys, `Question ${vote}`);
    times.push(await timeVote(circle, arrivals, vote, { kind: 'freeText', text }));
  }
  return times;
}

/** Somebody is muted, and let speak again. */
async function timeSafetyDecisions(circle: Circle, arrivals: Arrivals): Promise<number[]> {
  const times: number[] = [];
  for (let vote = 0; vote < VOTES; vote += 1) {
    const subjects = [circle.members[(vote + 1) % circle.members.length]!.me];
    times.push(await timeVote(circle, arrivals, vote, { kind: 'mute', subjects }));
    times.push(await timeVote(circle, arrivals, vote, { kind: 'letSpeakAgain', subjects }));
  }
  return times;
}

/** All agree, one after the other, until the rules say that it has passed. From that last answer on. */
async function timeVote(
  circle: Circle,
  arrivals: Arrivals,
  by: number,
  action: Action,
): Promise<number> {
  const proposer = circle.members[by]!;
  const before = performance.now();
  const outcome = await proposer.propose(action);
  if (outcome !== 'done') throw new Error(`${action.kind}: ${outcome}`);
  await arrivals.allHave('proposed', before);
  const { id, electors } = proposer.room().proposals.at(-1)!;
  const others: Member[] = circle.members.filter(
    (member) => member !== proposer && electors.includes(member.me),
  );
  for (const elector of others) {
    await sleep(REST_MS / 4);
    const sent = performance.now();
    await elector.answer('agree', id);
    await arrivals.allHave('answered', sent);
    const closed = arrivals.lastOf('proposalClosed', sent);
    if (closed !== null) return closed - sent;
  }
  throw new Error(`${action.kind} was never decided.`);
}
