import { invitationIn, type Invitation } from '@ronda/member/invitation';
import { takeSeat, type Member as Plain } from '@ronda/member/member';
import type { Browser, Locator } from 'playwright-core';
import { between } from '../../../client/src/text/en/between.ts';
import { en } from '../../../client/src/text/en/index.ts';
import { type AtHome, atHome } from '../../harness/at-home.ts';
import { type DatedWorld, startDatedWorld } from '../../harness/datedWorld.ts';
import { type Member, openMember } from '../../harness/member.ts';
import { fillStart } from '../../harness/table.ts';
import { setClockWrong } from '../../harness/wrongClock.ts';

/** Whoever has no browser in this story. */
export type Other = 'Dan' | 'Eva' | 'Fay' | 'Gus' | 'Hal' | 'Ida';

/** Three with browsers, in Madrid, New York and Calcutta, and others without. */
export interface Group {
  readonly world: DatedWorld;
  readonly ana: Member;
  readonly bea: Member;
  readonly carl: Member;
  readonly link: string;
  readonly invitation: Invitation;
  /** Opens the group's page anew, in a tab of its own, with the clock of now. */
  visits(member: Member): Promise<void>;
  /** The same, with what is decided between meetings. Answers that part of the page. */
  looksIn(member: Member): Promise<Locator>;
  /** At home, as the same person as at the table. */
  home(other: Other): Promise<AtHome>;
  sits(other: Other): Promise<Plain>;
  end(): Promise<void>;
}

const { form } = en.schedule;

/** Ana says on the start page when they meet, and sends the link to the others. */
export async function startWeeklyGroup(
  browser: Browser,
  { from, first, time }: { readonly from: number; readonly first: string; readonly time: string },
): Promise<Group> {
  const world = await startDatedWorld(from);
  const [ana, bea, carl] = [
    await openMember(browser, { name: 'Ana', zone: 'Europe/Madrid' }),
    await openMember(browser, { name: 'Bea', zone: 'America/New_York' }),
    await openMember(browser, { name: 'Carl', zone: 'Asia/Calcutta' }),
  ];
  const persons = new Map<Other, string>();

  async function openPage(member: Member): Promise<void> {
    await member.page.close();
    const page = await member.openTab();
    await setClockWrong(page, world.now() - Date.now());
  }
  async function visits(member: Member): Promise<void> {
    await openPage(member);
    await member.page.goto(link);
    await member.page.getByRole('heading', { name: 'Tuesday circle' }).waitFor();
  }

  await openPage(ana);
  await ana.page.goto(world.url);
  await ana.page.getByRole('checkbox', { name: form.regular }).check();
  await ana.page.getByLabel(form.first).fill(first);
  await ana.page.getByLabel(form.time, { exact: true }).fill(time);
  const link = await fillStart(ana, 60);
  const invitation = await invitationIn(link);

  return {
    ...{ world, ana, bea, carl, link, invitation, visits },
    async looksIn(member) {
      await visits(member);
      await member.page.getByText(en.arrive.between).click();
      const part = member.page.getByRole('region', { name: between.title });
      await part.waitFor();
      return part;
    },
    home: (other) => atHome(world, invitation, persons.get(other)),
    async sits(other) {
      const person = persons.get(other);
      const known = person === undefined ? {} : { person };
      const seated = await takeSeat(world, invitation, { name: other, ...known });
      persons.set(other, seated.person);
      return seated;
    },
    async end() {
      await Promise.all([ana, bea, carl].map((each) => each.close()));
      await world.end();
    },
  };
}
