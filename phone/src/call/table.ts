import { tell } from '../../../client/src/telling/announcements.ts';
import type { DeviceKey } from '../../../client/src/confidence/device-key.ts';
import { voiceOf } from '@ronda/shared/floor/speech';
import type { MeetingId, SeatId } from '@ronda/shared/ids';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import type { Invitation } from '@ronda/member/invitation';
import { enter } from '@ronda/member/member';
import type { Place } from '@ronda/member/place';
import { offerMove } from '@ronda/member/moving';
import { giveVoice, type Voice } from '@ronda/member/voice';
import type { Booth } from '../booth/booth.ts';
import type { Input } from '../talk/input.ts';
import { createPassedOn } from './passed-on.ts';
import { createReader } from './reader.ts';
import { createSending, type Sending } from './sending.ts';
import { askClock } from './server-clock.ts';
import { createWayBack } from './way-back.ts';
import type { Reader } from './wording.ts';

/** A caller's seat in a meeting: what happens there comes in, what they press goes out. */
export interface AtTable extends Sending {
  readonly reader: Reader;
  /** ms by the server's clock. */
  now(): number;
  /** From now on what happens is heard, from having been seated or having to wait at the door. */
  begin(): Promise<void>;
  microphone(on: boolean): void;
  /** How the others call them. */
  name(): string;
  /** Whether there is a seat, and not only a place at the door. */
  isSeated(): boolean;
  /** D10: the fresh room that this seat has offered. */
  offeredBy(seat: SeatId): Invitation | undefined;
  /** D10: founds one whose turns are as long as here, and offers it. Answers why not, if not. */
  offerMove(to: readonly SeatId[], found: FoundFresh): Promise<RefusalCode | null>;
  /** By goodbye, or because the call is lost (F7). */
  end(how: 'left' | 'lost'): Promise<void>;
  /** Another agent has the call: the seat is kept until it is theirs. */
  passOn(): Promise<void>;
}

export type FoundFresh = (turnSeconds: number) => Promise<Invitation>;

interface Coming {
  readonly place: Place;
  readonly invitation: Invitation;
  readonly person: string;
  readonly name: string;
  /** The meeting that the seat is in already, and no other (F12). */
  readonly returningTo: MeetingId | null;
  readonly credential: string;
  /** D10: what a fresh room can be offered to. */
  readonly device: DeviceKey;
  readonly booth: Booth;
  /** Takes in what the conversation hears of, in order. */
  readonly hear: (input: Input) => void;
}

/** Longer than another agent needs to sit down. */
const PASSED_ON_MS = 3000;

/** Rejects with `Refused: code` when the table does not take them. */
export async function sitDown(coming: Coming): Promise<AtTable> {
  const { place, invitation, person, name, returningTo, credential, device, booth, hear } = coming;
  const member = await enter(place, invitation, {
    name,
    person,
    agent: credential,
    device,
    ...(returningTo === null ? {} : { returningTo }),
  });
  const reader = createReader(member);
  // A seat that nobody sits in would be a ghost.
  const { now } = await askClock(member).catch((error: unknown) => {
    member.close();
    throw error;
  });
  const passedOn = createPassedOn(member, { hear, now, device });
  let voice: Voice | null = null;
  /** The whole circle, of which a caller has one table before them while it is split (D12). */
  let room = member.entered().kind === 'seated' ? member.room() : null;
  let events = member.events().length;
  let ended = false;
  let dismissed = false;
  let open = false;
  let stop = () => {};

  async function seat(): Promise<void> {
    await reader.look();
    room = member.room();
    events = member.events().length;
    hear({ kind: 'entered', as: 'seated', room: member.seen(), me: member.me, at: now() });
    voice ??= await giveVoice(member, (media) =>
      booth.ear.listen(
        media,
        (whose) => whose !== member.me && voiceOf(member.seen(), whose) === 'open',
      ),
    );
    // Pressed while the way into the media room was made.
    if (open) voice.pickUp(booth.mouth);
  }

  /** What the server has said since, in the words of the conversation. */
  async function look(): Promise<void> {
    if (ended) return;
    const because = member.dismissed();
    if (because !== null) {
      if (!dismissed) hear({ kind: 'dismissed', because });
      dismissed = true;
      return;
    }
    if (!member.line.socket.connected) return wayBack.go();
    if (member.entered().kind !== 'seated') return;
    if (room === null) return seat();
    for (const renamed of await reader.look()) hear({ kind: 'renamed', ...renamed, at: now() });
    // The last words of a turn come before its end.
    await passedOn.tell();
    const since = member.events().slice(events);
    if (since.length === 0) return;
    const before = room;
    room = member.room();
    events += since.length;
    const told = tell(before, since, member.me);
    hear({ kind: 'happened', told, room: member.seen(), at: now() });
  }

  const wayBack = createWayBack(member, {
    lost: () => hear({ kind: 'lineLost' }),
    back: cameBack,
    refused(goodbye) {
      dismissed = true;
      hear(goodbye);
    },
  });

  /** One look after the other. */
  let looking = Promise.resolve();
  const again = () => {
    looking = looking.then(look).catch(() => {});
  };

  /** To the seat, or to the door. */
  async function cameBack(): Promise<void> {
    if (member.entered().kind === 'seated') return seat();
    hear({ kind: 'entered', as: 'knocking' });
  }

  function stopListening(): void {
    ended = true;
    wayBack.end();
    stop();
  }

  return {
    reader,
    now,
    async begin() {
      if (room === null) hear({ kind: 'entered', as: 'knocking' });
      else await seat();
      stop = member.onChange(again);
      again();
    },
    ...createSending(member, place),
    name: () => member.name,
    isSeated: () => room !== null,
    offeredBy: passedOn.offeredBy,
    async offerMove(to, found) {
      const fresh = await found(member.room().policy.turnSeconds);
      const outcome = await offerMove(member, device, to, fresh);
      if (outcome !== 'done') return outcome;
      passedOn.offered(member.me, fresh);
      return null;
    },
    microphone(on) {
      open = on;
      voice?.pickUp(on ? booth.mouth : null);
    },
    async end(how) {
      stopListening();
      // First the seat, which all can see; the media room lets go in its own time.
      if (how === 'left') await member.leave().catch(() => member.close());
      else member.close();
      await voice?.leave();
    },
    async passOn() {
      stopListening();
      await voice?.leave();
      const giveUp = performance.now() + PASSED_ON_MS;
      // Its newer line puts this one out, and the seat is never without one.
      while (member.dismissed() === null && performance.now() < giveUp)
        await new Promise((resolve) => setTimeout(resolve, 50));
      member.close();
    },
  };
}
