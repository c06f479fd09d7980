import {
  DisconnectReason,
  ParticipantKind,
  type RemoteParticipant,
  type RemoteTrack,
  RoomEvent,
  TrackKind,
} from '@livekit/rtc-node';
import { makeRoom } from '@ronda/member/sound/make-room';
import { leaveMedia } from '@ronda/member/sound/media';
import { BLOCK_SAMPLES, type Endless } from '@ronda/member/sound/sound';
import { AccessToken } from 'livekit-server-sdk';
import type { MediaAccess } from './access.ts';
import { type Blocks, blocksOf } from './blocks.ts';
import type { Booths } from './booths.ts';
import { type Ear, openEar } from './ear.ts';
import { type Hold, takeHold } from './hold.ts';
import { isWithheld } from './withheld.ts';

/** One caller's own room: nobody else is there, and nothing that is typed in it goes any further. */
export interface Booth {
  /** It names the call, and the last digits of its number: it stays here too. */
  readonly name: string;
  /**
   * Who calls, as LiveKit tells it: a hash of the number that could be guessed back. It stays here. Null when
   * the call does not show where it comes from.
   */
  readonly caller: string | null;
  readonly hold: Hold;
  readonly ear: Ear;
  /** What the caller says, as it comes; silence when nothing does. */
  readonly mouth: Endless;
  /** Called with each key in order, from the first: `0` to `9`, `*` and `#`. */
  onKey(pressed: (key: string) => void): void;
  /** Resolves when the call is there and can hear. */
  readonly answered: Promise<void>;
  /** Resolves when the call is over for this agent. */
  readonly over: Promise<Over>;
  /** Ends the call, unless another agent has it by now. */
  hangUp(): Promise<void>;
  /** Leaves it to another agent; the call stays up. */
  handOver(): Promise<void>;
}

/** `ended`: whoever ended it. `passedOn`: another agent has it, or is to have it. */
export type Over = 'ended' | 'passedOn';

const STATUS = 'sip.callStatus';
/** The same for all agents: so a dead one's ghost is put out, and never two are in one booth. */
const IDENTITY = 'agent';
const TOKEN_LASTS = '10m';

/** Null when the caller has gone meanwhile, or another agent was quicker. */
export async function enterBooth(
  { access, booths, agent }: { access: MediaAccess; booths: Booths; agent: string },
  name: string,
): Promise<Booth | null> {
  const hold = await takeHold(booths, name, agent);
  if (hold === null) return null;
  const room = makeRoom();
  const keys: string[] = [];
  let pressed: ((key: string) => void) | null = null;
  let blocks: Blocks | null = null;
  let isOver: (how: Over) => void = () => {};
  let isAnswered: () => void = () => {};
  const over = new Promise<Over>((resolve) => (isOver = resolve));
  const answered = new Promise<void>((resolve) => (isAnswered = resolve));

  const look = (participant: RemoteParticipant) => {
    if (participant.attributes[STATUS] === 'active') isAnswered();
  };
  room
    .on(RoomEvent.DtmfReceived, (_code, digit) => {
      if (pressed === null) keys.push(digit);
      else pressed(digit);
    })
    .on(RoomEvent.TrackSubscribed, (track: RemoteTrack) => {
      if (track.kind !== TrackKind.KIND_AUDIO) return;
      blocks?.stop();
      blocks = blocksOf(track, { sealed: false });
    })
    .on(RoomEvent.ParticipantAttributesChanged, (_changed, participant) => {
      look(participant as RemoteParticipant);
    })
    .on(RoomEvent.ParticipantDisconnected, ({ kind }) => {
      if (kind === ParticipantKind.SIP) isOver('ended');
    })
    .on(RoomEvent.Disconnected, (why) => {
      isOver(why === DisconnectReason.DUPLICATE_IDENTITY ? 'passedOn' : 'ended');
    });

  const token = new AccessToken(access.apiKey, access.apiSecret, {
    identity: IDENTITY,
    ttl: TOKEN_LASTS,
  });
  token.addGrant({ roomJoin: true, room: name });
  try {
    await room.connect(access.url, await token.toJwt(), { autoSubscribe: true, dynacast: false });
  } catch (error) {
    hold.stop();
    throw error;
  }
  const people = [...room.remoteParticipants.values()];
  const participant = people.find(({ kind }) => kind === ParticipantKind.SIP);
  if (participant === undefined) {
    hold.stop();
    await leaveMedia(room);
    return null;
  }
  // livekit-sip picks up once there is something to hear.
  const ear = await openEar(room);
  look(participant);
  // Whoever has pressed a key is there. After LiveKit has started anew, livekit-sip does not say so again.
  if (hold.left !== null) isAnswered();
  void hold.lost.then(() => isOver('passedOn'));
  void over.then(async () => {
    hold.stop();
    blocks?.stop();
    await ear.close();
    await leaveMedia(room);
  });
  const silence = new Int16Array(BLOCK_SAMPLES);

  return {
    name,
    caller: isWithheld({ identity: participant.identity, name: participant.name ?? '' })
      ? null
      : participant.identity,
    hold,
    ear,
    mouth: () => blocks?.take() ?? silence,
    onKey(listener) {
      pressed = listener;
      for (const key of keys.splice(0)) listener(key);
    },
    answered,
    over,
    async hangUp() {
      // The caller was quicker.
      if (hold.isStopped()) return;
      // LiveKit may be away: then the call ends without us, or another agent finds it.
      const mine = await hold.isMine().catch(() => false);
      if (mine) await booths.close(name).catch(() => {});
      isOver(mine ? 'ended' : 'passedOn');
    },
    async handOver() {
      await hold.handOver();
      isOver('passedOn');
    },
  };
}
