import type { BrowserContext, Page } from 'playwright-core';

declare global {
  /** Answers when, in ms since the epoch. */
  var benchTone: ((on: boolean) => number) | undefined;
}

/** A microphone that picks up a tone from the moment on at which somebody makes one. */
export async function giveSwitchedMicrophone(
  context: BrowserContext,
  hertz: number,
): Promise<void> {
  await context.addInitScript(replaceMicrophone, hertz);
}

export function tone(page: Page, on: boolean): Promise<number> {
  return page.evaluate((asked) => globalThis.benchTone!(asked), on);
}

/** Runs in the page before its own scripts. */
function replaceMicrophone(hertz: number): void {
  const context = new AudioContext({ sampleRate: 48_000 });
  const loudness = new GainNode(context, { gain: 0 });
  const output = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
  const oscillator = new OscillatorNode(context, { frequency: hertz });
  oscillator.connect(loudness).connect(output);
  oscillator.start();
  addEventListener('pointerdown', () => void context.resume());
  globalThis.benchTone = (on) => {
    loudness.gain.value = on ? 0.25 : 0;
    return performance.timeOrigin + performance.now();
  };
  navigator.mediaDevices.getUserMedia = async () => {
    await context.resume();
    return new MediaStream(output.stream.getAudioTracks().map((track) => track.clone()));
  };
}
