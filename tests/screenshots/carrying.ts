import type { Browser } from 'playwright-core';
import { carry } from '../../client/src/text/en/carry.ts';
import { en } from '../../client/src/text/en/index.ts';
import { openMember } from '../harness/member.ts';
import { startGroup } from '../harness/table.ts';
import type { World } from '../harness/world.ts';
import type { Camera } from './camera.ts';

/** A group's way to another Ronda, and what can go wrong on it. */
export async function takeCarrying(world: World, browser: Browser, camera: Camera): Promise<void> {
  const ana = await openMember(browser, { name: 'Ana' });
  const take = (name: string) => camera.take(ana.page, name);

  const link = await startGroup(world, ana, 180);
  await take('invitation-to-its-end');
  await ana.page.getByText(en.group.takeAlong).click();
  await ana.sees(carry.take.holds);
  const [download] = await Promise.all([
    ana.page.waitForEvent('download'),
    ana.press(carry.take.save),
  ]);
  await ana.sees(/^Saved as/);
  await take('saving-the-group');

  await ana.page.goto(world.url);
  await ana.page.getByText(en.start.bring).scrollIntoViewIfNeeded();
  await take('bringing-begins-here');
  await ana.press(en.start.bring);
  const dialog = ana.page.getByRole('dialog');
  await dialog.waitFor();
  await take('bringing-a-group');
  await ana.press(carry.bring.submit);
  await ana.sees(carry.bring.fileMissing);
  await take('bringing-something-missing');
  await dialog.getByLabel(carry.bring.link).fill(link);
  await dialog.getByLabel(carry.bring.file).setInputFiles(await download.path());
  await ana.press(carry.bring.submit);
  await ana.sees(en.refusal.groupThere);
  await take('bringing-what-is-there');
  await ana.close();
}
