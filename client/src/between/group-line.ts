import type { CircleCommand } from '@ronda/shared/circle/command';
import type { CircleSeen } from '@ronda/shared/circle/seen';
import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { GroupId } from '@ronda/shared/ids';
import type { Answer } from '@ronda/shared/wire/protocol';
import { GroupAnswer } from '@ronda/shared/wire/protocol';
import type { Identity } from '../confidence/identity.ts';
import { greetingOf } from '../confidence/identity.ts';
import type { GroupKeys } from '../confidence/keys.ts';
import { askFor, newCommandId } from '../connection/outbox.ts';
import type { Connect } from '../connection/wire.ts';
import { openWire } from '../connection/wire.ts';

/** A line to the group without a seat in its meeting (D2). */
export interface GroupLine {
  /** Refused with `oneMoment` when there is no line, or no answer. */
  look(): Promise<Answer<CircleSeen>>;
  /** The group as it is after it. */
  ask(command: CircleCommand, name: Sealed | null): Promise<Answer<CircleSeen>>;
  close(): void;
}

const NOT_NOW = { ok: false, refusal: { code: 'oneMoment' } } as const;

export function openGroupLine(
  {
    group,
    keys,
    identity,
  }: {
    readonly group: GroupId;
    readonly keys: GroupKeys;
    readonly identity: Identity | Promise<Identity>;
  },
  opened: () => void,
  connect: Connect = openWire,
): GroupLine {
  const wire = connect(greetingOf({ group, keys, identity }), {
    opened,
    lost: () => undefined,
    turnedAway: () => undefined,
    message: () => undefined,
  });
  const asked = (name: 'group' | 'askOfGroup', body: object) =>
    askFor(wire, GroupAnswer, name, body).catch(() => NOT_NOW);
  return {
    look: () => asked('group', {}),
    ask: (command, name) => asked('askOfGroup', { id: newCommandId(), name, command }),
    close: () => wire.close(),
  };
}
