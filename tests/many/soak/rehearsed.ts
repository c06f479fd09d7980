import { chance } from '@ronda/demo/character/chance';
import { may } from '@ronda/shared/room/may';
import { seatOf } from '@ronda/shared/room/seats';
import { carriedByNew } from '@ronda/shared/room/state';
import { Meeting, OPENED_AT } from '@ronda/shared/testing/meeting';
import { people, phones } from '@ronda/shared/testing/names';
import { USUAL_POLICY } from '@ronda/shared/policy';
import type { Log } from './kept.ts';
import { choice } from './choice.ts';
import type { Acknowledged } from './circle.ts';
import type { Trouble } from './trouble.ts';

/** What a soak leaves behind, of a meeting in which all went as it should. */
export interface Rehearsed {
  readonly kept: Log;
  readonly commands: Map<string, number>;
  readonly acknowledged: readonly Acknowledged[];
  readonly troubles: readonly Trouble[];
}

/** The same people as in a soak, with a punctual clock and no machine: lines are lost, and so are servers. */
export function rehearse(minutes: number): Rehearsed {
  let count = 0;
  const next = () => chance(1, 'rehearsal', (count += 1));
  const seats = people(10);
  const meeting = new Meeting(seats, { turnSeconds: 10 });
  const commands = new Map<string, number>();
  const acknowledged: Acknowledged[] = [];
  const troubles: Trouble[] = [];
  const answered = new Map(seats.map((seat) => [seat, new Set<number>()]));
  const apart = Date.now() - performance.now();

  function acts(seat: string, longInWords: boolean): void {
    const { room, now } = meeting;
    const command = choice({ longInWords })(room, seat, now, answered.get(seat)!, next);
    if (command === null || !may(room, seat, command, now).may) return;
    const before = meeting.log.length;
    const actor = { seat, connection: meeting.lineOf(seat) };
    if (!meeting.takes({ actor, command }).ok) return;
    if (command.type === 'answer') answered.get(seat)!.add(command.proposal);
    if (meeting.log.length === before) return;
    const mark = `${seat} ${before}`;
    commands.set(mark, meeting.log.length);
    const at = now - apart;
    acknowledged.push({ seat, mark, command, sentAt: at, answeredAt: at });
  }

  for (const until = meeting.now + minutes * 60_000; meeting.now < until;) {
    meeting.passes(10 + Math.round(60 * next()));
    const place = Math.floor(next() * seats.length);
    const seat = seats[place]!;
    if (next() < 0.0005) {
      const from = meeting.now;
      meeting.unserved(1500 + Math.round(4000 * next()));
      troubles.push({ what: 'nobody is there', part: 'the room', from, to: meeting.now });
    } else if (seatOf(meeting.room, seat)?.presence.kind !== 'connected') {
      if (next() < 0.03) meeting.enters(seat, `${seat}-${meeting.log.length}`);
    } else if (next() < 0.004) meeting.loses(seat);
    else acts(seat, place % 5 === 0);
  }
  const carried = carriedByNew({ ...USUAL_POLICY, turnSeconds: 10 }, phones('A'));
  const opening = { meeting: meeting.room.meeting, group: 'a-group', at: OPENED_AT, carried };
  return { kept: { opening, events: meeting.log }, commands, acknowledged, troubles };
}
