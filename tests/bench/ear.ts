import type { BrowserContext, Page } from 'playwright-core';

/** When a page began and ceased to play the tone, in ms since the epoch. */
interface Heard {
  readonly begins: number[];
  readonly ends: number[];
}
declare global {
  var benchHeard: Heard | undefined;
}

const PATIENCE_MS = 15_000;

/**
 * Listens at a page's loudspeaker for one tone, in the browser's own thread for sound, so that a
 * page that is busy with drawing is not measured as one that plays late. Before the page is opened;
 * the context must let this script in (`bypassCSP`).
 */
export async function listenFor(context: BrowserContext, hertz: number): Promise<void> {
  // What tsx puts round functions is not there in a page.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  await context.addInitScript(listen, { hertz, meter: METER });
}

/** When the tone first begins after `since`, in ms since the epoch. */
export function beginsAfter(page: Page, since: number): Promise<number> {
  return firstAfter(page, 'begins', since);
}

export function endsAfter(page: Page, since: number): Promise<number> {
  return firstAfter(page, 'ends', since);
}

async function firstAfter(page: Page, which: keyof Heard, since: number): Promise<number> {
  const found = await page.waitForFunction(
    (asked) => globalThis.benchHeard?.[asked.which].find((at) => at >= asked.since),
    { which, since },
    { timeout: PATIENCE_MS, polling: 50 },
  );
  return (await found.jsonValue())!;
}

/** Runs in the thread for sound: says in which block of 10 ms a tone begins and ends. */
const METER = `
  const SAMPLES = 480;
  /** A tenth of what the microphones send. */
  const LEAST = 0.025;
  registerProcessor('meter', class extends AudioWorkletProcessor {
    constructor({ processorOptions }) {
      super();
      this.step = (2 * Math.PI * processorOptions.hertz) / sampleRate;
      this.count = this.cosines = this.sines = 0;
      this.loud = false;
    }
    process([[samples]]) {
      for (let i = 0; i < 128; i += 1) {
        const sample = samples?.[i] ?? 0;
        this.cosines += sample * Math.cos(this.step * this.count);
        this.sines += sample * Math.sin(this.step * this.count);
        this.count += 1;
        if (this.count === SAMPLES) this.judge();
      }
      return true;
    }
    judge() {
      const loud = (2 * Math.hypot(this.cosines, this.sines)) / SAMPLES > LEAST;
      if (loud !== this.loud) this.port.postMessage({ loud, at: Date.now() });
      this.loud = loud;
      this.count = this.cosines = this.sines = 0;
    }
  });
`;

/** Runs in the page before its own scripts. */
function listen({ hertz, meter }: { hertz: number; meter: string }): void {
  const heard: Heard = { begins: [], ends: [] };
  globalThis.benchHeard = heard;
  const context = new AudioContext({ sampleRate: 48_000 });
  const module = URL.createObjectURL(new Blob([meter], { type: 'text/javascript' }));
  const loaded = context.audioWorklet.addModule(module);
  /** Something that is played, and whether the tone is in it now. */
  interface Played {
    readonly element: HTMLMediaElement;
    readonly stream: MediaStream;
    loud: boolean;
  }
  const all = new Set<Played>();

  function hear(played: Played, loud: boolean, at: number): void {
    if (loud === played.loud) return;
    played.loud = loud;
    heard[loud ? 'begins' : 'ends'].push(at);
  }

  async function tap(played: Played): Promise<void> {
    all.add(played);
    await loaded;
    const node = new AudioWorkletNode(context, 'meter', { processorOptions: { hertz } });
    context.createMediaStreamSource(played.stream).connect(node);
    node.port.addEventListener('message', ({ data }: MessageEvent) => {
      const { loud, at } = data as { loud: boolean; at: number };
      const plays = !played.element.muted && !played.element.paused;
      const isOn = played.stream.getAudioTracks().some((track) => track.enabled);
      hear(played, loud && plays && isOn, at);
    });
    node.port.start();
  }

  // A page that cuts a sound off by its own hand has done so when it says so: what is still between
  // there and the loudspeaker is the browser's, and the same for everybody.
  function cut(which: (played: Played) => boolean): void {
    const at = performance.timeOrigin + performance.now();
    for (const played of all) if (which(played)) hear(played, false, at);
  }
  const enabled = Object.getOwnPropertyDescriptor(MediaStreamTrack.prototype, 'enabled')!;
  Object.defineProperty(MediaStreamTrack.prototype, 'enabled', {
    ...enabled,
    set(this: MediaStreamTrack, on: boolean) {
      enabled.set!.call(this, on);
      if (!on) cut(({ stream }) => stream.getTracks().includes(this));
    },
  });
  const srcObject = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject')!;
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    ...srcObject,
    set(this: HTMLMediaElement, stream: MediaProvider | null) {
      srcObject.set!.call(this, stream);
      if (stream === null) cut(({ element }) => element === this);
      else if (stream instanceof MediaStream && stream.getAudioTracks().length > 0) {
        void tap({ element: this, stream, loud: false });
      }
    },
  });
  setInterval(() => {
    if (context.state === 'suspended') void context.resume();
  }, 100);
}
