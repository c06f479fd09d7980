import { Refusal } from '@ronda/shared/room/refusal';
import * as v from 'valibot';
import type { Circle } from './circle.ts';

/** What is wrong with an answer, in one sentence. */
export type Finding = string;

const Refused = v.strictObject({ refusal: Refusal });

/** The code of a refusal, as HTTP tells it; null when it is none that the protocol knows. */
export function codeOf(body: unknown): string | null {
  const refused = v.safeParse(Refused, body);
  return refused.success ? refused.output.refusal.code : null;
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Looks through what comes back for what is another circle's. */
export interface Overhearing {
  /** What is heard of a circle by somebody who showed no right to it; null when nothing is. */
  leak(sent: string | Buffer, heard: string): Finding | null;
  /** How often somebody who had the right heard something of theirs: else nothing has been looked for. */
  rightly(): number;
}

export function overhear(circles: readonly Circle[]): Overhearing {
  let rightly = 0;
  const watched = circles.map((circle) => ({
    opens: [circle.invitation.keys.proof, circle.pin],
    pattern: new RegExp(circle.canaries.join('|')),
  }));
  // Neither these, nor what leads to them, is anybody else's, whatever they show.
  const never = circles.flatMap(({ invitation, members }) => [
    invitation.keys.proof,
    invitation.secret,
    ...members.flatMap(({ person, marks }) => [person, marks]),
  ]);
  return {
    rightly: () => rightly,
    leak(sent, heard) {
      if (heard === '') return null;
      if (never.some((one) => heard.includes(one))) return 'A secret of somebody came back.';
      for (const { opens, pattern } of watched) {
        if (!pattern.test(heard)) continue;
        if (!opens.some((key) => sent.includes(key))) return "Another circle's data came back.";
        rightly += 1;
      }
      return null;
    },
  };
}

/** LiveKit's or Redis's, told by where it comes from: what an error says is not in the log. */
const LATE =
  /"code":"[^"]* late"|"type":"Error","message":"","stack":"\s*at (?:Object\.passFor|Timeout\.<anonymous>) /;

/** What a server wrote down, but for that LiveKit or Redis did not answer in time, as happens where much else runs. */
export function failuresIn(log: string): readonly string[] {
  return log.split('\n').filter((line) => line !== '' && !LATE.test(line.replaceAll('\\n', ' ')));
}
