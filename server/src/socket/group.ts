import type { CircleSeen } from '@ronda/shared/circle/seen';
import { letterboxesOf } from '@ronda/shared/circle/letterboxes';
import { AskedOfGroup } from '@ronda/shared/wire/protocol';
import type { Answer, Letterboxes, Letters } from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import { markOf } from '../door/mark.ts';
import type { Rooms } from '../room/rooms.ts';
import { read } from '../wire/read.ts';
import type { Buckets } from './bucket.ts';
import { isSeated, type Line } from './line.ts';
import { done, refused, type Message } from './message.ts';

const Nothing = v.optional(v.strictObject({}));

/** D2: what is asked of the group between its meetings, and about it. A line that never entered can do so, too. */
export function createGroupMessages({
  rooms,
  steps,
}: {
  readonly rooms: Pick<Rooms, 'between' | 'fresh'>;
  readonly steps: Buckets;
}): readonly (readonly [string, Message])[] {
  const { between } = rooms;

  /** D8: by an invitation of before one only knocks; whoever was let in has all that the others have. */
  const isIn = async ({ group, invitation, place }: Line) =>
    place === 'seated' || (await between.opens(group, invitation));

  async function look(line: Line): Promise<Answer<CircleSeen>> {
    if (!(await isIn(line))) return refused('invitationRenewed');
    const seen = await between.see(line.group, line.seat);
    return seen === null ? refused('noSuchGroup') : done(seen);
  }

  return [
    [
      'group',
      {
        inOrder: false,
        answer: async (line, body) => (read(Nothing, body).ok ? look(line) : refused('badMessage')),
      },
    ],
    [
      'askOfGroup',
      {
        inOrder: true,
        async answer(line, body) {
          const sent = read(AskedOfGroup, body);
          if (!sent.ok) return refused(sent.code);
          if (!steps.take(line.seat)) return refused('tooFast');
          if (!(await isIn(line))) return refused('invitationRenewed');
          const { id, name, command } = sent.value;
          const mark = markOf(line.marks, line.group, id);
          const obeyed = await between.obey(line.group, { seat: line.seat, command, mark, name });
          return obeyed.ok ? look(line) : obeyed;
        },
      },
    ],
    [
      'letterboxes',
      {
        inOrder: false,
        async answer(line, body): Promise<Answer<Letterboxes>> {
          if (!read(Nothing, body).ok) return refused('badMessage');
          if (line.meeting === null || line.place !== 'seated') return refused('notEntered');
          if (!steps.take(line.seat)) return refused('tooFast');
          const known = await rooms.fresh(line.meeting);
          if (known === null || !isSeated(line)) return refused('notEntered');
          const { box, room } = known;
          const boxes = box.circle === undefined ? [] : letterboxesOf(box.circle, room);
          return done({ letterboxes: boxes.map(({ seat, sealed }) => ({ seat, sealed })) });
        },
      },
    ],
    [
      'letters',
      {
        inOrder: false,
        async answer(line, body): Promise<Answer<Letters>> {
          if (!read(Nothing, body).ok) return refused('badMessage');
          if (!steps.take(line.seat)) return refused('tooFast');
          const { group, seat, invitation } = line;
          const letters = await between.letters(group, seat, invitation.first);
          return letters === null ? refused('noSuchGroup') : done(letters);
        },
      },
    ],
  ];
}
