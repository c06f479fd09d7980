import { unmutedAtRoundEnd } from '../presence/evolve.ts';
import { RULES } from '../policy.ts';
import type { RoomEvent } from '../room/event.ts';
import type { Hold, Room, Table } from '../room/state.ts';
import { ownOf } from './seen.ts';

/** D12: each table begins as the circle was, with nothing going on. */
export function split(room: Room, event: Extract<RoomEvent, { type: 'circleSplit' }>): Room {
  const { until, tables } = event;
  const whole: Room = {
    ...unmutedAtRoundEnd(room),
    floor: { kind: 'open' },
    script: null,
    awaiting: null,
  };
  const table = (seats: Table['seats']): Table => ({
    ...ownOf(whole),
    floor: { kind: 'gathering' },
    seats,
    wantsTogether: false,
  });
  return { ...whole, tables: { until, both: [table(tables[0]), table(tables[1])] } };
}

/** D12: at a table. */
export function wantingTogether(room: Room): Room {
  const { table } = room;
  if (table === undefined) return room;
  return { ...room, table: { ...table, wantTogether: { ...table.wantTogether, here: true } } };
}

/** D12: what was a table's is over; what was done to people stays done. */
export function joined(room: Room): Room {
  const { tables, ...whole } = room;
  if (tables === undefined) return room;
  const { both } = tables;
  return {
    ...unmutedAtRoundEnd(whole),
    floor: { kind: 'open' },
    roundsBegun: Math.max(...both.map(({ roundsBegun }) => roundsBegun)),
    holds: lastHolds(both.flatMap(({ holds }) => holds)),
  };
}

/** F11: of more than there may be, only the last ones have a say in when there may be another. Those of before stand with both. */
function lastHolds(holds: readonly Hold[]): readonly Hold[] {
  return holds
    .filter(
      ({ seat, at }, index) =>
        holds.findIndex((hold) => hold.seat === seat && hold.at === at) === index,
    )
    .sort((one, other) => one.at - other.at)
    .slice(-RULES.hold.room);
}
