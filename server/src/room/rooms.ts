import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { ConnectionId, GroupId, MeetingId } from '@ronda/shared/ids';
import { isInForce, type Shown } from '@ronda/shared/lasting/renewed';
import { RULES } from '@ronda/shared/policy';
import type { Actor, SeatCommand, Step } from '@ronda/shared/room/command';
import { deadline } from '@ronda/shared/room/deadline';
import type { Recorded } from '@ronda/shared/room/event';
import type { Refusal } from '@ronda/shared/room/refusal';
import type { Between } from '../between/between.ts';
import { createBetween } from '../between/between.ts';
import type { Clock } from '../clock.ts';
import type { Hints } from '../log/hints.ts';
import type { CommandMark, Store } from '../log/log.ts';
import { newMeetingId } from '../newId.ts';
import { createSteps } from './ahead.ts';
import { createAlarm } from './alarm.ts';
import type { Executed, Execution } from './execute.ts';
import { createHeartbeat } from './heartbeat.ts';
import type { Known } from './known.ts';
import { hasEnded } from './known.ts';
import { createMemory, type Publication } from './memory.ts';
import { createPresence } from './presence.ts';
import { createQueue } from './queue.ts';
import type { RoomReader } from './reader.ts';

export interface Rooms extends RoomReader {
  /**
   * D9: takes a seat, returns to one, or knocks, in the meeting that goes on or a new one. With
   * `returningTo`, in that meeting only: `ended` when it is not the one that goes on (F12).
   */
  enter(
    group: GroupId,
    arriving: Arriving,
    name: Sealed,
    returningTo?: MeetingId,
  ): Promise<Entering>;
  /** What a seat asks for. Sent again with the same mark it is done once, and gets the first answer. */
  obey(
    meeting: MeetingId,
    actor: Actor,
    command: SeatCommand,
    mark: CommandMark,
  ): Promise<Executed>;
  /** D2: what groups decide between their meetings, and in them. */
  readonly between: Between;
  /** A line is gone (F7). */
  lose(meeting: MeetingId, actor: Actor): Promise<void>;
  /** The room as last seen here, at once; null when it is not at hand or over. */
  last(meeting: MeetingId): Known | null;
  /** The room as the log has it now; null when there is none. */
  fresh(meeting: MeetingId): Promise<Known | null>;
  /** What happened after `after`, in order. */
  since(meeting: MeetingId, after: number): Promise<readonly Recorded[]>;
  /** Told of all that happens, in each room in order, after it is in the log. */
  subscribe(listener: (publication: Publication) => void): void;
  /**
   * Told of each meeting that is over, after the last publication, and again after a crash. It is
   * erased once what they return has resolved, or has had `partingMs`.
   */
  onEnd(listener: (meeting: MeetingId) => void | Promise<void>): void;
  /** Told of each meeting that only newer servers understand any more: whoever takes part in it belongs there. */
  onOutgrown(listener: (meeting: MeetingId) => void): void;
  /** A line goes to another server, which has it soon: its seat is not lost, and no longer ours to keep. */
  handOver(connection: ConnectionId): void;
  /** Takes up what an earlier process left: erasures, deadlines, leases. */
  start(): Promise<void>;
  /** Lets what has begun be finished. Seats are kept: their leases say until when. */
  stop(): Promise<void>;
}

/** Somebody with the invitation, and what they come by. */
export interface Arriving extends Actor {
  readonly by: 'browser' | 'phone';
  /** D8: by which they come; absent when it cannot but be in force. */
  readonly invitation?: Shown;
}

export type Entering =
  | { readonly ok: true; readonly meeting: MeetingId }
  | { readonly ok: false; readonly refusal: Refusal };

export interface RoomsOptions {
  readonly store: Store;
  /** What other servers do. */
  readonly hints: Pick<Hints, 'onWritten'>;
  readonly clock: Clock;
  /** What nobody waits for has failed; it will be tried again. */
  readonly failed: (what: string, error: unknown) => void;
  readonly appended?: Execution['appended'];
  /** How long a meeting that is over is kept at most for what must still be done with it, in ms. */
  readonly partingMs?: number;
}

const PARTING_MS = 5000;
const TICK: Step = { actor: 'clock', command: { type: 'tick' } };

/** A meeting can end between finding it and entering it; then there is room for a new one. */
const OPENINGS = 3;

export function createRooms(options: RoomsOptions): Rooms {
  const { store, hints, clock, failed, partingMs = PARTING_MS } = options;
  const { appended = () => {} } = options;
  const memory = createMemory(store, publish, (meeting) => {
    for (const listener of outgrownListeners) listener(meeting);
  });
  const queue = createQueue();
  const presence = createPresence({
    leases: store,
    clock,
    failed: (error) => failed('renewing leases', error),
  });
  let giving: Promise<void> = Promise.resolve();
  const heartbeat = createHeartbeat({
    log: store,
    clock,
    back() {
      giving = giveBack().catch((error: unknown) => failed('giving time back', error));
    },
    failed: (error) => failed('serving', error),
  });
  const alarm = createAlarm({ clock, earliest: () => store.earliest(), ring });
  const listeners: ((publication: Publication) => void)[] = [];
  const outgrownListeners: ((meeting: MeetingId) => void)[] = [];
  const endListeners: ((meeting: MeetingId) => void | Promise<void>)[] = [];
  const finishing = new Set<MeetingId>();
  const run = createSteps({ log: store, memory, clock, heartbeat, appended }, queue);

  const between = createBetween({
    store,
    clock,
    inMeeting: (meeting, step) => run(meeting, step),
    notice: (at) => alarm.notice(at),
    failed: (error) => failed('what was due between meetings', error),
  });

  hints.onWritten((meeting) => {
    if (memory.last(meeting) === null) return;
    memory
      .reread(meeting)
      .catch((error: unknown) => failed('reading what another server wrote', error));
  });

  function publish(publication: Publication): void {
    const { meeting, known } = publication;
    for (const listener of listeners) {
      try {
        listener(publication);
      } catch (error) {
        // It has happened all the same: whoever was not told reads the log.
        failed('publishing', error);
      }
    }
    if (hasEnded(known)) {
      memory.forget(meeting);
      finishSoon(meeting);
      return;
    }
    const due = deadline(known.room, known.box);
    if (due !== null) alarm.notice(due);
  }

  /** Once at a time, and with no other room waiting for it. */
  function finishSoon(meeting: MeetingId): void {
    if (finishing.has(meeting)) return;
    finishing.add(meeting);
    void queue.add(meeting, () => finish(meeting)).then(() => finishing.delete(meeting));
  }

  /** What is left to do for a meeting that is over. What fails is done when the alarm next rings. */
  async function finish(meeting: MeetingId): Promise<void> {
    await atMost(partingMs, Promise.all(endListeners.map((each) => part(each, meeting))));
    try {
      await store.erase(meeting);
    } catch (error) {
      failed('erasing a meeting', error);
    }
  }

  async function part(listener: (typeof endListeners)[number], meeting: MeetingId): Promise<void> {
    try {
      await listener(meeting);
    } catch (error) {
      failed('telling of an end', error);
    }
  }

  async function enterMeeting(
    meeting: MeetingId,
    { seat, connection, by, invitation }: Arriving,
    name: Sealed,
  ): Promise<Entering> {
    const actor = { seat, connection };
    const result = await run(
      meeting,
      {
        actor,
        command: { type: 'enter', by, ...(invitation === undefined ? {} : { invitation }) },
      },
      { name: { seat, sealed: name }, lease: presence.lease(meeting, seat, connection) },
    );
    if (result.ok) {
      presence.hold({ meeting, seat, connection });
      return { ok: true, meeting };
    }
    // It may be over by the clock alone, which has not come round to it yet.
    if (result.refusal.code === 'ended') await run(meeting, TICK);
    return result;
  }

  async function isOpenTo(group: GroupId, { invitation }: Arriving): Promise<boolean> {
    if (invitation === undefined) return true;
    const kept = await store.group(group);
    return (
      kept === null ||
      isInForce(invitation, kept.carried) ||
      (await store.meetingOf(group)) !== null
    );
  }

  async function lose(meeting: MeetingId, actor: Actor): Promise<void> {
    const { seat, connection } = actor;
    presence.letGo(connection);
    await run(meeting, { actor, command: { type: 'lose' } }, { release: { seat, connection } });
  }

  /** What fails in one room keeps no other waiting. */
  async function attempt(due: Promise<unknown>): Promise<void> {
    await due.catch((error: unknown) => failed('what was due', error));
  }

  /** H4: at once, so that everybody sees what time there is; what fails is given back with the next step in that room. */
  async function giveBack(): Promise<void> {
    for (const meeting of await store.living()) await attempt(run(meeting, TICK));
  }

  /** Everything that time has made due, in all rooms (H4). */
  async function ring(): Promise<void> {
    await heartbeat.beat();
    for (const meeting of await store.unerased()) finishSoon(meeting);
    for (const meeting of await store.due(clock.now())) await attempt(run(meeting, TICK));
    for (const { meeting, seat, connection } of await presence.expired())
      await attempt(lose(meeting, { seat, connection }));
    await between.ring();
  }

  return {
    async enter(group, arriving, name, returningTo) {
      if (returningTo !== undefined) {
        const living = await store.meetingOf(group);
        return living === returningTo ? enterMeeting(living, arriving, name) : refused('ended');
      }
      // D8: by one of before one knocks, and there is nobody to hear it.
      if (!(await isOpenTo(group, arriving))) return refused('invitationRenewed');
      for (let opening = 0; opening < OPENINGS; opening += 1) {
        const at = clock.now();
        const fresh = { meeting: newMeetingId(group), at, deadline: at + RULES.emptyMs };
        const opened = await store.open(group, fresh);
        if (opened === null) return refused('noSuchGroup');
        const entering = await enterMeeting(opened.meeting, arriving, name);
        if (entering.ok || entering.refusal.code !== 'ended') return entering;
      }
      return refused('oneMoment');
    },
    obey: (meeting, actor, command, mark) => run(meeting, { actor, command }, { command: mark }),
    between,
    lose,
    last: (meeting) => memory.last(meeting),
    fresh: (meeting) => memory.fresh(meeting),
    async since(meeting, after) {
      return (await store.read(meeting, after))?.events ?? [];
    },
    async read(meeting) {
      const known = await memory.fresh(meeting);
      return known === null ? null : { seq: known.seq, room: known.room };
    },
    live: () => store.living(),
    subscribe: (listener) => void listeners.push(listener),
    onEnd: (listener) => void endListeners.push(listener),
    onOutgrown: (listener) => void outgrownListeners.push(listener),
    handOver: (connection) => presence.letGo(connection),
    async start() {
      await ring();
      presence.start();
      heartbeat.start();
      await alarm.reset();
    },
    async stop() {
      await alarm.stop();
      presence.stop();
      await heartbeat.stop();
      await giving;
      await queue.idle();
    },
  };
}

function refused(code: Refusal['code']): Entering {
  return { ok: false, refusal: { code } };
}

/** Waits for it, but no longer than that. */
async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work, late]);
  clearTimeout(timer);
}
