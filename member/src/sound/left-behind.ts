import { type Room, RoomEvent } from '@livekit/rtc-node';

/**
 * What rtc-node 1.1 does not clear away. A room that the media server has ended goes on listening to all that happens
 * in the process, and `disconnect` of it does nothing any more: an agent of many calls would become slower with
 * each. So the room is told for each of its own not to listen when it has ended.
 */
export function leaveNothingBehind(room: Room): void {
  room.once(RoomEvent.Disconnected, () => listened()?.off(EVENT, listenerOf(room)));
}

/** How many listen to what the media client does, of all rooms and all that waits. */
export function listening(): number {
  return listened()?.listenerCount(EVENT) ?? 0;
}

const EVENT = 'ffi_event';

/** rtc-node's own, under the name it has there. */
const CLIENT = '_ffiClientInstance';

function listened(): NodeJS.EventEmitter | undefined {
  return (globalThis as { [CLIENT]?: NodeJS.EventEmitter })[CLIENT];
}

function listenerOf(room: Room): () => void {
  return (room as unknown as { onFfiEvent: () => void }).onFfiEvent;
}
