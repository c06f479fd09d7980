import type { Ballot } from '@ronda/shared/decisions/ballots';
import type { ProposalId, SeatId } from '@ronda/shared/ids';
import type { Recorded } from '@ronda/shared/room/event';
import { bare } from '@ronda/shared/room/event';
import { evolve } from '@ronda/shared/room/evolve';
import type { Room } from '@ronda/shared/room/state';
import { roomSeenFrom } from '@ronda/shared/tables/seen';
import type { Snapshot } from '@ronda/shared/wire/protocol';

/** The room as this device has it, up to the event `seq`, and what only this seat may know. */
export interface Table {
  readonly me: SeatId;
  readonly seq: number;
  readonly room: Room;
  /** My own answers to what is open (D5: nobody else's are told). */
  readonly mine: ReadonlyMap<ProposalId, Ballot>;
  /** With which event each of the open proposals was made, as far as it was seen here. */
  readonly madeWith: ReadonlyMap<ProposalId, number>;
}

export function tableOf(me: SeatId, snapshot: Snapshot): Table {
  const mine = new Map(snapshot.mine.map(({ proposal, ballot }) => [proposal, ballot]));
  return { me, seq: snapshot.seq, room: snapshot.room, mine, madeWith: new Map() };
}

export interface Folded {
  readonly table: Table;
  /** Those that were new. */
  readonly applied: readonly Recorded[];
  /** Something between is missing: what came after it was not applied. */
  readonly gap: boolean;
}

/** Applies what happened, in order and once. */
export function fold(table: Table, events: readonly Recorded[]): Folded {
  let now = table;
  const applied: Recorded[] = [];
  for (const recorded of events) {
    if (recorded.seq <= now.seq) continue;
    if (recorded.seq !== now.seq + 1) return { table: now, applied, gap: true };
    now = foldOne(now, recorded);
    applied.push(recorded);
  }
  return { table: now, applied, gap: false };
}

function foldOne(table: Table, { seq, at, event: happened }: Recorded): Table {
  const next = { ...table, seq, room: evolve(table.room, happened, at) };
  const event = bare(happened);
  if (event.type === 'proposed') {
    const madeWith = new Map(table.madeWith).set(event.proposal, seq);
    if (event.by !== table.me) return { ...next, madeWith };
    // Proposing is agreeing (D2).
    return {
      ...next,
      madeWith,
      mine: new Map(table.mine).set(event.proposal, { position: 'agree' }),
    };
  }
  if (event.type === 'proposalClosed') {
    const mine = new Map(table.mine);
    const madeWith = new Map(table.madeWith);
    mine.delete(event.proposal);
    madeWith.delete(event.proposal);
    return { ...next, mine, madeWith };
  }
  return next;
}

/** D12: what is asked at my table. */
function openTo({ room, me }: Table): Room['proposals'] {
  return roomSeenFrom(room, me).proposals;
}

/** I answered, and the server took it. */
export function withAnswer(table: Table, proposal: ProposalId, ballot: Ballot): Table {
  if (!openTo(table).some((open) => open.id === proposal)) return table;
  return { ...table, mine: new Map(table.mine).set(proposal, ballot) };
}

/**
 * I made a safety decision, and its last event was `seq`. The event says to nobody who made it
 * (D5), but it is the newest one up to there; and proposing it was agreeing (D3).
 */
export function withOwnProposal(table: Table, seq: number): Table {
  const own = openTo(table).findLast(
    ({ id }) => (table.madeWith.get(id) ?? Number.POSITIVE_INFINITY) <= seq,
  );
  if (own === undefined || own.by !== null || !own.electors.includes(table.me)) return table;
  return withAnswer(table, own.id, { position: 'agree' });
}
