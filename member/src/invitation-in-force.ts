import type { GroupId, SeatId } from '@ronda/shared/ids';
import { renewedHash } from '@ronda/shared/lasting/renewed';
import type { Room } from '@ronda/shared/room/state';
import { type Entered, LetterboxesAnswer } from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import type { DeviceKey, PublicKey } from '../../client/src/confidence/device-key.ts';
import type { KeyRing } from '../../client/src/confidence/key-ring.ts';
import { seatOfIdentity } from '../../client/src/confidence/letterbox.ts';
import { makeRenewal } from '../../client/src/confidence/renewal.ts';
import type { MeetingState } from '../../client/src/connection/meeting.ts';
import { openNames } from '../../client/src/connection/names.ts';
import { followRenewal } from '../../client/src/renewal/follow.ts';
import { identityOf } from './identity.ts';
import type { Line } from './line.ts';

/** What is asked of a member. */
interface AtTable {
  readonly line: Pick<Line, 'ask' | 'socket'>;
  readonly me: SeatId;
  entered(): Entered;
  room(): Room;
  names(): Readonly<Record<SeatId, string>>;
  readonly heard: readonly (readonly [string, unknown])[];
  onChange(told: () => void): () => void;
}

/** D8: a member without a browser has the invitation in force as one with a browser does, but keeps nothing, so no letter is sent them. */
export interface InForce {
  /** What they would propose. */
  propose(): ReturnType<typeof makeRenewal>;
  stop(): void;
}

export function followInvitation(
  member: AtTable,
  {
    group,
    keys,
    own,
    person,
  }: {
    readonly group: GroupId;
    readonly keys: KeyRing;
    readonly own: DeviceKey;
    readonly person: string;
  },
): InForce {
  let proposed: readonly string[] = [];
  let devices: ReadonlyMap<SeatId, PublicKey> = new Map();
  let told = 0;
  const listeners = new Set<() => void>();

  const following = followRenewal(
    {
      group,
      keys,
      home: {
        secrets: () => proposed,
        keep: () => undefined,
        self: async () => ({
          seat: await seatOfIdentity(group, await identityOf(person)),
          letterbox: null,
        }),
        sealed: async () => null,
      },
    },
    {
      own: Promise.resolve(own),
      seating: {
        state: () => standing(member),
        subscribe(listener) {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
      },
      keyOf: (seat) => devices.get(seat),
      ask: async (schema, name, body) => v.parse(schema, await member.line.ask(name, body)),
      renewed: () => undefined,
      // Whoever waits at a door is let in, or not: they have nothing by which they could come otherwise.
      comeAgain: () => undefined,
    },
  );

  async function look(): Promise<void> {
    devices = (await openNames(keys, member.names())).keys;
    for (const listener of listeners) listener();
    for (; told < member.heard.length; told += 1) {
      const [what, body] = member.heard[told] ?? [];
      if (what === 'invitationAsked' || what === 'invitationGiven') following.heard(what, body);
    }
  }
  let looking = Promise.resolve();
  const again = () => {
    looking = looking.then(look).catch(() => undefined);
  };
  const end = member.onChange(again);
  again();

  return {
    async propose() {
      const asked = v.parse(LetterboxesAnswer, await member.line.ask('letterboxes', {}));
      if (!asked.ok) throw new Error(`Refused: ${asked.refusal.code}`);
      const instead = renewedHash(member.room().lasting);
      const made = await makeRenewal(keys, { group, instead, ...asked.done });
      proposed = [...proposed, made.secret];
      return made;
    },
    stop() {
      following.stop();
      end();
    },
  };
}

function standing(member: AtTable): MeetingState {
  if (!member.line.socket.connected) return { kind: 'connecting' };
  if (member.entered().kind !== 'seated') return { kind: 'knocking', full: false };
  const none = { names: new Map(), newcomers: new Set<SeatId>(), mine: new Map() };
  return { kind: 'seated', me: member.me, room: member.room(), ...none, line: 'open' };
}
