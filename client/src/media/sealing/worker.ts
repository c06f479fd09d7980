import type { SeatId } from '@ronda/shared/ids';
import { placedKey } from './frame-key.ts';
import { openFrame, type PlacedKey, placeOf, sealFrame } from './frames.ts';
import type { FromWorker, ToWorker, WayOptions } from './messages.ts';

/*
 * Seals every frame that leaves and opens every frame that comes, beside the page, so that a busy page delays no
 * sound. A frame that does not open is dropped, whatever anybody says of it: neither noise nor anything that was
 * never sealed can be played (K4).
 */

/** As the types for pages leave it out. */
interface TransformEvent extends Event {
  readonly transformer: {
    readonly options: WayOptions;
    readonly readable: ReadableStream<Frame>;
    readonly writable: WritableStream<Frame>;
  };
}

type Frame = RTCEncodedAudioFrame | RTCEncodedVideoFrame;

let sealing: PlacedKey | null = null;
/** One count for all that is sealed here, so that no vector is used twice with a key. */
let sealed = 0n;
const opening = new Map<SeatId, ReadonlyMap<number, CryptoKey>>();
const seats = new Map<number, SeatId>();
const missed = new Map<SeatId, number>();

/** How often the page is told of the same seat. */
const MISSED_AGAIN_MS = 500;

/** Of a picture (VP8) that stands by itself, of another, of a sound (Opus). */
function headBytesOf(frame: Frame): number {
  if (!('type' in frame)) return 1;
  return frame.type === 'key' ? 10 : 3;
}

function nextVector(): Uint8Array<ArrayBuffer> {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setBigUint64(4, (sealed += 1n));
  return iv;
}

async function seal(frame: Frame, onward: TransformStreamDefaultController<Frame>): Promise<void> {
  // Where a pause has no content, there is nothing to seal.
  if (frame.data.byteLength === 0) return onward.enqueue(frame);
  // Before there is a key, nothing leaves.
  if (sealing === null) return;
  frame.data = await sealFrame(frame.data, headBytesOf(frame), sealing, nextVector());
  onward.enqueue(frame);
}

function miss(seat: SeatId): void {
  const now = performance.now();
  if (now - (missed.get(seat) ?? -Infinity) < MISSED_AGAIN_MS) return;
  missed.set(seat, now);
  postMessage({ misses: seat } satisfies FromWorker);
}

async function open(
  way: number,
  frame: Frame,
  onward: TransformStreamDefaultController<Frame>,
): Promise<void> {
  const seat = seats.get(way);
  if (seat === undefined) return;
  if (frame.data.byteLength === 0) return onward.enqueue(frame);
  const place = placeOf(frame.data);
  if (place === null) return;
  const key = opening.get(seat)?.get(place);
  if (key === undefined) return miss(seat);
  const opened = await openFrame(frame.data, headBytesOf(frame), key);
  if (opened === null) return;
  frame.data = opened;
  onward.enqueue(frame);
}

function lead(
  { way, does }: WayOptions,
  { readable, writable }: { readable: ReadableStream<Frame>; writable: WritableStream<Frame> },
): void {
  const transform = new TransformStream<Frame, Frame>({
    transform: (frame, onward) =>
      does === 'seal' ? seal(frame, onward) : open(way, frame, onward),
  });
  // It ends with its microphone or camera.
  readable
    .pipeThrough(transform)
    .pipeTo(writable)
    .catch(() => undefined);
}

async function take(told: Extract<ToWorker, { kind: 'opens' | 'seals' }>): Promise<void> {
  if (told.kind === 'seals') {
    sealing = await placedKey(told.key);
    return;
  }
  const placed = await Promise.all(told.keys.map(placedKey));
  opening.set(told.seat, new Map(placed.map(({ place, key }) => [place, key])));
}

/** Keys are taken in their order, though deriving them takes a moment. */
let taking = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'way':
      return lead(data, data);
    case 'from':
      if (data.seat === null) seats.delete(data.way);
      else seats.set(data.way, data.seat);
      return;
    case 'opens':
    case 'seals':
      taking = taking.then(() => take(data));
      return;
  }
});

/** The way of Firefox and Safari; Chromium hands over the streams themselves. */
addEventListener('rtctransform', (event) => {
  const { transformer } = event as TransformEvent;
  lead(transformer.options, transformer);
});
