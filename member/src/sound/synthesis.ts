import load from '@echogarden/espeak-ng-emscripten';
import { joined, resample } from './recording.ts';

/** As espeak-ng has it: a voice with a variant, words per minute, and pitch of 100. */
export interface VoiceKind {
  readonly voice: string;
  readonly rate: number;
  readonly pitch: number;
}

/** Makes sentences heard. Each takes some tens of milliseconds, in which nothing else runs. */
export interface Synthesis {
  /** 16 bit, mono, 48 kHz. */
  say(sentence: string, kind: VoiceKind): Int16Array;
}

export async function createSynthesis(): Promise<Synthesis> {
  const { eSpeakNGWorker } = await load();
  const worker = new eSpeakNGWorker();
  const rate = worker.get_samplerate();
  return {
    say(sentence, kind) {
      if (worker.set_voice(kind.voice) !== 0) throw new Error(`No voice is called ${kind.voice}.`);
      worker.set_rate(kind.rate);
      worker.set_pitch(kind.pitch);
      const parts: Int16Array[] = [];
      worker.synthesize(spoken(sentence), (samples) => {
        if (samples !== null) parts.push(samples);
        return false;
      });
      return resample(joined(parts), rate);
    },
  };
}

/**
 * Names and words are anybody's, and espeak-ng obeys what stands in them: `<break time="1h"/>` is an hour
 * of silence, `[[…]]` are phonemes, and control characters change the voice. All that is left is read.
 */
function spoken(sentence: string): string {
  return sentence.replace(/\p{Cf}/gu, '').replace(/[<>\p{Cc}]|\[\[|\]\]/gu, ' ');
}
