/** How loud a sound is at this moment. Nothing of it is kept or sent. */
export interface Loudness {
  /** 0 to 1, whenever it is asked. */
  level(): number;
  stop(): void;
}

/** Measures a stream without playing it. The stream stays its owner's. */
export function measureLoudness(stream: MediaStream): Loudness {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    level() {
      // Opened without a gesture, a context waits; the person's next press lets it go on.
      if (context.state === 'suspended') void context.resume();
      analyser.getFloatTimeDomainData(samples);
      let squares = 0;
      for (const sample of samples) squares += sample * sample;
      const loudness = Math.sqrt(squares / samples.length);
      // From -60 dB, a quiet room, to -10 dB, a raised voice.
      return loudness === 0 ? 0 : Math.min(1, Math.max(0, (20 * Math.log10(loudness) + 60) / 50));
    },
    stop() {
      if (context.state !== 'closed') void context.close();
    },
  };
}
