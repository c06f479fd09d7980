import type { CircleSeen } from '@ronda/shared/circle/seen';
import { AskedOfGroup } from '@ronda/shared/wire/protocol';
import type { Answer } from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import type { Between } from '../between/between.ts';
import { markOf } from '../door/mark.ts';
import { read } from '../wire/read.ts';
import type { Buckets } from './bucket.ts';
import type { Line } from './line.ts';
import { done, refused, type Message } from './message.ts';

const Nothing = v.optional(v.strictObject({}));

/** D2: what is asked of the group between its meetings, and about it. A line that never entered can do so, too. */
export function createGroupMessages({
  between,
  steps,
}: {
  readonly between: Between;
  readonly steps: Buckets;
}): readonly (readonly [string, Message])[] {
  async function look(line: Line): Promise<Answer<CircleSeen>> {
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
          const { id, name, command } = sent.value;
          const mark = markOf(line.marks, line.group, id);
          const obeyed = await between.obey(line.group, { seat: line.seat, command, mark, name });
          return obeyed.ok ? look(line) : obeyed;
        },
      },
    ],
  ];
}
