import type { RoomEvent, Recorded } from '@ronda/shared/room/event';
import { evolve } from '@ronda/shared/room/evolve';
import { emptyRoom } from '@ronda/shared/room/state';
import type { Room } from '@ronda/shared/room/state';
import { wrongWithRoom } from '@ronda/shared/testing/always';
import { publicRoom } from '@ronda/shared/wire/public';
import type { Log } from './kept.ts';
import type { Acknowledged } from './circle.ts';

/** Which event of a seat's own each plain command becomes. */
const BECOMES: Partial<Record<Acknowledged['command']['type'], RoomEvent['type']>> = {
  speak: 'turnStarted',
  pass: 'turnPassed',
  later: 'turnPostponed',
  finish: 'turnFinished',
  moreTime: 'moreTimeAsked',
  raiseHand: 'handRaised',
  lowerHand: 'handLowered',
  rest: 'seatRested',
  return: 'seatReturned',
};

/** All that is wrong with how a meeting went. `commands` are the seqs that commands were answered with, by mark. */
export function wrongWithHistory(
  kept: Log,
  commands: ReadonlyMap<string, number>,
  acknowledged: readonly Acknowledged[],
): readonly string[] {
  return [
    ...wrongOrder(kept.events),
    ...wrongRooms(kept),
    ...acknowledged.flatMap((one) => wrongAnswer(kept.events, commands, one)),
    ...wrongInTime(commands, acknowledged),
    ...wrongClock(kept.events, commands, acknowledged),
  ];
}

/** The room that the log comes to, as a member sees it. */
export function replayed({ opening, events }: Log): Room {
  const room = events.reduce(
    (so, { event, at }) => evolve(so, event, at),
    emptyRoom(opening.meeting, opening),
  );
  return publicRoom(room);
}

function wrongOrder(events: readonly Recorded[]): string[] {
  return events.flatMap(({ seq, at }, index) => [
    ...(seq === index + 1 ? [] : [`event ${index + 1} has the place ${seq}`]),
    ...(at >= (events[index - 1]?.at ?? 0) ? [] : [`time runs back before ${seq}`]),
  ]);
}

/** The rules, after every step: H3, H4, and all that always holds. */
function wrongRooms({ opening, events }: Log): string[] {
  let room = emptyRoom(opening.meeting, opening);
  return events.flatMap(({ seq, at, event }, index) => {
    room = evolve(room, event, at);
    // What happens in one step has one time; the room need only hold together after it.
    if (events[index + 1]?.at === at) return [];
    return wrongWithRoom(room, at).map((what) => `after ${seq} (${event.type}): ${what}`);
  });
}

/** Each was done, once: its mark stands in the log, and so does what it did. */
function wrongAnswer(
  events: readonly Recorded[],
  commands: ReadonlyMap<string, number>,
  { seat, mark, command }: Acknowledged,
): string[] {
  const seq = commands.get(mark);
  if (seq === undefined) return [`an acknowledged ${command.type} is lost`];
  const type = BECOMES[command.type];
  if (type === undefined) return [];
  const { at } = events[seq - 1]!;
  const done = events.filter(
    ({ event, at: when }) =>
      when === at && event.type === type && 'seat' in event && event.seat === seat,
  );
  return done.length === 1 ? [] : [`an acknowledged ${command.type} was done ${done.length} times`];
}

/** What was answered before something else was sent comes before it in the log. */
function wrongInTime(
  commands: ReadonlyMap<string, number>,
  acknowledged: readonly Acknowledged[],
): string[] {
  const byAnswer = acknowledged.toSorted((a, b) => a.answeredAt - b.answeredAt);
  const bySending = acknowledged.toSorted((a, b) => a.sentAt - b.sentAt);
  const wrong: string[] = [];
  let last = 0;
  let next = 0;
  for (const sent of bySending) {
    for (; (byAnswer[next]?.answeredAt ?? Infinity) < sent.sentAt; next += 1)
      last = Math.max(last, commands.get(byAnswer[next]!.mark) ?? 0);
    const seq = commands.get(sent.mark);
    if (seq !== undefined && seq < last)
      wrong.push(`${sent.command.type} came before what had been answered before it was sent`);
  }
  return wrong;
}

/** How far the room's time may be from this machine's, in ms: here they are one clock. */
const APART_MS = 250;

/** What was done has a time between its being sent and its being answered. */
function wrongClock(
  events: readonly Recorded[],
  commands: ReadonlyMap<string, number>,
  acknowledged: readonly Acknowledged[],
): string[] {
  const apart = Date.now() - performance.now();
  return acknowledged.flatMap(({ mark, command, sentAt, answeredAt }) => {
    const at = events[(commands.get(mark) ?? 0) - 1]?.at;
    if (at === undefined || BECOMES[command.type] === undefined) return [];
    const early = sentAt + apart - at;
    const late = at - (answeredAt + apart);
    return Math.max(early, late) > APART_MS
      ? [
          `a ${command.type} has a time ${Math.round(Math.max(early, late))} ms from when it was done`,
        ]
      : [];
  });
}
