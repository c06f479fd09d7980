import { seatCircle } from '@ronda/demo/circle/circle';
import { foundGroup, linkTo } from '@ronda/member/invitation';
import { holderOf } from '@ronda/member/holder';
import type { Browser } from 'playwright-core';
import { openMember } from '../harness/member.ts';
import { agree, arrive } from '../harness/table.ts';
import type { World } from '../harness/world.ts';
import type { Camera } from './camera.ts';

/** Names as people have them, and as long as they may be. */
const LONGEST = 'Maximiliane-Philippa von Hohenstein-Witt';
const NAMES = [
  LONGEST,
  'Ben',
  '小林さくら',
  'Chukwuemeka Oluwaseun',
  'Dorothea from the third floor',
  'Eli',
  'مريم',
  'Flor de la Candelaria',
  'G',
  'Somebody who would rather not say',
  'Ines',
];

/** A full table, whose members but one have no browser. */
export async function takeTwelve(world: World, browser: Browser, camera: Camera): Promise<void> {
  const invitation = await foundGroup(world, 180);
  const circle = await seatCircle(world, invitation, NAMES);
  const jo = await openMember(browser, { name: 'Jo' });
  const take = (name: string) => camera.take(jo.page, name);
  await arrive(jo, linkTo(world, invitation));
  await jo.sees('12 people at the table');
  await take('twelve');

  const first = circle.called(LONGEST);
  await first.propose({ kind: 'beginRound', prompt: { kind: 'ready', choice: 'whatHelped' } });
  await circle.agree('beginRound');
  await agree(jo);
  await first.until((room) => holderOf(room)?.seat === first.me);
  await first.send({ type: 'speak' });
  await circle.called('Eli').send({ type: 'rest' });
  circle.called('G').drop();
  await circle.called('Ben').signal('iHearYou');
  await circle.called('Ines').signal('slowerPlease');
  await jo.sees('Lost line');
  await take('twelve-in-a-round');
  await circle.leave();
  await jo.close();
}
