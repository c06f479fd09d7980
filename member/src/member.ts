import type { Action } from '@ronda/shared/decisions/action';
import type { MeetingId, SeatId } from '@ronda/shared/ids';
import type { SeatCommand } from '@ronda/shared/room/command';
import type { Recorded, RoomEvent } from '@ronda/shared/room/event';
import type { Room } from '@ronda/shared/room/state';
import { roomSeenFrom } from '@ronda/shared/tables/seen';
import {
  CommandAnswer,
  type Dismissed,
  EnterAnswer,
  type Entered,
  MediaAnswer,
  type MediaPass,
  PassedOnAnswer,
  type Signal,
} from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import { random256 } from '../../client/src/confidence/base64url.ts';
import { type DeviceKey, makeDeviceKey } from '../../client/src/confidence/device-key.ts';
import { type KeyRing, keyRingOf } from '../../client/src/confidence/key-ring.ts';
import { sealName } from '../../client/src/confidence/name-card.ts';
import { sealTurnWords } from '../../client/src/confidence/turn-words.ts';
import type { Invitation } from './invitation.ts';
import { followInvitation, type InForce } from './invitation-in-force.ts';
import { type Keys, keepKeys } from './keys.ts';
import { helloOf, type Line, openLine } from './line.ts';
import type { Place } from './place.ts';
import { createTold } from './told.ts';

/**
 * Somebody with the invitation and without a browser. They speak the protocol as anybody does, and
 * know what they are told, folded by the same rules.
 */
export interface Member {
  readonly name: string;
  /** From what their keys are made: it leads back to the same seat. */
  readonly person: string;
  /** Under what the server marks their commands. */
  readonly marks: string;
  readonly sealedName: string;
  readonly invitation: Invitation;
  /** To which is sealed what is meant for them alone. */
  readonly device: DeviceKey;
  /** For sound; kept from when they are first asked for. */
  readonly keys: Keys;
  /** The newest one. */
  readonly line: Line;
  /** Throws while they wait at the door. */
  readonly me: SeatId;
  /** All messages from the server, in order, checked against the protocol. */
  readonly heard: readonly (readonly [string, unknown])[];
  entered(): Entered;
  room(): Room;
  /** The room as they have it before them: their table, while the circle is split (D12). */
  seen(): Room;
  seq(): number;
  /** Sealed. */
  names(): Readonly<Record<SeatId, string>>;
  /** What has happened since they came, with when. */
  events(): readonly Recorded[];
  /** The same without when. */
  happened(): readonly RoomEvent[];
  /** Why the server ended the line, once it has. */
  dismissed(): Dismissed['because'] | null;
  /** Called after every message, and when the line ends. Answers what ends that. */
  onChange(told: () => void): () => void;
  /** Resolves with the room as soon as it is as wished. */
  until(wished: (room: Room) => boolean, patienceMs?: number): Promise<Room>;
  /** `done`, or the refusal's code. */
  send(command: SeatCommand, id?: string): Promise<string>;
  propose(action: Action): Promise<string>;
  /** To the newest proposal, unless told which. */
  answer(position: 'agree' | 'standAside' | 'disagree', proposal?: number): Promise<string>;
  /** Agrees to the newest open proposal of this kind, once there is one. */
  agree(kind: Action['kind']): Promise<string>;
  /** To all at the table (F11). `done`, or the refusal's code. */
  signal(signal: Signal): Promise<string>;
  /** The whole text of one's turn so far (F10). */
  write(text: string): Promise<string>;
  /** Is called so from now on. `done`, or the refusal's code. */
  rename(name: string): Promise<string>;
  /** Proposes another invitation (D8). `done`, or the refusal's code. */
  renewInvitation(): Promise<string>;
  /** What that would propose. */
  makeRenewal(): ReturnType<InForce['propose']>;
  /** A way into the media room. */
  media(): Promise<MediaPass>;
  /** The line breaks, as when the network goes. */
  drop(): void;
  /** Back after `drop`, to the same seat of the same meeting, or to the door. Throws when it has ended meanwhile. */
  comeBack(): Promise<void>;
  /** Ends the line, as closing a tab does. */
  close(): void;
  /** Says goodbye to the rules too. */
  leave(): Promise<void>;
}

interface Coming {
  readonly name?: string;
  readonly person?: string;
  /** What the phone agent shows, who comes for a caller. */
  readonly agent?: string;
  /** The meeting that they have a seat in, and no other: a new one is not opened (F12). */
  readonly returningTo?: MeetingId;
  /** A browser makes its own for each stay. */
  readonly device?: DeviceKey;
}

/** How long a room may take to become what somebody waits for. */
const PATIENCE_MS = 45_000;
const LOOK_MS = 5;

/** Enters, and may find the door closed. Throws when refused. */
export async function enter(
  place: Place,
  given: Invitation,
  { name = 'Somebody', person = random256(), agent, returningTo, device }: Coming = {},
): Promise<Member> {
  const own = device ?? (await makeDeviceKey());
  let called = name;
  const marks = random256();
  const ring = await ringOf(given);
  const { group } = given;
  /** As it is in force: another one, once the group has renewed it (D8). */
  const invitation: Invitation = {
    group,
    keys: ring,
    get secret() {
      return ring.secrets[0] ?? given.secret;
    },
  };
  const hello = helloOf(invitation, person, { agent, marks });
  const seal = (wished: string) => sealName(ring, { name: wished, key: own.publicKey });
  let sealedName = await seal(name);
  const listeners = new Set<() => void>();
  const told = createTold(() => {
    for (const tell of listeners) tell();
  });

  async function open(meeting?: MeetingId): Promise<Line> {
    const opened = await openLine(place, hello);
    const take = told.follow(opened);
    const back = meeting === undefined ? {} : { returningTo: meeting };
    const answer = v.parse(EnterAnswer, await opened.ask('enter', { name: sealedName, ...back }));
    if (!answer.ok) {
      opened.close();
      throw new Error(`Refused: ${answer.refusal.code}`);
    }
    take(answer.done);
    return opened;
  }
  let line = await open(returningTo);

  async function passOn(what: 'signal' | 'writing', body: object): Promise<string> {
    const passed = v.parse(PassedOnAnswer, await line.ask(what, body));
    return passed.ok ? 'done' : passed.refusal.code;
  }

  let keys: Keys | null = null;
  const member: Member = {
    device: own,
    get keys() {
      return (keys ??= keepKeys(member, own));
    },
    get name() {
      return called;
    },
    person,
    marks,
    get sealedName() {
      return sealedName;
    },
    invitation,
    get line() {
      return line;
    },
    get me() {
      const entered = told.entered();
      if (entered?.kind !== 'seated') throw new Error('Not seated.');
      return entered.seat;
    },
    heard: told.heard,
    entered: () => told.entered()!,
    room: () => told.room()!,
    seen: () => roomSeenFrom(member.room(), member.me),
    seq: told.seq,
    names: told.names,
    events: told.events,
    happened: () => told.events().map(({ event }) => event),
    dismissed: told.dismissed,
    onChange(tell) {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    async until(wished, patienceMs = PATIENCE_MS) {
      const giveUp = Date.now() + patienceMs;
      while (!wished(member.room())) {
        if (Date.now() > giveUp) {
          const last = JSON.stringify({ room: told.room(), heard: told.heard.slice(-5) }, null, 1);
          throw new Error(`It never came to be so: ${String(wished)}\n${last}`);
        }
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
      return member.room();
    },
    async send(command, id = random256()) {
      const sent = v.parse(CommandAnswer, await line.ask('command', { id, command }));
      return sent.ok ? 'done' : sent.refusal.code;
    },
    propose: (action) => member.send({ type: 'propose', action }),
    answer: (position, proposal = member.seen().proposals.at(-1)!.id) =>
      member.send({ type: 'answer', proposal, ballot: { position } }),
    async agree(kind) {
      const newest = (room: Room) =>
        roomSeenFrom(room, member.me).proposals.findLast(({ action }) => action.kind === kind);
      const room = await member.until((now) => newest(now) !== undefined);
      return member.answer('agree', newest(room)!.id);
    },
    signal: (signal) => passOn('signal', { signal }),
    async write(text) {
      const writer = { meeting: member.room().meeting, seat: member.me };
      return passOn('writing', { text: await sealTurnWords(invitation.keys, writer, text) });
    },
    async rename(wished) {
      const before = { called, sealedName };
      called = wished;
      sealedName = await seal(wished);
      const body = { name: sealedName, returningTo: member.room().meeting };
      const renamed = v.parse(EnterAnswer, await line.ask('enter', body));
      if (renamed.ok) return 'done';
      ({ called, sealedName } = before);
      return renamed.refusal.code;
    },
    async media() {
      const pass = v.parse(MediaAnswer, await line.ask('media', {}));
      if (!pass.ok) throw new Error(`No pass: ${pass.refusal.code}`);
      return pass.done;
    },
    drop: () => void line.socket.io.engine.close(),
    async comeBack() {
      line.close();
      line = await open(told.room()?.meeting);
    },
    close() {
      keys?.stop();
      following.stop();
      line.close();
    },
    makeRenewal: () => following.propose(),
    async renewInvitation() {
      const { renewal } = await member.makeRenewal();
      return member.propose({ kind: 'renewInvitation', renewal });
    },
    async leave() {
      if (line.socket.connected) await member.send({ type: 'leave' });
      member.close();
    },
  };
  const following = followInvitation(member, { group, keys: ring, own, person });
  return member;
}

async function ringOf({ secret }: Invitation): Promise<KeyRing> {
  const ring = await keyRingOf([secret]);
  if (ring === null) throw new Error('This is no secret.');
  return ring;
}

/** Enters an open door. */
export async function takeSeat(
  place: Place,
  invitation: Invitation,
  coming: Coming = {},
): Promise<Member> {
  const member = await enter(place, invitation, coming);
  if (member.entered().kind === 'seated') return member;
  member.close();
  throw new Error('The door is closed.');
}
