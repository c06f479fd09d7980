import type { Browser } from 'playwright-core';
import { invitationIn } from '@ronda/member/invitation';
import { takeSeat } from '@ronda/member/member';
import { en } from '../../client/src/text/en/index.ts';
import { type AtHome, atHome } from './at-home.ts';
import { openMember, type Member } from './member.ts';
import { agree, arrive, startGroup } from './table.ts';
import type { World } from './world.ts';

/** A group whose first meeting is over: Ana with her browser, back at its door, and two who are at home (D2). */
export async function metOnce(
  world: World,
  browser: Browser,
  agreement: string,
): Promise<{ readonly ana: Member; readonly others: readonly [AtHome, AtHome] }> {
  const ana = await openMember(browser, { name: 'Ana' });
  const link = await startGroup(world, ana, 60);
  await arrive(ana, link);
  const invitation = await invitationIn(link);
  const [ben, cleo] = [
    await takeSeat(world, invitation, { name: 'Ben' }),
    await takeSeat(world, invitation, { name: 'Cleo' }),
  ];
  await ben.propose({ kind: 'adoptAgreement', text: agreement, instead: null });
  await cleo.agree('adoptAgreement');
  await agree(ana);
  await cleo.until(({ lasting }) => lasting.agreements.length === 1);
  await ben.propose({ kind: 'endMeeting' });
  await cleo.agree('endMeeting');
  await agree(ana);
  await ana.press(en.arrive.toDoor);
  await ana.page.getByText(en.arrive.between).click();
  const others = await Promise.all(
    [ben, cleo].map(({ person }) => atHome(world, invitation, person)),
  );
  return { ana, others: others as [AtHome, AtHome] };
}
