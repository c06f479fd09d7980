import type { ProposalId, SeatId } from '@ronda/shared/ids';
import type { Ballot } from '@ronda/shared/decisions/ballots';
import type { Recorded } from '@ronda/shared/room/event';
import type { Room } from '@ronda/shared/room/state';
import type { Snapshot } from '@ronda/shared/wire/protocol';
import type { LineState } from './line-state.ts';
import type { MeetingState } from './meeting.ts';
import type { Opened } from './names.ts';
import type { Table } from './table.ts';
import { fold, tableOf, withAnswer, withOwnProposal } from './table.ts';

type OnEvents = (events: readonly Recorded[], room: Room) => void;
type Ended = Extract<MeetingState, { kind: 'dismissed' | 'refused' }>;

/** What names say, once they are opened. */
type Cards = Pick<Opened, 'names' | 'newcomers'>;

/** What is known of the meeting, and who wants to hear of it. Nothing here knows how it came. */
export interface Seating {
  readonly state: () => MeetingState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly onEvents: (listener: OnEvents) => () => void;
  readonly onSnapshot: (listener: (room: Room) => void) => () => void;
  /** Up to which event the room is known; null without a seat. */
  readonly seq: () => number | null;
  /** It has ended for this device: nothing changes any more. */
  readonly over: () => boolean;
  /** Resolves true when seated on an open line, false when that will not be or `withinMs` have passed. */
  readonly seated: (withinMs: number) => Promise<boolean>;
  readonly knock: (full: boolean) => void;
  readonly sit: (me: SeatId, snapshot: Snapshot, cards: Cards) => void;
  readonly name: (cards: Cards) => void;
  /** False when something is missing before them. */
  readonly happened: (events: readonly Recorded[]) => boolean;
  readonly answered: (proposal: ProposalId, ballot: Ballot) => void;
  readonly proposed: (seq: number) => void;
  readonly loseLine: () => void;
  /** Whether something is done with what is sent. */
  readonly beServed: (served: boolean) => void;
  readonly end: (as: Ended) => void;
  /** Like `end`, and what was last known stays. */
  readonly close: () => void;
}

export function createSeating(): Seating {
  let state: MeetingState = { kind: 'connecting' };
  let table: Table | null = null;
  let over = false;
  /** Own proposals that were taken, and whose events have not come yet. */
  let ownProposals: readonly number[] = [];
  const listeners = new Set<() => void>();
  const eventListeners = new Set<OnEvents>();
  const snapshotListeners = new Set<(room: Room) => void>();

  const show = (next: MeetingState) => {
    if (over) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const showTable = (next: Table, changes: Partial<Cards> & { line?: LineState } = {}) => {
    table = next;
    const before =
      state.kind === 'seated'
        ? state
        : { names: new Map<SeatId, string>(), newcomers: new Set<SeatId>(), line: 'open' as const };
    show({
      kind: 'seated',
      me: next.me,
      room: next.room,
      mine: next.mine,
      names: changes.names ?? before.names,
      newcomers: changes.newcomers ?? before.newcomers,
      line: changes.line ?? before.line,
    });
  };
  const open = () => state.kind === 'seated' && state.line !== 'lost';
  const add = <T>(set: Set<T>, listener: T) => {
    set.add(listener);
    return () => void set.delete(listener);
  };
  const finish = () => {
    over = true;
    table = null;
    for (const listener of listeners) listener();
  };

  return {
    state: () => state,
    subscribe: (listener) => add(listeners, listener),
    onEvents: (listener) => add(eventListeners, listener),
    onSnapshot: (listener) => add(snapshotListeners, listener),
    seq: () => table?.seq ?? null,
    over: () => over,
    seated(withinMs) {
      if (over || open()) return Promise.resolve(!over);
      return new Promise((resolve) => {
        const stopWaiting = () => {
          clearTimeout(timer);
          stop();
          resolve(!over && open());
        };
        const timer = setTimeout(stopWaiting, withinMs);
        const stop = add(listeners, () => {
          if (over || open()) stopWaiting();
        });
      });
    },
    knock(full) {
      table = null;
      if (state.kind === 'knocking' && state.full === full) return;
      show({ kind: 'knocking', full });
    },
    sit(me, snapshot, { names, newcomers }) {
      ownProposals = [];
      showTable(tableOf(me, snapshot), { names, newcomers, line: 'open' });
      for (const listener of snapshotListeners) listener(snapshot.room);
    },
    name({ names, newcomers }) {
      if (table === null || state.kind !== 'seated') return;
      // Whoever is called anew says anew whether they are new.
      const others = [...state.newcomers].filter((seat) => !names.has(seat));
      showTable(table, {
        names: new Map([...state.names, ...names]),
        newcomers: new Set([...others, ...newcomers]),
      });
    },
    happened(events) {
      if (table === null) return true;
      const folded = fold(table, events);
      if (folded.applied.length === 0) return !folded.gap;
      const reached = ownProposals.filter((seq) => seq <= folded.table.seq);
      ownProposals = ownProposals.filter((seq) => seq > folded.table.seq);
      showTable(reached.reduce(withOwnProposal, folded.table));
      for (const listener of eventListeners) listener(folded.applied, folded.table.room);
      return !folded.gap;
    },
    answered(proposal, ballot) {
      if (table !== null) showTable(withAnswer(table, proposal, ballot));
    },
    proposed(seq) {
      if (table === null) return;
      if (table.seq < seq) ownProposals = [...ownProposals, seq];
      else showTable(withOwnProposal(table, seq));
    },
    loseLine() {
      if (table !== null) showTable(table, { line: 'lost' });
      else if (state.kind === 'knocking') show({ kind: 'connecting' });
    },
    beServed(served) {
      if (table === null || state.kind !== 'seated' || state.line === 'lost') return;
      const line = served ? 'open' : 'unserved';
      if (state.line !== line) showTable(table, { line });
    },
    end(as) {
      const ended =
        state.kind === 'seated' && state.room.floor.kind === 'ended' ? state.room.floor : null;
      const why = as.kind === 'dismissed' && as.because === 'ended' && ended !== null;
      show(why ? { ...as, ending: ended.because } : as);
      finish();
    },
    close: finish,
  };
}
