import { en } from '../../client/src/text/en/index.ts';
import { propose as proposing } from '../../client/src/text/en/propose.ts';
import {
  agree,
  agreeWhereAsked,
  isOffered,
  objectTo,
  propose,
  proposeAbout,
  proposeAgreement,
} from '../harness/table.ts';
import type { Moment } from './moment.ts';
import type { Six } from './six.ts';

const TOO_MUCH = 'We tell nobody that this circle exists.';
const REASON = 'My sister knows, and it helps me.';
const AGREED = 'We tell nobody who else is here, or what was said.';

/** F9: hands go up, and whoever was heard least comes first. */
export async function* sharing({ ana, bea, carl, fay }: Six): AsyncGenerator<Moment> {
  await ana.sees(en.room.middle.noHands);
  yield { name: 'sharing', heard: [], on: [ana] };
  await fay.press('Raise hand');
  await fay.press('Speak');
  yield { name: 'sharing-fay-speaks', heard: [fay], on: [] };
  await ana.press('Raise hand');
  await ana.sees(en.room.mine.next);
  await bea.press('Raise hand');
  await bea.sees(en.room.mine.next);
  await ana.sees(en.room.mine.before_one.replace('{{count}}', '1'));
  yield { name: 'hands', heard: [fay], on: [ana, carl] };
  await fay.press('Finish');

  await isOffered(bea);
  yield { name: 'offered-in-sharing', heard: [], on: [] };
  await bea.press('Speak');
  yield { name: 'sharing-bea-speaks', heard: [bea], on: [] };
}

/** Decided while Bea speaks on: an objection, a mended proposal, an agreement (D2). */
export async function* agreeing(six: Six): AsyncGenerator<Moment> {
  const { ana, bea, carl, dora, eli, but } = six;
  await proposeAgreement(carl, TOO_MUCH);
  await dora.button('Agree').waitFor();
  yield { name: 'agreement-proposed', heard: [bea], on: [dora, bea] };
  await objectTo(dora, /agreement/, REASON);
  await eli.sees(REASON);
  yield { name: 'objected', heard: [bea], on: [eli] };

  await eli.press(en.decision.mend);
  await eli.page.getByLabel(proposing.agreement.text).fill(AGREED);
  yield { name: 'mending', heard: [bea], on: [eli] };
  await propose(eli);
  await agree(...but(eli));
  for (const { page } of six.everybody) {
    const ours = page.getByRole('region', { name: en.decision.agreements.title });
    await ours.getByText(AGREED).waitFor();
  }
  yield { name: 'agreed', heard: [bea], on: [ana] };
  await bea.press('Finish');
  await isOffered(ana);
  yield { name: 'offered-after-bea', heard: [], on: [] };
  await ana.press('Pass');
}

/** D3: silenced in the middle of his turn, and let speak again. */
export async function* muting({ ana, bea, carl, fay, but }: Six): AsyncGenerator<Moment> {
  await carl.press('Raise hand');
  await carl.press('Speak');
  yield { name: 'sharing-carl-speaks', heard: [carl], on: [] };
  await proposeAbout(ana, 'mute', carl.name);
  await bea.button('Agree').waitFor();
  yield { name: 'mute-proposed', heard: [carl], on: [bea, carl] };
  await agreeWhereAsked(but(ana, carl), /^Mute/, 'Passed: Mute');
  await carl.sees(/The group has muted you/);
  yield { name: 'muted', heard: [], on: [carl, ana] };

  await proposeAbout(fay, 'letSpeakAgain', carl.name);
  await agreeWhereAsked(but(fay, carl), /speak again/, 'Passed: Let');
  await carl.press('Raise hand');
  await carl.press('Speak');
  yield { name: 'speaks-again', heard: [carl], on: [] };
}

/** F11: quiet at once, and the turn that it stopped goes on. */
export async function* holding({ ana, bea, carl, dora, fay }: Six): AsyncGenerator<Moment> {
  await fay.press('Hold');
  yield { name: 'before-the-hold', heard: [carl], on: [fay] };
  await fay.press(en.room.do.holdNow);
  await ana.sees(en.room.middle.hold.replace('{{name}}', fay.name));
  yield { name: 'hold', heard: [], on: [ana, carl] };
  for (const member of [ana, bea, dora]) await member.press(en.room.do.enough);
  await ana.sees(en.room.middle.turn.replace('{{name}}', carl.name));
  // The quiet has closed his microphone too, and nobody's is opened for them (F2).
  yield { name: 'after-the-hold', heard: [], on: [carl] };
  await carl.press(en.media.turnMicrophoneOn);
  yield { name: 'his-turn-goes-on', heard: [carl], on: [] };
}
