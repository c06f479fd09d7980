// The package brings no types. What we use of it, tried with version 0.3.5.
declare module '@echogarden/espeak-ng-emscripten' {
  interface Worker {
    get_samplerate(): number;
    /** 0 when there is such a voice. */
    set_voice(voice: string): number;
    set_rate(wordsPerMinute: number): void;
    set_pitch(percent: number): void;
    /** Calls back with each part, and with null at the end; `true` from it stops. */
    synthesize(text: string, heard: (samples: Int16Array | null) => boolean): void;
  }
  const load: () => Promise<{ readonly eSpeakNGWorker: new () => Worker }>;
  export default load;
}
