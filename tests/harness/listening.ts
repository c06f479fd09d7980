import type { BrowserContext, Page } from 'playwright-core';

/** One look at what a page plays: when, and which of the tones are in it. */
export interface Moment {
  /** ms since the epoch */
  readonly at: number;
  /** In hertz. */
  readonly tones: readonly number[];
}

/** What the page's own script keeps. */
interface Listening {
  readonly moments: Moment[];
  /** Sound that did not go by a media element, and so was not measured. */
  elsewhere: boolean;
}
declare global {
  var rondaListening: Listening | undefined;
}

/**
 * Listens at a device's loudspeaker: to every media element that plays aloud, in the page or
 * outside its tree, every 50 ms, for these tones.
 */
export async function listenTo(context: BrowserContext, tones: readonly number[]): Promise<void> {
  await context.addInitScript(listen, [...tones]);
}

/** Everything heard on this page since `since` (ms since the epoch), in order. */
export async function momentsOn(page: Page, since = 0): Promise<readonly Moment[]> {
  const { moments, elsewhere } = await page.evaluate(() => globalThis.rondaListening!);
  if (elsewhere) throw new Error('The page plays sound in a way that is not measured.');
  return moments.filter(({ at }) => at >= since);
}

/** How many moments in a row make a tone: fewer may be the click with which another begins or ends. */
const IN_A_ROW = 3;

/** The tones in the order in which they were heard; together in one entry when heard together. */
export function orderOf(moments: readonly Moment[]): number[][] {
  const order: string[] = [];
  let same = 0;
  let before = '';
  for (const { tones } of moments) {
    const now = tones.join();
    same = now === before ? same + 1 : 1;
    before = now;
    if (same === IN_A_ROW && now !== '' && order.at(-1) !== now) order.push(now);
  }
  return order.map((entry) => entry.split(',').map(Number));
}

/** Every tone that was heard at any time, however shortly. */
export function tonesIn(moments: readonly Moment[]): number[] {
  return [...new Set(orderOf(moments).flat())].sort((a, b) => a - b);
}

/** Waits until exactly these tones are heard together. */
export async function hears(page: Page, tones: readonly number[], withinMs = 15_000) {
  const wanted = [...tones].sort((a, b) => a - b).join();
  await page
    .waitForFunction(
      (asked) => {
        const last = globalThis.rondaListening!.moments.slice(-asked.inARow);
        const same = last.filter((moment) => moment.tones.join() === asked.wanted);
        return same.length === asked.inARow;
      },
      { wanted, inARow: IN_A_ROW },
      { timeout: withinMs, polling: 100 },
    )
    .catch(async () => {
      const now = JSON.stringify((await momentsOn(page)).slice(-IN_A_ROW));
      throw new Error(`Expected to hear ${wanted || 'nothing'}, and heard ${now}`);
    });
}

/** Runs in the page before its own scripts. */
function listen(tones: number[]): void {
  const EVERY_MS = 50;
  /** In dB: about a tenth of what the microphones send. */
  const LEAST = -48;
  /** In dB above what lies beside it, so that no click counts as a tone. */
  const ABOVE_ITS_NEIGHBOURS = 15;
  const NEIGHBOUR_HERTZ = 110;

  const listening: Listening = { moments: [], elsewhere: false };
  globalThis.rondaListening = listening;
  const elements = new Set<HTMLMediaElement>();
  const inputs = new Map<MediaStreamTrack, { loudness: GainNode; source: AudioNode }>();
  const context = new AudioContext({ sampleRate: 48_000 });
  const analyser = new AnalyserNode(context, { fftSize: 4096, smoothingTimeConstant: 0 });
  const spectrum = new Float32Array(analyser.frequencyBinCount);

  const srcObject = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject')!;
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    ...srcObject,
    set(this: HTMLMediaElement, stream: MediaProvider | null) {
      elements.add(this);
      srcObject.set!.call(this, stream);
    },
  });
  const connect = Reflect.get(AudioNode.prototype, 'connect') as (...to: unknown[]) => AudioNode;
  Reflect.set(AudioNode.prototype, 'connect', function (this: AudioNode, ...to: unknown[]) {
    if (to[0] === this.context.destination) listening.elsewhere = true;
    return connect.apply(this, to);
  });

  function playedAloud(): Map<MediaStreamTrack, number> {
    const played = new Map<MediaStreamTrack, number>();
    for (const element of elements) {
      const stream = element.srcObject;
      if (!(stream instanceof MediaStream) || element.paused || element.muted) continue;
      for (const track of stream.getAudioTracks()) {
        if (track.readyState === 'live') played.set(track, element.volume);
      }
    }
    return played;
  }

  function tap(): void {
    const played = playedAloud();
    for (const [track, { loudness, source }] of inputs) {
      if (played.has(track)) continue;
      loudness.disconnect();
      source.disconnect();
      inputs.delete(track);
    }
    for (const [track, volume] of played) {
      let input = inputs.get(track);
      if (input === undefined) {
        const source = context.createMediaStreamSource(new MediaStream([track]));
        const loudness = new GainNode(context);
        source.connect(loudness);
        loudness.connect(analyser);
        input = { loudness, source };
        inputs.set(track, input);
      }
      input.loudness.gain.value = volume;
    }
  }

  function level(hertz: number): number {
    const bin = Math.round((hertz * analyser.fftSize) / context.sampleRate);
    return Math.max(...spectrum.slice(bin - 1, bin + 2));
  }

  setInterval(() => {
    if (context.state === 'suspended') void context.resume();
    tap();
    analyser.getFloatFrequencyData(spectrum);
    const heard = tones.filter((hertz) => {
      const beside = Math.max(level(hertz - NEIGHBOUR_HERTZ), level(hertz + NEIGHBOUR_HERTZ));
      const here = level(hertz);
      return here > LEAST && here > beside + ABOVE_ITS_NEIGHBOURS;
    });
    listening.moments.push({ at: Date.now(), tones: heard });
  }, EVERY_MS);
}
