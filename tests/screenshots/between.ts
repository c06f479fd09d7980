import type { Browser } from 'playwright-core';
import { between } from '../../client/src/text/en/between.ts';
import { en } from '../../client/src/text/en/index.ts';
import { metOnce } from '../harness/met-once.ts';
import { enter, isSeated } from '../harness/table.ts';
import type { World } from '../harness/world.ts';
import type { Camera } from './camera.ts';

const TEXT = 'a'.repeat(44);

/** The group between its meetings (D2). */
export async function takeBetween(world: World, browser: Browser, camera: Camera): Promise<void> {
  const { ana, others } = await metOnce(world, browser, TEXT);
  const take = (name: string) => camera.take(ana.page, name);
  await ana.sees(between.standing.title);
  await take('between-meetings');
  const [ben] = others;
  await ben.asks({ type: 'ask', action: { kind: 'freeText', text: TEXT } });
  await ana.page.reload();
  await ana.page.getByText(en.arrive.between).click();
  await ana.button('Agree').waitFor();
  await ana.page.getByText(between.ask.title).click();
  await ana.page.getByText(between.leave.title).click();
  await take('between-meetings-a-question');
  await ana.button('Object').first().click();
  await take('between-meetings-objecting');
  await ana.page.getByRole('radio', { name: en.decision.reason.unclear }).check();
  await ana.page.locator('form').locator(ana.button('Object')).click();
  await ana.page.getByLabel(between.ask.words).fill('We begin with a minute of quiet.');
  await ana.press(between.ask.submit);
  await ana.sees(/minute of quiet/);
  const { id } = (await ben.see()).questions.at(-1)!;
  for (const each of others)
    await each.asks({ type: 'answer', question: id, ballot: { position: 'agree' } });
  await ana.page.reload();
  await ana.page.getByText(en.arrive.between).click();
  await ana.sees(between.closed.objected);
  await take('between-meetings-closed');
  await enter(ana);
  await isSeated(ana);
  await ana.page.getByText(en.arrive.between).click();
  await ana.sees(between.closed.objected);
  await take('between-meetings-from-the-room');
  for (const each of others) each.close();
  await ana.close();
}
