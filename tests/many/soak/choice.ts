import { stageOf } from '@ronda/shared/floor/moving';
import type { SeatCommand } from '@ronda/shared/room/command';
import { may } from '@ronda/shared/room/may';
import { seatOf } from '@ronda/shared/room/seats';
import type { Room } from '@ronda/shared/room/state';

/** Something that this seat may do now, or nothing: as people do who let a meeting go on. `chance` is from 0 to 1. */
export function choose(
  room: Room,
  me: string,
  now: number,
  answered: ReadonlySet<number>,
  chance: () => number,
): SeatCommand | null {
  const wishes = wishesOf(room, me, answered, chance);
  return wishes.find((command) => may(room, me, command, now).may) ?? null;
}

function wishesOf(
  room: Room,
  me: string,
  answered: ReadonlySet<number>,
  chance: () => number,
): readonly SeatCommand[] {
  const often = (part: number, ...commands: SeatCommand[]) => (chance() < part ? commands : []);
  const open = room.proposals.find(
    ({ id, electors }) => electors.includes(me) && !answered.has(id),
  );
  const stage = stageOf(room);
  const mine = stage?.seat === me && room.floor.kind !== 'quiet' ? stage.kind : null;
  return [
    ...(mine === 'offer'
      ? often(0.6, { type: (['speak', 'speak', 'pass', 'later'] as const)[pick(4, chance)]! })
      : []),
    ...(mine === 'turn' ? often(0.15, { type: 'finish' }) : []),
    ...(mine === 'turn' ? often(0.1, { type: 'moreTime' }) : []),
    ...(open === undefined ? [] : often(0.5, answerTo(open.id, open.action.kind))),
    ...(seatOf(room, me)?.resting ? often(0.5, { type: 'return' }) : often(0.02, { type: 'rest' })),
    ...often(0.3, { type: 'raiseHand' }),
    ...often(0.05, { type: 'lowerHand' }, { type: 'objectToMoreTime' }),
    ...often(0.01, { type: 'hold' }),
    ...often(0.3, { type: 'endQuiet' }),
    ...often(0.05, proposals[pick(proposals.length, chance)]!),
  ];
}

const pick = (many: number, chance: () => number) => Math.floor(chance() * many);

function answerTo(proposal: number, kind: string): SeatCommand {
  return {
    type: 'answer',
    proposal,
    ballot:
      kind === 'temperatureCheck' ? { position: 'mood', mood: 'well' } : { position: 'agree' },
  };
}

/** What keeps a meeting going. */
const proposals: readonly SeatCommand[] = [
  { type: 'propose', action: { kind: 'beginRound', prompt: null } },
  { type: 'propose', action: { kind: 'beginSharing' } },
  { type: 'propose', action: { kind: 'openFloor' } },
  { type: 'propose', action: { kind: 'temperatureCheck', question: null } },
];
