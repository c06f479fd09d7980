import { parentPort } from 'node:worker_threads';
import { createSynthesis } from '@ronda/member/sound/synthesis';
import { LANGUAGES } from '@ronda/shared/language';
import type { Asked, Made } from './asked.ts';

// The thread of its own in which sentences are made: espeak-ng holds up everything else in its thread,
// and what else runs in the agent is the sound of calls.

/** A little slower than people talk, for a telephone's narrow sound. */
const KIND = { rate: 150, pitch: 50 };

if (parentPort === null) throw new Error('This is a worker.');
const port = parentPort;
const synthesis = await createSynthesis();
// The first sentence of a voice takes several times as long as those after it.
for (const voice of LANGUAGES) synthesis.say('1, 2, 3.', { voice, ...KIND });

port.on('message', ({ id, language, text }: Asked) => {
  const samples = made(language, text);
  const answer: Made = { id, samples };
  port.postMessage(answer, samples === null ? [] : [samples.buffer]);
});

function made(voice: Asked['language'], text: string) {
  try {
    return new Int16Array(synthesis.say(text, { voice, ...KIND }));
  } catch {
    return null;
  }
}
