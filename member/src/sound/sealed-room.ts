import {
  E2eeManagerGetFrameCryptorsRequest,
  E2eeRequest,
  EncryptionType,
  FfiRequest,
  FfiResponse,
  FrameCryptorSetKeyIndexRequest,
  KeyDerivationFunction,
  livekitFfiRequest,
  SetKeyRequest,
} from '@livekit/rtc-ffi-bindings';
import { type Room, RoomEvent, type RoomOptions } from '@livekit/rtc-node';
import { fromBase64url, random256 } from '../../../client/src/confidence/base64url.ts';
import type { MediaKeys } from '../../../client/src/confidence/key-exchange.ts';
import type { MediaKey } from '../../../client/src/confidence/media-key.ts';

/** Keys that change, and can be listened to. */
export interface KeySource {
  readonly state: () => MediaKeys;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Places for keys, of which a frame names one (client/src/media/sealing). */
const RING = 16;

/** As a browser derives it. What does not open is not heard. */
export const SEALED: NonNullable<RoomOptions['encryption']> = {
  encryptionType: EncryptionType.GCM,
  keyProviderOptions: {
    ratchetWindowSize: 0,
    failureTolerance: -1,
    keyRingSize: RING,
    keyDerivationFunction: KeyDerivationFunction.HKDF,
  },
};

/** Seals and opens what goes through a room under these keys, until that is ended (K1, K4). */
export function sealRoom(room: Room, keys: KeySource): { again(): void; end(): void } {
  /** By seat and place, the number of the key that stands there. */
  const placed = new Map<string, number>();

  function place(seat: string, { number, secret }: MediaKey): void {
    const where = `${seat}\n${number % RING}`;
    if (placed.get(where) === number) return;
    placed.set(where, number);
    setKey(room, seat, number % RING, fromBase64url(secret) ?? new Uint8Array());
  }

  /** rtc-node takes none back: another one that nobody has stands in its place. */
  function retire(kept: ReadonlySet<string>): void {
    for (const where of placed.keys()) {
      if (kept.has(where)) continue;
      const [seat = '', at] = where.split('\n');
      setKey(room, seat, Number(at), fromBase64url(random256()) ?? new Uint8Array());
      placed.delete(where);
    }
  }

  function use(): void {
    const me = room.localParticipant?.identity;
    if (me === undefined || !room.isConnected) return;
    const { sending, theirs } = keys.state();
    const all = [...theirs].flatMap(([seat, some]) => some.map((key) => ({ seat, key })));
    if (sending !== null) all.push({ seat: me, key: sending });
    for (const { seat, key } of all) place(seat, key);
    retire(new Set(all.map(({ seat, key }) => `${seat}\n${key.number % RING}`)));
    if (sending !== null) sendUnder(room, me, sending.number % RING);
  }

  const unheed = keys.subscribe(use);
  room.on(RoomEvent.Reconnected, use);
  use();
  return {
    again: use,
    end() {
      unheed();
      room.off(RoomEvent.Reconnected, use);
    },
  };
}

/** rtc-node's own `setKey` takes no bytes, so it is asked of what is beneath it. */
function setKey(room: Room, participantIdentity: string, keyIndex: number, key: Uint8Array): void {
  ask(room, { case: 'setKey', value: new SetKeyRequest({ participantIdentity, keyIndex, key }) });
}

/** All that one publishes; a track of which this was not said is under the first place. */
function sendUnder(room: Room, me: string, keyIndex: number): void {
  const answer = ask(room, {
    case: 'managerGetFrameCryptors',
    value: new E2eeManagerGetFrameCryptorsRequest(),
  });
  if (answer?.case !== 'managerGetFrameCryptors') return;
  for (const { participantIdentity, trackSid, keyIndex: present } of answer.value.frameCryptors) {
    if (participantIdentity !== me || present === keyIndex) continue;
    ask(room, {
      case: 'cryptorSetKeyIndex',
      value: new FrameCryptorSetKeyIndexRequest({
        participantIdentity: me,
        ...(trackSid === undefined ? {} : { trackSid }),
        keyIndex,
      }),
    });
  }
}

function ask(room: Room, message: E2eeRequest['message']) {
  const roomHandle: unknown = room.e2eeManager && Reflect.get(room.e2eeManager, 'roomHandle');
  if (typeof roomHandle !== 'bigint') throw new Error('This room is not a sealed one.');
  const request = new FfiRequest({
    message: { case: 'e2ee', value: new E2eeRequest({ roomHandle, message }) },
  });
  const answer = FfiResponse.fromBinary(livekitFfiRequest(request.toBinary()));
  return answer.message.case === 'e2ee' ? answer.message.value.message : undefined;
}
