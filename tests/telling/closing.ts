import { en } from '../../client/src/text/en/index.ts';
import { agree, choose, isOffered, propose } from '../harness/table.ts';
import type { Moment } from './moment.ts';
import type { Six } from './six.ts';

/** The last stage: it begins with the next seat, and goes the other way round (F3). */
export async function* closingRound(six: Six): AsyncGenerator<Moment> {
  const { ana, bea, carl, dora, eli, fay, but } = six;
  await choose(dora, 'goOn');
  await propose(dora);
  await agree(...but(dora));
  await ana.sees(en.room.after.turn.replace('{{what}}', en.room.change.goOn));
  yield { name: 'going-on', heard: [carl], on: [ana] };
  await carl.press('Finish');

  await isOffered(bea);
  yield { name: 'closing-round', heard: [], on: [bea] };
  await bea.press('Speak');
  yield { name: 'closing-bea-speaks', heard: [bea], on: [] };
  await bea.press('Finish');
  await isOffered(ana);
  yield { name: 'closing-offered', heard: [], on: [] };
  await ana.press('Speak');
  yield { name: 'closing-ana-speaks', heard: [ana], on: [fay] };
  await ana.press('Finish');
  for (const member of [fay, eli, dora, carl]) await member.press('Pass');
  for (const { sees } of six.everybody) await sees(en.room.middle.gathering);
  // Everyone may talk again, but nobody's microphone is opened for them (F2).
  yield { name: 'after-the-script', heard: [], on: [ana] };
}

export async function* ending(six: Six): AsyncGenerator<Moment> {
  const { ana, bea, everybody, but } = six;
  await bea.press(en.media.turnMicrophoneOn);
  yield { name: 'talking-again', heard: [bea], on: [] };
  await choose(ana, 'endMeeting');
  await propose(ana);
  await agree(...but(ana));
  for (const { sees } of everybody) await sees(en.arrive.ended);
  yield { name: 'ended', heard: [], on: [ana] };
}
