import type { Told } from '../../../client/src/telling/events/told.ts';
import type { Sentence } from '../../../client/src/telling/sentence.ts';
import { person, sentence } from '../../../client/src/telling/sentence.ts';
import { stageOf, turnOf } from '@ronda/shared/floor/moving';
import { voiceOf } from '@ronda/shared/floor/speech';
import type { Room } from '@ronda/shared/room/state';
import type { Effect } from './effect.ts';
import { afterwards, first, now } from './effect.ts';
import { announced, closed } from './announced.ts';
import { withCallsChanged } from './calls.ts';
import { newsHeld } from './flush.ts';
import { mendingOffered } from './mend-menu.ts';
import { namePutOff } from './naming.ts';
import { queued, queuedAlso } from './queue.ts';
import type { Said } from './said.ts';
import { counted, length, own } from './said.ts';
import {
  GUARD_MS,
  isReading,
  leftOfTurn,
  myStage,
  nextAgreement,
  offerSaid,
  warningsAt,
} from './stage.ts';
import type { After, Table } from './state.ts';
import { after } from './state.ts';
import { votesWaiting } from './vote-menu.ts';
import { writingMoved } from './writing.ts';

/** The room has moved on. One's own offer, turn and vote come first; the rest waits its turn. */
export function happened(
  table: Table,
  { told, room, at }: { told: readonly Told[]; room: Room; at: number },
): After<Table> {
  const before = table.room;
  const steps = [
    newsHeld,
    closed,
    writingMoved,
    stageMoved,
    microphoneMoved,
    moreTimeAsked,
    announced,
    remindedOfVotes,
  ];
  let moved: Table = { ...table, room };
  const effects: Effect[] = [];
  for (const step of steps) {
    const { phase, effects: more } = step(moved, before, at);
    moved = phase;
    effects.push(...more);
  }
  const rest = forTheQueue(moved, told, at);
  let last = withCallsChanged(queued(rest.table, rest.later), before, at);
  for (const question of mendingOffered(last, before, at)) last = queuedAlso(last, question, at);
  return after(last, ...effects, ...rest.atOnce);
}

/** F4, F5: the offer and the turn that are mine. */
function stageMoved(table: Table, before: Room, at: number): After<Table> {
  const { room, me } = table;
  const stage = myStage(room, me);
  const was = myStage(before, me);
  if (stage?.kind === 'offer') {
    if (was?.kind === 'offer' && was.until === stage.until) return after(table);
    const guardUntil = table.menus.length > 0 ? at + GUARD_MS : null;
    // F4: an offer waits for nothing. What somebody has just written is read on after it (F10).
    const say =
      before.floor.kind !== 'quiet' && turnOf(before)?.taken === 'inWriting' ? first : now;
    const urgent = table.menus.length > 0 ? now : say;
    const free = namePutOff(table);
    return after({ ...free, menus: [], guardUntil }, urgent(offerSaid(room, stage)));
  }
  if (stage?.kind !== 'turn') return after(table);
  const left = leftOfTurn(room, stage, at);
  const warned = warningsAt(left);
  if (was?.kind === 'turn') {
    // F6: with more time the warnings come again.
    const longer = was.lengthMs !== stage.lengthMs;
    return after(longer ? { ...table, warned } : table);
  }
  const goesOn = turnOf(before)?.seat === me;
  const parts = { length: length(left) };
  if (goesOn) {
    const open = table.microphone ? [] : [own('enteredMuted')];
    return after({ ...table, warned }, now(own('turnGoesOn', parts), ...open));
  }
  // F2: the microphone opens because this caller has pressed 1.
  const aloud = stage.taken === 'aloud';
  const begun: Table = { ...table, menus: [], warned, read: 0, microphone: aloud };
  const reading = isReading(room) ? nextAgreement(begun) : { table: begun, said: [] };
  const microphone: Effect[] = aloud ? [{ kind: 'microphone', on: true }] : [];
  return after(reading.table, ...microphone, now(own('turnBegan', parts), ...reading.said));
}

/** What the floor no longer allows is off, and is not opened again by anybody else (F2). */
function microphoneMoved(table: Table, before: Room): After<Table> {
  const { room, me } = table;
  const voice = voiceOf(room, me);
  // D12: others hear it at a table than in the whole circle.
  const isElsewhere = before.table?.which !== room.table?.which;
  if (table.microphone && (voice !== 'open' || isElsewhere || hasEndedTurn(before, room, me))) {
    const quiet = room.floor.kind === 'quiet' ? [afterwards(own('microphoneInQuiet'))] : [];
    return after({ ...table, microphone: false }, { kind: 'microphone', on: false }, ...quiet);
  }
  const opens = voiceOf(before, me) !== 'open' && voice === 'open' && myStage(room, me) === null;
  return after(table, ...(opens && !table.microphone ? [afterwards(own('enteredMuted'))] : []));
}

/** After a turn it is off, also where everyone may talk. */
function hasEndedTurn(before: Room, room: Room, me: string): boolean {
  return turnOf(before)?.seat === me && turnOf(room)?.seat !== me;
}

/** F6: eight seconds are left to object, so it is said at once. */
function moreTimeAsked(table: Table, before: Room): After<Table> {
  const turn = turnOf(table.room);
  const asked = (turn?.moreTime ?? null) !== null && (turnOf(before)?.moreTime ?? null) === null;
  if (turn === null || !asked || turn.seat === table.me) return after(table);
  const said: Said = sentence('announce.askedMore', { name: person(turn.seat) });
  return after(table, afterwards(said, own('objectMoreTime')));
}

/** What could not be answered while one's own offer or turn went on. */
function remindedOfVotes(table: Table, before: Room): After<Table> {
  const { me, room } = table;
  const mine = stageOf(before)?.seat === me && stageOf(room)?.seat !== me;
  const votes = mine && table.menus.length === 0 ? votesWaiting(table) : 0;
  return after(table, ...(votes === 0 ? [] : [afterwards(counted('whereVotes', votes))]));
}

/** Said above in words of their own, or by the goodbye; or heard, when somebody begins to speak. */
const SAID_OTHERWISE: ReadonlySet<Sentence['key']> = new Set([
  'announce.proposed',
  'announce.iProposed',
  'announce.proposedByNobody',
  'announce.askedMore',
  'announce.meetingEnded',
  'announce.turn',
  'announce.reads',
  'announce.goesOnAloud',
]);

/** About one's own turn, so that it cannot wait for its end; or before what is read aloud (F10). */
const AT_ONCE: ReadonlySet<Sentence['key']> = new Set([
  'announce.writes',
  'announce.goesOnWriting',
  'announce.iHaveMore',
  'announce.iHaveNoMore',
  'announce.iAmMuted',
  'announce.iAmUnmuted',
]);

function forTheQueue(table: Table, told: readonly Told[], at: number) {
  let echoes = table.echoes.filter(({ until }) => until > at);
  const later: Told[] = [];
  const atOnce: Effect[] = [];
  for (const one of told) {
    const { key } = one.said;
    const echo = echoes.find((each) => each.key === key);
    if (echo !== undefined) echoes = echoes.filter((each) => each !== echo);
    else if (one.urgency === 'now' || SAID_OTHERWISE.has(key)) continue;
    else if (AT_ONCE.has(key)) atOnce.push(afterwards(one.said));
    else later.push(one);
  }
  return { table: { ...table, echoes }, later, atOnce };
}
