import { BOUNDS } from '@ronda/shared/policy';
import { en } from '../../client/src/text/en/index.ts';
import { propose as proposing } from '../../client/src/text/en/propose.ts';
import { writing } from '../../client/src/text/en/writing.ts';
import { agree, arrive, choose, isOffered, propose } from '../harness/table.ts';
import type { Moment } from './moment.ts';
import type { Six } from './six.ts';

const OF_ELI = 'It has been a quiet week. My mother slept through two nights, and so did I.';

/** D8: as long as they may be, so that neither an offer nor a vote ends while one looks around. */
async function takeTime({ ana, but }: Six): Promise<void> {
  for (const number of ['offerSeconds', 'voteSeconds'] as const) {
    await choose(ana, 'changePolicy');
    await ana.page.getByRole('radio', { name: proposing.policy[number] }).check();
    await ana.page.getByLabel(proposing.policy.value).fill(String(BOUNDS[number].most));
    await propose(ana);
    await agree(...but(ana));
    await ana.page.getByRole('article').waitFor({ state: 'detached' });
  }
}

/** Everybody arrives and talks, and the meeting is given its stages (D8). */
export async function* gathering(six: Six): AsyncGenerator<Moment> {
  const { ana, bea, everybody, but, link } = six;
  for (const member of everybody) await arrive(member, link);
  for (const { sees } of everybody) await sees(en.room.middle.gathering);
  yield { name: 'gathering', heard: everybody, on: [ana] };

  await takeTime(six);
  await choose(ana, 'followScript');
  yield { name: 'script', heard: everybody, on: [ana] };
  await propose(ana);
  await bea.button('Agree').waitFor();
  yield { name: 'script-proposed', heard: everybody, on: [bea] };
  await agree(...but(ana));
}

/** One passes, one takes it later, one loses the line and returns, one writes, one is silent. */
export async function* openingRound(six: Six): AsyncGenerator<Moment> {
  const { ana, bea, carl, dora, eli, fay, line } = six;
  await isOffered(ana);
  yield { name: 'offered', heard: [], on: [ana, bea] };
  await ana.press('Speak');
  yield { name: 'speaking', heard: [ana], on: [ana, bea] };
  await ana.press('Finish');

  await bea.press('Pass');
  await carl.press('Later');
  await isOffered(dora);
  yield { name: 'passed-and-later', heard: [], on: [fay] };

  await dora.press('Speak');
  yield { name: 'dora-speaks', heard: [dora], on: [] };
  line.cut();
  await ana.sees(en.room.middle.stopped.replace('{{name}}', dora.name));
  await dora.sees(en.room.mine.lineLost);
  // For 15 s her turn waits (F7).
  yield { name: 'line-lost', heard: [], on: [dora] };
  line.restore();
  await ana.sees(en.room.middle.turn.replace('{{name}}', dora.name));
  yield { name: 'line-back', heard: [dora], on: [] };
  await dora.press('Finish');

  await eli.press(writing.writeInstead);
  await eli.page.getByLabel(writing.field).fill(OF_ELI);
  const words = ana.page.getByRole('region', {
    name: writing.theirs.replace('{{name}}', eli.name),
  });
  await words.getByText(OF_ELI).waitFor();
  yield { name: 'in-writing', heard: [], on: [eli, ana] };
  await eli.press('Finish');

  await fay.press('Speak');
  yield { name: 'fay-speaks', heard: [fay], on: [] };
  // A silent minute is as good a turn as any.
  await fay.press(en.media.turnMicrophoneOff);
  yield { name: 'silent-turn', heard: [], on: [fay] };
  await fay.press('Finish');

  await isOffered(carl);
  yield { name: 'offered-again', heard: [], on: [carl] };
  await carl.press('Speak');
  yield { name: 'carl-speaks', heard: [carl], on: [] };
  await carl.press('Finish');
}
