import { stageOf } from '@ronda/shared/floor/moving';
import type { SeatCommand } from '@ronda/shared/room/command';
import { may } from '@ronda/shared/room/may';
import { seatOf } from '@ronda/shared/room/seats';
import type { Room } from '@ronda/shared/room/state';

/** Something that this seat may do now, or nothing. `chance` is from 0 to 1. */
export type Choice = (
  room: Room,
  me: string,
  now: number,
  answered: ReadonlySet<number>,
  chance: () => number,
) => SeatCommand | null;

/** As people do who let a meeting go on; who is long in words leaves the end of their turn to the clock. */
export function choice({ longInWords }: { readonly longInWords: boolean }): Choice {
  return (room, me, now, answered, chance) =>
    firstOf(room, me, now, wishesOf(room, me, answered, longInWords, chance));
}

/** Of somebody who rests and listens, and answers what all are asked. */
export const listens: Choice = (room, me, now, answered) =>
  firstOf(room, me, now, [{ type: 'rest' }, ...answers(room, me, answered)]);

const firstOf = (room: Room, me: string, now: number, wishes: readonly SeatCommand[]) =>
  wishes.find((command) => may(room, me, command, now).may) ?? null;

function wishesOf(
  room: Room,
  me: string,
  answered: ReadonlySet<number>,
  longInWords: boolean,
  chance: () => number,
): readonly SeatCommand[] {
  const often = (part: number, ...commands: SeatCommand[]) => (chance() < part ? commands : []);
  const stage = stageOf(room);
  const mine = stage?.seat === me && room.floor.kind !== 'quiet' ? stage.kind : null;
  const proposals = proposalsFor(room.floor.kind);
  return [
    ...(mine === 'offer'
      ? often(0.6, {
          type: (['speak', 'speak', 'speak', 'pass', 'later'] as const)[pick(5, chance)]!,
        })
      : []),
    ...(mine === 'turn' && !longInWords ? often(0.1, { type: 'finish' }) : []),
    ...(mine === 'turn' ? often(0.01, { type: 'moreTime' }) : []),
    ...often(0.5, ...answers(room, me, answered)),
    ...(seatOf(room, me)?.resting
      ? often(0.3, { type: 'return' })
      : often(0.003, { type: 'rest' })),
    ...often(0.2, { type: 'raiseHand' }),
    ...often(0.01, { type: 'lowerHand' }, { type: 'objectToMoreTime' }),
    ...often(0.001, { type: 'hold' }),
    ...often(0.3, { type: 'endQuiet' }),
    ...often(proposals.chance, proposals.of[pick(proposals.of.length, chance)]!),
  ];
}

const pick = (many: number, chance: () => number) => Math.floor(chance() * many);

function answers(room: Room, me: string, answered: ReadonlySet<number>): readonly SeatCommand[] {
  const open = room.proposals.find(
    ({ id, electors }) => electors.includes(me) && !answered.has(id),
  );
  if (open === undefined) return [];
  const isMood = open.action.kind === 'temperatureCheck';
  const ballot = isMood
    ? ({ position: 'mood', mood: 'well' } as const)
    : ({ position: 'agree' } as const);
  return [{ type: 'answer', proposal: open.id, ballot }];
}

const propose = (action: Extract<SeatCommand, { type: 'propose' }>['action']): SeatCommand => ({
  type: 'propose',
  action,
});
const round = propose({ kind: 'beginRound', prompt: null });
const sharing = propose({ kind: 'beginSharing' });
const openFloor = propose({ kind: 'openFloor' });
const temperature = propose({ kind: 'temperatureCheck', question: null });

/** Where everyone may speak they soon go on; a round is let come to its end. */
function proposalsFor(floor: Room['floor']['kind']) {
  switch (floor) {
    case 'gathering':
    case 'open':
      return { chance: 0.05, of: [round, round, round, sharing] };
    case 'round':
      return { chance: 0.001, of: [temperature] };
    case 'sharing':
      return { chance: 0.006, of: [temperature, round, round, openFloor] };
    case 'quiet':
    case 'ended':
      return { chance: 0.003, of: [temperature] };
  }
}
