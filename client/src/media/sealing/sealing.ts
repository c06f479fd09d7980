import type { SeatId } from '@ronda/shared/ids';
import type { RemoteTrack, Room, RoomOptions } from 'livekit-client';
import { ParticipantEvent, RoomEvent } from 'livekit-client';
import type { MediaKeys } from '../../confidence/key-exchange.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { startWorker } from './start-worker.ts';
import { createWays } from './ways.ts';

type Manager = Extract<NonNullable<RoomOptions['e2ee']>, { e2eeManager: unknown }>['e2eeManager'];
type Engine = Parameters<Manager['setupEngine']>[0];

/** What one room sends is sealed on the way out, and what comes in is opened, or not played (K1, K4). */
export interface Sealing {
  /**
   * For livekit-client, in place of its own, which weighs 70 kB and lets through whatever the media
   * server says was never sealed.
   */
  readonly manager: Manager;
  use(keys: MediaKeys): void;
  close(): void;
}

/** `missing` hears of seats from which something comes that no key is there for. */
export function createSealing(missing: (seat: SeatId) => void): Sealing {
  const worker = startWorker();
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => missing(data.misses));
  const tell = (message: ToWorker) => worker.postMessage(message, []);
  const wayThrough = createWays(worker);

  let had: MediaKeys = { sending: null, theirs: new Map() };

  function from({ receiver }: RemoteTrack, seat: SeatId | null): void {
    if (receiver !== undefined) tell({ kind: 'from', way: wayThrough(receiver, 'open'), seat });
  }

  const manager: Manager = {
    isEnabled: true,
    isDataChannelEncryptionEnabled: false,
    setup(room: Room) {
      room
        .on(RoomEvent.TrackSubscribed, (track, _, { identity }) => from(track, identity))
        .on(RoomEvent.TrackUnsubscribed, (track) => from(track, null));
      room.localParticipant.on(ParticipantEvent.LocalSenderCreated, (sender: RTCRtpSender) => {
        wayThrough(sender, 'seal');
      });
    },
    setupEngine(engine) {
      onReceiver(engine, (receiver) => void wayThrough(receiver, 'open'));
    },
    on: () => manager,
    // Whatever a server says of anybody, and nothing is sent as data.
    setParticipantCryptorEnabled: () => undefined,
    setSifTrailer: () => undefined,
    encryptData: noData,
    handleEncryptedData: noData,
  };

  return {
    manager,
    use(keys) {
      for (const seat of new Set([...had.theirs.keys(), ...keys.theirs.keys()])) {
        const theirs = keys.theirs.get(seat);
        if (theirs !== had.theirs.get(seat)) tell({ kind: 'opens', seat, keys: theirs ?? [] });
      }
      const { sending } = keys;
      if (sending !== null && sending !== had.sending) tell({ kind: 'seals', key: sending });
      had = keys;
    },
    close: () => worker.terminate(),
  };
}

const noData = () => Promise.reject(new Error('Ronda sends no data.'));

/**
 * As soon as there is one, before it is known whose it is: what comes before a browser has been told where to lead
 * it, it plays as it is.
 */
function onReceiver(engine: Engine, arrived: (receiver: RTCRtpReceiver) => void): void {
  const heard = (_track: unknown, _stream: unknown, receiver: RTCRtpReceiver) => arrived(receiver);
  // livekit-client keeps the names of its engine's events to itself.
  engine.on('mediaTrackAdded' as never, heard as never);
}
