import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { between } from '../../../client/src/text/en/between.ts';
import { en } from '../../../client/src/text/en/index.ts';
import { propose as proposing } from '../../../client/src/text/en/propose.ts';
import { startChromium } from '../../harness/chromium.ts';
import { found, keptByServer, keptEntries } from '../../harness/kept.ts';
import type { Member } from '../../harness/member.ts';
import { choose, propose, proposeAgreement } from '../../harness/table.ts';
import { daysAfter, during, minutesBefore, startsIn, TUESDAYS } from './calendar.ts';
import { type Group, startWeeklyGroup } from './group.ts';
import { meet } from './meeting.ts';

// Four weeks of one group, in three places of the world: what one meeting leaves to the next, and what happens in between.
// Each test is a day, and goes on from the one before.

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const [FIRST, SECOND, THIRD, FOURTH] = TUESDAYS;
const STAYS = 'What is said here stays here.';
const PHONES = 'Telephones stay in the hall.';
const REASON = 'I wait for a call from the hospital.';
const SCHEDULED = { first: '2027-03-09', time: '19:00' };

let browser: Browser;
let group: Group;
/** What Carl was called at the tables he sat at, each time sealed anew. */
const sealedNames: string[] = [];
/** Nothing goes on from a day that went otherwise. */
let goesOn = true;

beforeAll(async () => {
  browser = await startChromium();
  group = await startWeeklyGroup(browser, { from: minutesBefore(FIRST, 20), ...SCHEDULED });
});
afterAll(async () => {
  await group?.end();
  await browser?.close();
});

/** What leads to somebody who has said, with their name, that they come, and is the only one to have done so. */
async function standsFor({ page }: Member) {
  const { group: id } = group.invitation;
  const { coming, names } = (await group.world.store().circle(id))!.circle;
  const [said, ...others] = coming!.said;
  if (said === undefined || others.length > 0) throw new Error('There is another number of them.');
  const { sealed: named } = names.find(({ seat }) => seat === said.seat)!;
  const key = new Map(await keptEntries(page)).get(`device ronda.identity.${id}`)!;
  return { seat: said.seat, named, key };
}

async function day(story: (group: Group) => Promise<void>): Promise<void> {
  expect(goesOn).toBe(true);
  goesOn = false;
  await story(group);
  goesOn = true;
}

/** S1: each by their own clock. */
async function areTold(moments: readonly (readonly [Member, string])[]): Promise<void> {
  for (const [member, moment] of moments) {
    await group.visits(member);
    await member.sees(`Next meeting: ${moment}`);
    await member.sees('Every Tuesday, 7:00 PM (Madrid)');
  }
}

test('S1, S4: twenty minutes before the first meeting each is told when it is by their own clock', () =>
  day(async ({ ana, bea, carl }) => {
    await areTold([
      [ana, 'Tuesday, March 9 at 7:00 PM'],
      [bea, 'Tuesday, March 9 at 1:00 PM'],
      [carl, 'Tuesday, March 9 at 11:30 PM'],
    ]);
    await ana.sees(en.schedule.opens.replace('{{clock}}', '6:45 PM'));
    await bea.sees(en.schedule.opens.replace('{{clock}}', '12:45 PM'));
  }));

test('S5: calendars are told the hour in Madrid, which is another one elsewhere from the fourth week on', () =>
  day(async ({ carl }) => {
    await carl.page.getByText(en.schedule.calendar.title).click();
    const address = carl.page.getByLabel(en.schedule.calendar.address);
    await expect.poll(() => address.inputValue()).toMatch(/\.ics$/);
    const fed = await fetch(await address.inputValue());
    expect(startsIn(await fed.text(), 4)).toEqual(TUESDAYS);
    const begun = carl.page.waitForEvent('download');
    await carl.press(en.schedule.calendar.save);
    const file = await readFile(await (await begun).path(), 'utf8');
    expect(startsIn(file, 4)).toEqual(TUESDAYS);
  }));

test('S4: fifteen minutes before, others may be expected', () =>
  day(async ({ world, ana, bea }) => {
    await world.passTo(minutesBefore(FIRST, 14));
    for (const [member, clock] of [
      [ana, '7:00 PM'],
      [bea, '1:00 PM'],
    ] as const) {
      await group.visits(member);
      await member.sees(en.schedule.open.replace('{{clock}}', clock));
    }
  }));

test('Week 1, D8, F3: five adopt an agreement and another length of turns, and the first to come opens', () =>
  day(async ({ world, ana, bea, carl }) => {
    await world.passTo(during(FIRST));
    const meeting = await meet(group, [ana, bea, carl, 'Dan', 'Eva']);
    await meeting.agreed('adoptAgreement', ana, () => proposeAgreement(ana, STAYS));
    await meeting.agreed('changePolicy', bea, async () => {
      await choose(bea, 'changePolicy');
      await bea.page.getByLabel(proposing.policy.value).fill('120');
      await propose(bea);
    });
    sealedNames.push(meeting.sealedNameOf(carl));
    expect(await meeting.round()).toEqual(['Ana', 'Bea', 'Carl', 'Dan', 'Eva']);
    await meeting.end();
    // By then New York has set its clocks forward.
    await ana.sees('Next meeting: Tuesday, March 16 at 7:00 PM');
    await bea.sees('Next meeting: Tuesday, March 16 at 2:00 PM');
  }));

test('D2, S6: on Wednesday all five are members, one asks them all, and they say whether they come', () =>
  day(async ({ world, ana, bea, carl }) => {
    await world.passTo(daysAfter(FIRST, 1));
    const beas = await group.looksIn(bea);
    await bea.sees('The group has 5 members.');
    await beas.getByText(between.ask.title).click();
    await beas.getByLabel(between.ask.words).fill(PHONES);
    await bea.press(between.ask.submit);
    const asked = { name: `Adopt an agreement: “${PHONES}”` };
    await beas.getByRole('article', asked).getByText('1 of 5 have answered').waitFor();
    await bea.sees('Open until Wednesday, March 17.');
    await bea.sees(between.coming.title.replace('{{moment}}', 'Tuesday, March 16 at 2:00 PM'));
    await beas.getByLabel(between.coming.name).check();
    await bea.press(between.coming.yes);

    const carls = await group.looksIn(carl);
    const his = carls.getByRole('article', asked);
    await his.getByRole('button', { name: en.decision.position.standAside }).click();
    await his.getByText('2 of 5 have answered').waitFor();
    await carl.press(between.coming.no);
    await carl.sees('1 not this time.');

    const dan = await group.home('Dan');
    expect(
      await dan.asks({ type: 'sayComing', date: '2027-03-16', coming: true, named: false }),
    ).toBe('done');
    dan.close();

    const anas = await group.looksIn(ana);
    await anas.getByText('2 people say they come. 1 not this time.').waitFor();
    await anas.getByText('Among them: Bea.', { exact: true }).waitFor();
    const hers = anas.getByRole('article', asked);
    await hers.getByRole('button', { name: en.decision.position.agree, exact: true }).click();
    await hers.getByText('3 of 5 have answered').waitFor();
  }));

test('Week 2, D2, F3: what was decided is there, the next seat opens, and the round goes the other way', () =>
  day(async ({ world, ana, bea, carl }) => {
    await world.passTo(during(SECOND));
    await areTold([[bea, 'Tuesday, March 16 at 2:00 PM']]);
    const meeting = await meet(group, [ana, bea, carl, 'Dan', 'Eva', 'Fay']);
    const { lasting, policy } = meeting.witness.room();
    expect(policy.turnSeconds).toBe(120);
    expect(lasting.agreements).toHaveLength(1);
    expect(await meeting.round()).toEqual(['Bea', 'Ana', 'Fay', 'Eva', 'Dan', 'Carl']);
    await meeting.end();
  }));

test('D2, S6: a question waits for its seventh day, and of who came nothing is known any more', () =>
  day(async ({ world, ana }) => {
    await world.passTo(minutesBefore(daysAfter(FIRST, 8), 5));
    const open = await group.looksIn(ana);
    await open.getByRole('article', { name: PHONES }).getByText('3 of 5 have answered').waitFor();
    await ana.sees(between.coming.title.replace('{{moment}}', 'Tuesday, March 23 at 7:00 PM'));
    await ana.sees(between.coming.there_zero);
    expect((await world.store().circle(group.invitation.group))?.circle.coming).toBeNull();
    expect(await open.getByText(/^Among them/).count()).toBe(0);

    await world.passTo(minutesBefore(daysAfter(FIRST, 8), -5));
    const closed = await group.looksIn(ana);
    const passed = closed.getByRole('listitem').filter({ hasText: PHONES });
    await passed.getByText(between.closed.passed).waitFor();
    await passed.getByText('2 agree · 1 stands aside').waitFor();
    await closed.getByText(between.standing.title).waitFor();
    for (const text of [STAYS, PHONES])
      await ana.page.getByRole('listitem').getByText(text, { exact: true }).waitFor();
  }));

test('D2: on Saturday one objects, and it is undone; who came for the first time is no member yet', () =>
  day(async ({ world, ana, carl }) => {
    await world.passTo(daysAfter(SECOND, 4));
    const carls = await group.looksIn(carl);
    const standing = carls.getByRole('article', { name: PHONES });
    await standing.getByRole('button', { name: en.decision.position.object }).click();
    await carl.page.getByRole('radio', { name: en.decision.reason.own }).check();
    await carl.page.getByLabel(en.decision.reason.ownLabel).fill(REASON);
    await standing.getByRole('button', { name: en.decision.position.object }).click();
    await standing.waitFor({ state: 'detached' });

    const anas = await group.looksIn(ana);
    const undone = anas.getByRole('listitem').filter({ hasText: PHONES });
    await undone.first().getByText(between.closed.undone).waitFor();
    await anas.getByText(`Carl objects: “${REASON}”`).waitFor();
    expect(await ana.page.getByRole('listitem').getByText(PHONES, { exact: true }).count()).toBe(0);
    const fay = await group.home('Fay');
    expect(await fay.see()).toMatchObject({ member: false, members: 5 });
    fay.close();
  }));

test('Week 3, F3: who opened the last round is not there, so the next one begins after their place', () =>
  day(async ({ world, ana, carl }) => {
    await world.passTo(during(THIRD));
    const meeting = await meet(group, [ana, 'Dan', carl, 'Eva', 'Fay']);
    expect(meeting.witness.room().lasting.agreements).toHaveLength(1);
    sealedNames.push(meeting.sealedNameOf(carl));
    expect(await meeting.round()).toEqual(['Carl', 'Eva', 'Fay', 'Ana', 'Dan']);
    await meeting.end();
    const fay = await group.home('Fay');
    expect(await fay.see()).toMatchObject({ member: true, members: 6 });
    fay.close();
  }));

test('D2: who leaves the group is nowhere on the disk, and the others see that somebody was there', () =>
  day(async ({ world, ana, bea, carl }) => {
    await world.passTo(daysAfter(THIRD, 2));
    const carls = await group.looksIn(carl);
    await carls.getByLabel(between.coming.name).check();
    await carl.press(between.coming.yes);
    await carl.sees('Among them: Carl.');
    const { seat, ...once } = await standsFor(carl);
    const kept = await keptByServer(world);
    expect(found([seat, once.named], kept)).toEqual([seat, once.named]);

    await carls.getByText(between.leave.title).click();
    await carl.press(between.leave.group);
    await carl.button(en.start.submit).waitFor();
    const traces = [seat, once.key, once.named, ...sealedNames];
    await expect.poll(async () => found(traces, await keptByServer(world))).toEqual([]);
    expect((await keptByServer(world)).includes(Buffer.from(once.key, 'base64url'))).toBe(false);
    for (const member of [ana, bea]) {
      const part = await group.looksIn(member);
      await part.getByText('The group has 5 members.').waitFor();
      await part.getByText(between.coming.there_zero).waitFor();
      await part.getByText(`Someone objects: “${REASON}”`).waitFor();
      expect(await part.getByText('Carl').count()).toBe(0);
    }
  }));

test('Week 4, S1: seven in Madrid is another hour elsewhere', () =>
  day(async ({ world, ana, bea }) => {
    await world.passTo(during(FOURTH));
    await areTold([
      [ana, 'Tuesday, March 30 at 7:00 PM'],
      [bea, 'Tuesday, March 30 at 1:00 PM'],
    ]);
  }));

test('D12, F3: eight split, hold a round at each table, and are together again in the order of before', () =>
  day(async ({ ana, bea }) => {
    const meeting = await meet(group, [ana, bea, 'Dan', 'Eva', 'Fay', 'Gus', 'Hal', 'Ida']);
    await meeting.agreed('splitCircle', ana, async () => {
      await choose(ana, 'splitCircle');
      await propose(ana);
    });
    await meeting.witness.until(({ tables }) => tables !== undefined);
    const [anas, beas] = meeting.tables();
    for (const { sees } of [ana, bea]) await sees('4 people at the table');
    expect(await anas!.round()).toEqual(['Hal', 'Fay', 'Dan', 'Ana']);
    expect(await beas!.round()).toEqual(['Ida', 'Gus', 'Eva', 'Bea']);
    await anas!.agreed({ kind: 'comeTogether' });
    await beas!.agreed({ kind: 'comeTogether' });
    await meeting.witness.until(({ tables }) => tables === undefined);
    for (const { sees } of [ana, bea]) await sees('8 people at the table');

    // Who opened in the third week has left the group: their place counts, and no round of a table.
    const order = ['Eva', 'Dan', 'Bea', 'Ana', 'Ida', 'Hal', 'Gus', 'Fay'];
    const another = { kind: 'ready', choice: 'whatHelped' } as const;
    expect(await meeting.round(another)).toEqual(order);
    await meeting.end();
    await bea.sees('Next meeting: Tuesday, April 6 at 1:00 PM');
  }));
