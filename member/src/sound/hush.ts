import { FfiEvent, livekitInitialize } from '@livekit/rtc-ffi-bindings';
import { CLIENT_EVENT, sharedClient } from './media-client.ts';

/** What rtc-node calls itself to LiveKit. */
export const RTC_NODE_VERSION = '1.1.0';

// Read once, as what is beneath rtc-node starts. On the process's own output there would be addresses.
process.env['RUST_LOG'] ??= 'off';

let hushed = false;

/**
 * What is beneath rtc-node hands over a line about each thing that it does, as an event by itself, which rtc-node tells
 * to all who listen and nobody has a use for. Where ten people came and went these were 17,000 a second, of 17,200
 * events in all: a whole core read them, and LiveKit's own events came up to a minute late, or an answer never.
 */
export function hush(): void {
  const client = sharedClient();
  if (hushed || client === undefined) return;
  hushed = true;
  const tell = (event: Uint8Array) => client.emit(CLIENT_EVENT, FfiEvent.fromBinary(event));
  livekitInitialize(tell, false, RTC_NODE_VERSION);
}
