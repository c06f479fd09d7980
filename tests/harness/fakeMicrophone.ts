import type { BrowserContext } from 'playwright-core';

/**
 * A microphone that picks up one tone without end. Only the device is faked: what the page asks for
 * and does with it stays its own. With `stuck` it cannot be silenced, as one in a changed client.
 */
export async function giveMicrophone(
  context: BrowserContext,
  hertz: number,
  stuck = false,
): Promise<void> {
  await context.addInitScript(replaceMicrophone, { hertz, stuck });
}

/** Runs in the page before its own scripts. */
function replaceMicrophone({ hertz, stuck }: { hertz: number; stuck: boolean }): void {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined) return;
  const real = devices.getUserMedia.bind(devices);

  async function toneTrack(): Promise<MediaStreamTrack> {
    const context = new AudioContext({ sampleRate: 48_000 });
    const tone = new OscillatorNode(context, { frequency: hertz });
    const loudness = new GainNode(context, { gain: 0.25 });
    const output = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
    tone.connect(loudness).connect(output);
    tone.start();
    // A device needs no press to work; a context of a page that was just reloaded does.
    addEventListener('pointerdown', () => void context.resume());
    addEventListener('keydown', () => void context.resume());
    const track = output.stream.getAudioTracks()[0]!;
    if (stuck) Object.defineProperty(track, 'enabled', { get: () => true, set() {} });
    return track;
  }

  devices.getUserMedia = async (wanted = {}) => {
    const stream = new MediaStream();
    if (wanted.audio) stream.addTrack(await toneTrack());
    if (wanted.video) {
      const pictures = await real({ video: wanted.video });
      for (const track of pictures.getVideoTracks()) stream.addTrack(track);
    }
    return stream;
  };
}
