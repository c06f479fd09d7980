import type { MeetingId, SeatId } from '@ronda/shared/ids';
import type { FromServer } from '@ronda/shared/wire/protocol';
import { publicRecorded } from '@ronda/shared/wire/public';
import type { Room } from '@ronda/shared/room/state';
import type { Clock } from '../clock.ts';
import type { Hints } from '../log/hints.ts';
import type { Publication } from '../room/memory.ts';
import type { Known } from '../room/known.ts';
import { hasEnded } from '../room/known.ts';
import type { Line } from './line.ts';
import { isFor, type Parcel } from './parcel.ts';
import { snapshotFor } from './snapshot.ts';
import { standingOf } from './standing.ts';

/** The lines of each meeting that end at this server, and what each of them is told. */
export interface Circles {
  /** The line has entered: it is told what happens after what it has seen. */
  join(meeting: MeetingId, line: Line): void;
  leave(line: Line): void;
  publish(publication: Publication): void;
  /** This server can tell them nothing any more: another one can. */
  sendElsewhere(meeting: MeetingId): void;
  /** Hands it to the lines of those who sit in this room: of one seat, or of all. Answers with their seats. */
  hand(room: Room, parcel: Parcel): readonly SeatId[];
  /** Those who sit, and so can miss something. */
  seated(): ReadonlyMap<MeetingId, readonly Line[]>;
}

/** The same message to many lines. */
export type TellAll = <Name extends keyof FromServer>(
  lines: readonly Line[],
  name: Name,
  body: Parameters<FromServer[Name]>[0],
) => void;

export function createCircles(options: {
  clock: Clock;
  /** What other servers do concerns us while somebody of that meeting has their line here. */
  hints: Pick<Hints, 'heed' | 'ignore'>;
  tellAll: TellAll;
  /** One line could not be told; it reads the log once a heartbeat says how far that is. */
  failed: (what: string, error: unknown) => void;
}): Circles {
  const { clock, hints, tellAll, failed } = options;
  const circles = new Map<MeetingId, Set<Line>>();
  /** So that a line that goes is not looked for in every circle. */
  const places = new Map<Line, MeetingId>();

  /** Whether the line is told what happens: it may only now be seated, or be dismissed. */
  function settle(line: Line, { known }: Publication): boolean {
    if (known.version > line.version) {
      line.goElsewhere();
      return false;
    }
    const standing = standingOf(known.room, line);
    switch (standing) {
      case 'seated':
        if (line.place === 'seated') return true;
        if (!hasEnded(known)) seat(line, known);
        return false;
      case 'knocking':
      case 'outside':
        return false;
      case 'newerTab':
      case 'askedToLeave':
      case 'left':
        line.dismiss(standing);
        return false;
    }
  }

  /** The same to all that have come as far: it is put into words once. */
  function tellEvents(lines: readonly Line[], { events, known }: Publication): void {
    for (const seen of new Set(lines.map((line) => line.seen))) {
      const alike = lines.filter((line) => line.seen === seen);
      const unseen = events.filter(({ seq }) => seq > seen);
      if (unseen.length === 0) continue;
      for (const line of alike) line.seen = known.seq;
      tellAll(alike, 'events', { events: unseen.map(publicRecorded), now: clock.now() });
    }
  }

  /** Who knocked was let in. */
  function seat(line: Line, known: Known): void {
    line.place = 'seated';
    line.seen = known.seq;
    const snapshot = snapshotFor(known, line.seat, clock.now());
    line.send('seated', { kind: 'seated', seat: line.seat, snapshot });
  }

  /** What fails for one line keeps nothing from the others. */
  function attempt(telling: () => void): boolean {
    try {
      telling();
      return true;
    } catch (error) {
      failed('telling a line', error);
      return false;
    }
  }

  function leave(line: Line): void {
    const meeting = places.get(line);
    if (meeting === undefined) return;
    places.delete(line);
    const circle = circles.get(meeting);
    circle?.delete(line);
    if (circle?.size !== 0) return;
    circles.delete(meeting);
    hints.ignore(meeting);
  }

  return {
    join(meeting, line) {
      if (places.get(line) !== meeting) leave(line);
      places.set(line, meeting);
      const circle = circles.get(meeting) ?? new Set();
      if (circle.size === 0) hints.heed(meeting);
      circles.set(meeting, circle.add(line));
    },
    leave,
    publish(publication) {
      const { meeting, names, known } = publication;
      const lines = [...(circles.get(meeting) ?? [])].filter(({ place }) => place !== 'dismissed');
      const seated: Line[] = [];
      for (const line of lines)
        attempt(() => {
          if (settle(line, publication)) seated.push(line);
        });
      if (Object.keys(names).length > 0) attempt(() => tellAll(seated, 'names', names));
      attempt(() => tellEvents(seated, publication));
      if (hasEnded(known)) for (const line of lines) attempt(() => line.dismiss('ended'));
    },
    sendElsewhere(meeting) {
      for (const line of [...(circles.get(meeting) ?? [])]) attempt(() => line.goElsewhere());
    },
    hand(room, parcel) {
      const { name, body } = parcel;
      const lines = [...(circles.get(room.meeting) ?? [])].filter(
        (line) =>
          line.place === 'seated' &&
          standingOf(room, line) === 'seated' &&
          isFor(room, parcel, line.seat),
      );
      return lines.flatMap((line) => (attempt(() => line.send(name, body)) ? [line.seat] : []));
    },
    seated() {
      return new Map(
        [...circles].map(([meeting, circle]) => [
          meeting,
          [...circle].filter(({ place }) => place === 'seated'),
        ]),
      );
    },
  };
}
