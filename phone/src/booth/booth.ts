import {
  type RemoteParticipant,
  type RemoteTrack,
  Room,
  RoomEvent,
  TrackKind,
} from '@livekit/rtc-node';
import { BLOCK_SAMPLES, type Endless } from '@ronda/member/sound/sound';
import { AccessToken, RoomServiceClient, SipClient } from 'livekit-server-sdk';
import { type Blocks, blocksOf } from './blocks.ts';
import { type Ear, openEar } from './ear.ts';
import { BOOTH, openBooths } from './rule.ts';

export interface MediaAccess {
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** One caller's own room: nobody else is there, and nothing that is typed in it goes any further. */
export interface Booth {
  /** Who calls, as LiveKit tells it: a hash of the number that could be guessed back. It stays here. */
  readonly caller: string;
  readonly ear: Ear;
  /** What the caller says, as it comes; silence when nothing does. */
  readonly mouth: Endless;
  /** Called with each key in order, from the first: `0` to `9`, `*` and `#`. */
  onKey(pressed: (key: string) => void): void;
  /** Resolves when the call is there and can hear. */
  readonly answered: Promise<void>;
  /** Resolves when the call is over, whoever ended it. */
  readonly over: Promise<void>;
  hangUp(): Promise<void>;
}

/** LiveKit's kind of participant that comes by telephone; its package does not give the name away. */
const SIP_PARTICIPANT = 3;
const STATUS = 'sip.callStatus';
const IDENTITY = 'agent';
const TOKEN_LASTS = '10m';

/** From now on every call from these addresses gets a booth. */
export async function takeCalls(
  { url, apiKey, apiSecret }: MediaAccess,
  allowed: readonly string[],
): Promise<void> {
  await openBooths(new SipClient(url.replace(/^ws/, 'http'), apiKey, apiSecret), allowed);
}

/** The booths that hold a caller, and no agent yet. Of those that are `held` here nothing is asked. */
export async function boothsWithCallers(
  access: MediaAccess,
  held: ReadonlyMap<string, unknown>,
): Promise<readonly string[]> {
  const rooms = client(access);
  const names = (await rooms.listRooms()).map(({ name }) => name);
  const open = names.filter((name) => isBooth(name) && !held.has(name));
  const waiting = await Promise.all(
    open.map(async (name) => {
      const people = await rooms.listParticipants(name).catch(() => []);
      const waits =
        people.some(({ kind }) => kind === SIP_PARTICIPANT) &&
        people.every(({ identity }) => identity !== IDENTITY);
      return waits ? [name] : [];
    }),
  );
  return waiting.flat();
}

const isBooth = (room: string) => room.startsWith(`${BOOTH}_`) || room.startsWith(`${BOOTH}-`);
const client = ({ url, apiKey, apiSecret }: MediaAccess) =>
  new RoomServiceClient(url.replace(/^ws/, 'http'), apiKey, apiSecret);

/** Null when the caller has gone meanwhile. */
export async function enterBooth(access: MediaAccess, name: string): Promise<Booth | null> {
  const room = new Room();
  const keys: string[] = [];
  let pressed: ((key: string) => void) | null = null;
  let blocks: Blocks | null = null;
  let isOver: () => void = () => {};
  let isAnswered: () => void = () => {};
  const over = new Promise<void>((resolve) => (isOver = resolve));
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
      blocks = blocksOf(track);
    })
    .on(RoomEvent.ParticipantAttributesChanged, (_changed, participant) => {
      look(participant as RemoteParticipant);
    })
    .on(RoomEvent.ParticipantDisconnected, () => isOver())
    .on(RoomEvent.Disconnected, () => isOver());

  const token = new AccessToken(access.apiKey, access.apiSecret, {
    identity: IDENTITY,
    ttl: TOKEN_LASTS,
  });
  token.addGrant({ roomJoin: true, room: name });
  await room.connect(access.url, await token.toJwt(), { autoSubscribe: true, dynacast: false });
  const [participant] = room.remoteParticipants.values();
  if (participant === undefined) {
    await room.disconnect();
    return null;
  }
  // livekit-sip picks up once there is something to hear.
  const ear = await openEar(room);
  look(participant);
  void over.then(async () => {
    blocks?.stop();
    await ear.close();
    await room.disconnect();
  });
  const silence = new Int16Array(BLOCK_SAMPLES);

  return {
    caller: participant.identity,
    ear,
    mouth: () => blocks?.take() ?? silence,
    onKey(listener) {
      pressed = listener;
      for (const key of keys.splice(0)) listener(key);
    },
    answered,
    over,
    async hangUp() {
      await client(access)
        .deleteRoom(name)
        .catch(() => {});
      isOver();
    },
  };
}
