import type { Member as Plain } from '@ronda/member/member';
import { stageOf } from '@ronda/shared/floor/moving';
import { expect } from 'vitest';
import { en } from '../../../client/src/text/en/index.ts';
import type { Member } from '../../harness/member.ts';
import { enter, isOffered, isSeated } from '../../harness/table.ts';
import type { Group, Other } from './group.ts';

/** Somebody at the table, with a browser or without. */
type Sitting = { readonly browser: Member } | { readonly plain: Plain };

type Kind = Parameters<Plain['agree']>[0];

/** One meeting of the group. Seat order is the order in which they came. */
export interface Meeting {
  readonly browsers: readonly Member[];
  /** Somebody without a browser, for what a browser does not show as such. */
  readonly witness: Plain;
  sealedNameOf(member: Member): string;
  /** It is proposed, and all others agree. */
  agreed(kind: Kind, by: Member, propose: () => Promise<void>): Promise<void>;
  /** All pass until the round is over. Answers who was offered the turn, in order. */
  round(): Promise<readonly string[]>;
  /** By decision; all go home. */
  end(): Promise<void>;
}

export async function meet(group: Group, who: readonly (Member | Other)[]): Promise<Meeting> {
  const sitting: Sitting[] = [];
  for (const one of who) {
    if (typeof one === 'string') sitting.push({ plain: await group.sits(one) });
    else {
      await group.visits(one);
      await enter(one);
      await isSeated(one);
      sitting.push({ browser: one });
    }
  }
  const browsers = sitting.flatMap((one) => ('browser' in one ? [one.browser] : []));
  const plains = sitting.flatMap((one) => ('plain' in one ? [one.plain] : []));
  const [witness] = plains;
  if (witness === undefined) throw new Error('Nobody comes without a browser.');
  const room = await witness.until(({ seats }) => seats.length === who.length);
  const nameOf = (seat: string) => nameAt(room.seats.findIndex(({ id }) => id === seat));
  const nameAt = (place: number) => {
    const one = who[place];
    return one === undefined || typeof one === 'string' ? (one ?? '?') : one.name;
  };

  async function asked(
    kind: Kind,
    by: Member | Plain,
    propose: () => Promise<unknown>,
  ): Promise<void> {
    await propose();
    for (const plain of plains) if (plain !== by) expect(await plain.agree(kind)).toBe('done');
    for (const browser of browsers)
      if (browser !== by) await browser.press(en.decision.position.agree);
  }
  async function agreed(...question: Parameters<typeof asked>): Promise<void> {
    await asked(...question);
    await witness!.until(({ proposals }) => proposals.length === 0);
    for (const { page } of browsers) await page.getByRole('article').waitFor({ state: 'detached' });
  }

  /** Who is offered the turn passes, whoever it is. */
  async function passes(seat: string): Promise<void> {
    const one = sitting[room.seats.findIndex(({ id }) => id === seat)];
    if (one === undefined) throw new Error('Somebody else is offered the turn.');
    if ('plain' in one) {
      await one.plain.until((known) => stageOf(known)?.seat === seat);
      expect(await one.plain.send({ type: 'pass' })).toBe('done');
    } else {
      await isOffered(one.browser);
      await one.browser.sees(en.room.middle.offeredToMe);
      await one.browser.press(en.room.do.pass);
    }
  }

  return {
    browsers,
    witness,
    sealedNameOf: (member) => witness.names()[room.seats[who.indexOf(member)]!.id]!,
    agreed,
    async round() {
      await agreed('beginRound', witness, () =>
        witness.propose({ kind: 'beginRound', prompt: null }),
      );
      await witness.until((known) => stageOf(known) !== null);
      const offered: string[] = [];
      for (let stage = stageOf(witness.room()); stage !== null; stage = stageOf(witness.room())) {
        const { seat } = stage;
        offered.push(nameOf(seat));
        await passes(seat);
        await witness.until((known) => stageOf(known)?.seat !== seat);
      }
      return offered;
    },
    async end() {
      await asked('endMeeting', witness, () => witness.propose({ kind: 'endMeeting' }));
      for (const { sees } of browsers) await sees(en.arrive.ended);
      for (const plain of plains) plain.close();
      const { group: id } = group.invitation;
      await expect.poll(() => group.world.store().meetingOf(id)).toBeNull();
    },
  };
}
