import type { Browser } from 'playwright-core';
import { en } from '../../client/src/text/en/index.ts';
import { openMember } from '../harness/member.ts';
import { arrive, startGroup } from '../harness/table.ts';
import type { World } from '../harness/world.ts';
import type { Camera } from './camera.ts';

/** The pages before the room, as they are and with what can go wrong there, and the room of the first to come. */
export async function takeThreshold(world: World, browser: Browser, camera: Camera): Promise<void> {
  const ana = await openMember(browser, { name: 'Ana', hertz: 500 });
  const take = (name: string) => camera.take(ana.page, name);

  await ana.page.goto(world.url);
  await ana.button('Start a group').waitFor();
  await take('start');
  await ana.press('Start a group');
  await ana.sees(en.start.nameEmpty);
  await take('start-something-missing');
  const link = await startGroup(world, ana, 180);
  await take('invitation');

  await ana.press(en.group.go);
  await ana.press('Enter');
  await ana.sees(en.arrive.nameEmpty);
  await take('arriving-without-a-name');
  await ana.press(en.media.turnCameraOn);
  await ana.button(en.media.turnCameraOff).waitFor();
  await take('arriving-with-a-camera');
  await arrive(ana, link);
  await ana.sees(en.room.middle.alone);
  await take('alone');

  await ana.page.goto(`${world.url}/g/${'g'.repeat(22)}`);
  await ana.sees(en.arrive.noSecret);
  await take('link-not-complete');
  await ana.close();
}
