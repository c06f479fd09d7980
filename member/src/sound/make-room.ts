import type { FfiEvent } from '@livekit/rtc-ffi-bindings';
import { Room, RoomEvent } from '@livekit/rtc-node';
import { hush } from './hush.ts';
import { CLIENT_EVENT, sharedClient } from './media-client.ts';

/**
 * A media room that neither stays behind nor hoards, as rtc-node 1.1 leaves to its user.
 *
 * Each room is told all that happens in the process, ten milliseconds of each sound included, and lets it wait
 * while it connects or waits for LiveKit's answer to a track. An answer that never came filled the memory with sound
 * that the room had no use for. So it is told of rooms alone.
 *
 * A room that the media server has ended goes on listening, and `disconnect` of it does nothing any more: an agent of
 * many calls would become slower with each. So it is told for each of its own not to listen when it has ended.
 */
export function makeRoom(): Room {
  const room = new Room();
  const listens = room as unknown as Listens;
  const heed = listens.onFfiEvent;
  listens.onFfiEvent = (event) => {
    if (event.message.case === 'roomEvent') heed(event);
  };
  room.once(RoomEvent.Disconnected, () => sharedClient()?.off(CLIENT_EVENT, listens.onFfiEvent));

  const connect = room.connect.bind(room);
  room.connect = (...given) => {
    const connecting = connect(...given);
    hush();
    return connecting;
  };
  return room;
}

/** How many listen to what the media client does, of all rooms and all that waits. */
export function listening(): number {
  return sharedClient()?.listenerCount(CLIENT_EVENT) ?? 0;
}

/** What rtc-node keeps to itself. */
interface Listens {
  onFfiEvent: (event: FfiEvent) => void;
}
