import type { FfiEvent } from '@livekit/rtc-ffi-bindings';

export const CLIENT_EVENT = 'ffi_event';

/** What has happened, by its kind. */
export type Happened = FfiEvent['message']['case'];

/** rtc-node's own name for it. */
const NAME = '_ffiClientInstance';

/**
 * What all rooms of rtc-node share, and it keeps to itself: it is told all that happens in the process. There is none
 * before the first room connects.
 */
export function sharedClient(): NodeJS.EventEmitter | undefined {
  return (globalThis as { [NAME]?: NodeJS.EventEmitter })[NAME];
}
