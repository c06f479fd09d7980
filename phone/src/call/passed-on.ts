import { Signalled } from '@ronda/shared/wire/protocol';
import type { Member } from '@ronda/member/member';
import * as v from 'valibot';
import type { Input } from '../talk/input.ts';

/** What members pass on to each other and nobody keeps. */
export interface PassedOn {
  /** In its order. Resolves when no more has come. */
  tell(): Promise<void>;
}

export function createPassedOn(
  member: Member,
  {
    hear,
    now,
  }: {
    readonly hear: (input: Input) => void;
    readonly now: () => number;
  },
): PassedOn {
  let told = member.heard.length;

  async function tell(): Promise<void> {
    // Also what comes meanwhile.
    for (; told < member.heard.length; told += 1) {
      const [what, body] = member.heard[told] ?? [];
      if (what === 'signalled') hear({ kind: 'signalled', ...v.parse(Signalled, body), at: now() });
    }
  }

  return {
    tell,
  };
}
