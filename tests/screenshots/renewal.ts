import { seatCircle } from '@ronda/demo/circle/circle';
import { foundGroup, linkTo } from '@ronda/member/invitation';
import type { Browser } from 'playwright-core';
import { arrive as ca } from '../../client/src/text/ca/arrive.ts';
import { renewed as renewedInCatalan } from '../../client/src/text/ca/renewed.ts';
import { en } from '../../client/src/text/en/index.ts';
import { propose } from '../../client/src/text/en/propose.ts';
import { renewed } from '../../client/src/text/en/renewed.ts';
import { arrive as es } from '../../client/src/text/es/arrive.ts';
import { renewed as renewedInSpanish } from '../../client/src/text/es/renewed.ts';
import { openMember } from '../harness/member.ts';
import { arrive, choose } from '../harness/table.ts';
import type { World } from '../harness/world.ts';
import type { Camera } from './camera.ts';

const STRANGERS = [
  { locale: 'en', words: en.arrive, page: renewed },
  { locale: 'es', words: es, page: renewedInSpanish },
  { locale: 'ca', words: ca, page: renewedInCatalan },
] as const;

/** A group that renews its invitation, and who comes by the old link (D8). */
export async function takeRenewal(world: World, browser: Browser, camera: Camera): Promise<void> {
  const invitation = await foundGroup(world, 180);
  const circle = await seatCircle(world, invitation, ['Ben', 'Carme', 'Dídac', 'Ewa']);
  const link = linkTo(world, invitation);
  const kai = await openMember(browser, { name: 'Kai' });
  await arrive(kai, link);
  await choose(kai, 'renewInvitation');
  await kai.sees(propose.about.renewInvitation);
  await camera.take(kai.page, 'renewing-the-invitation');
  await kai.press('Propose');
  await circle.agree('renewInvitation');
  await kai.sees('Passed: A new invitation.');
  await camera.take(kai.page, 'renewed-at-the-table');
  for (const { locale, words, page } of STRANGERS) {
    const lea = await openMember(browser, { name: 'Lea', locale });
    await lea.page.goto(link);
    await lea.sees(page.title);
    await camera.take(lea.page, `by-the-old-link-${locale}`);
    await lea.page.getByLabel(words.name).fill('Lea');
    await lea.press(page.knock);
    await lea.sees(words.knocking);
    await camera.take(lea.page, `knocking-by-the-old-link-${locale}`);
    await lea.close();
  }
  await circle.leave();
  await kai.close();
}
