import type { CircleCommand } from '@ronda/shared/circle/command';
import type { CircleSeen } from '@ronda/shared/circle/seen';
import { GroupAnswer } from '@ronda/shared/wire/protocol';
import type { Invitation } from '@ronda/member/invitation';
import { helloOf, openLine } from '@ronda/member/line';
import type { Place } from '@ronda/member/place';
import * as v from 'valibot';
import { random256 } from '../../client/src/confidence/base64url.ts';
import { seal } from '../../client/src/confidence/sealing.ts';

/** Somebody of a group who is at home: they have a line, and no seat. */
export interface AtHome {
  see(): Promise<CircleSeen>;
  /** `done`, or the refusal's code. */
  asks(command: CircleCommand, id?: string): Promise<string>;
  /** Sealed; what they are named by where it shows what they did. */
  readonly name: string;
  close(): void;
}

export async function atHome(
  place: Place,
  invitation: Invitation,
  person = random256(),
): Promise<AtHome> {
  const line = await openLine(place, helloOf(invitation, person));
  const name = await seal(invitation.keys, `Somebody ${person.slice(0, 4)}`);
  return {
    name,
    async see() {
      const answer = v.parse(GroupAnswer, await line.ask('group', {}));
      if (!answer.ok) throw new Error(answer.refusal.code);
      return answer.done;
    },
    async asks(command, id = random256()) {
      const answer = v.parse(GroupAnswer, await line.ask('askOfGroup', { id, name, command }));
      return answer.ok ? 'done' : answer.refusal.code;
    },
    close: () => line.close(),
  };
}
