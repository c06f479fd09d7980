import type { ToWorker, WayOptions } from './messages.ts';

/** Chromium's own way, older than the standard's, which it has too but which fails there now and then. */
interface WithStreams {
  createEncodedStreams(): { readonly readable: ReadableStream; readonly writable: WritableStream };
}

const hasStreams = <T extends RTCRtpSender | RTCRtpReceiver>(end: T): end is T & WithStreams =>
  'createEncodedStreams' in end;

/** Whether this browser lets frames be sealed at all: every one of the last years does. */
export function canSeal(): boolean {
  return (
    'RTCRtpScriptTransform' in globalThis ||
    ('RTCRtpSender' in globalThis && 'createEncodedStreams' in RTCRtpSender.prototype)
  );
}

/** Leads what a sender sends, or a receiver receives, through the worker; once, however often it is used again. */
export function createWays(worker: Worker) {
  const ways = new WeakMap<RTCRtpSender | RTCRtpReceiver, number>();
  let last = 0;
  return (end: RTCRtpSender | RTCRtpReceiver, does: WayOptions['does']): number => {
    const known = ways.get(end);
    if (known !== undefined) return known;
    const way = (last += 1);
    ways.set(end, way);
    const options: WayOptions = { way, does };
    if (hasStreams(end)) {
      const { readable, writable } = end.createEncodedStreams();
      const message: ToWorker = { kind: 'way', ...options, readable, writable };
      worker.postMessage(message, [readable, writable]);
    } else {
      end.transform = new RTCRtpScriptTransform(worker, options);
    }
    return way;
  };
}
