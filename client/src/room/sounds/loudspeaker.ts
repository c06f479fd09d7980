import type { Note } from './melodies.ts';

/** How long a browser may take to begin: what is later than that is no longer true. */
const LATE_MS = 400;
/** How long a note takes to come: at once, it would click. */
const RISE_S = 0.03;
/** It fades evenly, and in as many steps to a third that its end is not heard. */
const FADE = 6;
/** Longer than any melody. */
const REST_MS = 4000;

interface Loudspeaker {
  readonly context: AudioContext;
  readonly output: MediaStreamAudioDestinationNode;
  readonly element: HTMLAudioElement;
}

let loudspeaker: Loudspeaker | null = null;
/** The loudspeaker's id; empty for the usual one. */
let chosen = '';
let rest: ReturnType<typeof setTimeout> | undefined;

/**
 * Through an element of its own, as all that is heard in the room: so it is played by the same
 * loudspeaker, and taken out of what microphones pick up.
 */
function opened(): Loudspeaker {
  if (loudspeaker !== null) return loudspeaker;
  const context = new AudioContext();
  const output = new MediaStreamAudioDestinationNode(context);
  const element = new Audio();
  element.srcObject = output.stream;
  loudspeaker = { context, output, element };
  putOnChosen(element);
  return loudspeaker;
}

/** On the loudspeaker that its person has chosen; undefined for the usual one. */
export function playOn(device: string | undefined): void {
  chosen = device ?? '';
  if (loudspeaker !== null) putOnChosen(loudspeaker.element);
}

function putOnChosen(element: HTMLAudioElement): void {
  // Not every browser lets one choose; and one that was unplugged is as good as none chosen.
  if ('setSinkId' in element) element.setSinkId(chosen).catch(() => undefined);
}

/** Some browsers play nothing of their own accord until something was played on a press. */
export function unlockByPress(): void {
  void wake(opened());
}

/** Plays the notes, or nothing at all if the browser does not let it now. */
export async function play(notes: readonly Note[]): Promise<void> {
  const speaker = opened();
  if (!(await wake(speaker))) return;
  const { context, output } = speaker;
  const begin = context.currentTime + 0.02;
  for (const { at, hertz, seconds, loudness } of notes) {
    const start = begin + at;
    const end = start + seconds;
    const tone = new OscillatorNode(context, { frequency: hertz });
    const level = new GainNode(context, { gain: 0 });
    level.gain.setValueAtTime(0, start);
    level.gain.linearRampToValueAtTime(loudness, start + RISE_S);
    level.gain.setTargetAtTime(0, start + RISE_S, (seconds - RISE_S) / FADE);
    tone.connect(level).connect(output);
    tone.start(start);
    tone.stop(end);
  }
}

/** Whether it can be heard now. It goes to rest again by itself, and uses no power meanwhile. */
async function wake({ context, element }: Loudspeaker): Promise<boolean> {
  clearTimeout(rest);
  rest = setTimeout(() => {
    element.pause();
    void context.suspend();
  }, REST_MS);
  const both = Promise.all([context.resume(), element.play()]);
  const soon = await Promise.race([
    both.then(
      () => true,
      () => false,
    ),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), LATE_MS)),
  ]);
  return soon;
}
