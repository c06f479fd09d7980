import { seatCircle } from '@ronda/demo/circle/circle';
import { foundGroup, linkTo } from '@ronda/member/invitation';
import type { Browser } from 'playwright-core';
import { propose } from '../../client/src/text/en/propose.ts';
import { openMember } from '../harness/member.ts';
import { arrive, choose } from '../harness/table.ts';
import type { World } from '../harness/world.ts';
import type { Camera } from './camera.ts';

const NAMES = ['Ana', 'Ben', 'Carme', 'Dídac', 'Ewa', 'Farid', 'Gemma', 'Hugo', 'Inés', 'Jon'];

/** The circle, split into two tables (D12). */
export async function takeTables(world: World, browser: Browser, camera: Camera): Promise<void> {
  const invitation = await foundGroup(world, 180);
  const circle = await seatCircle(world, invitation, NAMES);
  const kai = await openMember(browser, { name: 'Kai' });
  const take = (name: string) => camera.take(kai.page, name);
  await arrive(kai, linkTo(world, invitation));
  await kai.sees('11 people at the table');
  await choose(kai, 'splitCircle');
  await kai.sees(propose.about.splitCircle);
  await take('splitting-the-circle');
  await kai.press('Propose');
  await circle.agree('splitCircle');
  await kai.sees('people are at the other table');
  await take('at-two-tables');
  const others = circle.members.filter((member) => member.seen().table?.which === 1);
  const [first] = others;
  await first?.propose({ kind: 'comeTogether' });
  for (const member of others.slice(1)) await member.agree('comeTogether');
  await kai.sees('would like all to come together');
  await take('at-two-tables-asked-to-come-together');
  await circle.leave();
  await kai.close();
}
