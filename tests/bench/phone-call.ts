import type { PhoneWorld } from '../harness/phone-world.ts';
import type { Prompts } from '../harness/prompts.ts';
import type { SipPhone } from '../harness/sip-phone.ts';

/** From dialling to the table, as somebody does who presses no key before they have heard what for. */
export async function callIn(
  world: PhoneWorld,
  prompts: Prompts,
  phone: SipPhone,
  pin: string,
): Promise<void> {
  await phone.dial(world.sipAddress);
  for (const [keys, answer] of [
    ['1', 'askPin'],
    [`${pin}#`, 'agreementsNone'],
    ['#', 'enteredMuted'],
  ] as const) {
    const since = performance.now();
    await phone.press(keys);
    await prompts.isSaid(phone, since, answer);
  }
}
