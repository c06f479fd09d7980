import type { FfiEvent } from '@livekit/rtc-ffi-bindings';

/** What all rooms of rtc-node share, and it keeps to itself: it is told all that happens in the process. */
export type MediaClient = NodeJS.EventEmitter;

export const CLIENT_EVENT = 'ffi_event';

/** What has happened, by its kind. */
export type Happened = FfiEvent['message']['case'];

/** rtc-node's own name for it. */
const NAME = '_ffiClientInstance';

/** There is none before the first room connects. */
export function sharedClient(): MediaClient | undefined {
  return (globalThis as { [NAME]?: MediaClient })[NAME];
}
