import { createTone } from '@ronda/member/sound/tone';
import { giveVoice, type Speaking } from '@ronda/member/voice';
import { cheat } from '../cheat.ts';
import { listenFor } from '../listener.ts';
import { borrow } from './borrowed.ts';
import type { FromTask, Outcome, Task, ToTask } from './said.ts';

/** The process in which one member's sound is: does what it is told first, until it is told to end. */
const NOTHING: Outcome = { heard: new Map(), there: [], comings: [] };

const say = (what: FromTask) => void process.send?.(what);
const borrowed = borrow(say);
let doing: Promise<() => Promise<Outcome>> | undefined;

process.on('message', (what: ToTask) => {
  borrowed.told(what);
  if (what.say === 'begin') doing = begin(what.task, borrowed.member);
  if (what.say === 'end') void doing?.then((end) => end()).then(ended);
});
process.on('disconnect', () => process.exit());

const ended = (outcome: Outcome) => say({ say: 'ended', outcome });

/** Answers what ends it. */
async function begin(task: Task, member: Speaking): Promise<() => Promise<Outcome>> {
  switch (task.does) {
    case 'sing': {
      const voice = await giveVoice(member);
      voice.pickUp(createTone(task.tone));
      return async () => {
        await voice.leave();
        return NOTHING;
      };
    }
    case 'cheat': {
      const { comings, stop } = cheat(member, createTone(task.tone));
      return async () => {
        await stop();
        return { ...NOTHING, comings };
      };
    }
    case 'listen': {
      const listener = listenFor(task.toneOf, member);
      return async () => {
        await listener.stop();
        const { heard, there } = listener;
        return { ...NOTHING, heard, there };
      };
    }
  }
}
