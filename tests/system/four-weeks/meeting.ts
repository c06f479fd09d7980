import type { Member as Plain } from '@ronda/member/member';
import type { Action, Prompt } from '@ronda/shared/decisions/action';
import { stageOf } from '@ronda/shared/floor/moving';
import type { Room } from '@ronda/shared/room/state';
import { expect } from 'vitest';
import { en } from '../../../client/src/text/en/index.ts';
import type { Member } from '../../harness/member.ts';
import { enter, isOffered, isSeated } from '../../harness/table.ts';
import type { Group, Other } from './group.ts';

/** Somebody who sits there, with a browser or without. */
type Sitting = { readonly name: string } & (
  { readonly browser: Member } | { readonly plain: Plain }
);
type Kind = Action['kind'];

/** Those who sit together: the whole circle, or one of its tables (D12). */
export interface Together {
  /** Somebody without a browser, for what a browser does not show as such. */
  readonly witness: Plain;
  /** It is proposed, and all others agree; by somebody without a browser, unless told otherwise. */
  agreed(action: Action): Promise<void>;
  agreed(kind: Kind, by: Member, propose: () => Promise<void>): Promise<void>;
  /** All pass until the round is over. Answers who was offered the turn, in order. */
  round(prompt?: Prompt): Promise<readonly string[]>;
}

/** One meeting of the group. Seat order is the order in which they came. */
export interface Meeting extends Together {
  sealedNameOf(member: Member): string;
  /** D12: once the circle has split, those at each table. */
  tables(): readonly Together[];
  /** By decision; all go home. */
  end(): Promise<void>;
}

export async function meet(group: Group, who: readonly (Member | Other)[]): Promise<Meeting> {
  const sitting: Sitting[] = [];
  for (const one of who) {
    if (typeof one === 'string') sitting.push({ name: one, plain: await group.sits(one) });
    else {
      await group.visits(one);
      await enter(one);
      await isSeated(one);
      sitting.push({ name: one.name, browser: one });
    }
  }
  const { witness } = oneCircle(sitting, []);
  const { seats } = await witness.until((room) => room.seats.length === who.length);
  const order = seats.map(({ id }) => id);
  const whole = oneCircle(sitting, order);
  return {
    ...whole,
    sealedNameOf: (member) => witness.names()[order[who.indexOf(member)]!]!,
    tables: () =>
      witness.room().tables!.both.map(({ seats: there }) =>
        oneCircle(
          sitting.filter((_, place) => there.includes(order[place]!)),
          order.filter((seat) => there.includes(seat)),
        ),
      ),
    async end() {
      await whole.asked({ kind: 'endMeeting' });
      for (const one of sitting) {
        if ('plain' in one) one.plain.close();
        else await one.browser.sees(en.arrive.ended);
      }
      const { group: id } = group.invitation;
      await expect.poll(() => group.world.store().meetingOf(id)).toBeNull();
    },
  };
}

/** @param order their seats, in the same order as they themselves */
function oneCircle(sitting: readonly Sitting[], order: readonly string[]) {
  const browsers = sitting.flatMap((one) => ('browser' in one ? [one.browser] : []));
  const plains = sitting.flatMap((one) => ('plain' in one ? [one.plain] : []));
  const witness = plains[0]!;
  const seen = (wished: (room: Room) => boolean) => witness.until(() => wished(witness.seen()));

  async function asked(
    what: Action | Kind,
    by: Member | Plain = witness,
    propose?: () => Promise<void>,
  ): Promise<void> {
    const kind = typeof what === 'string' ? what : what.kind;
    if (typeof what !== 'string') expect(await witness.propose(what)).toBe('done');
    await propose?.();
    for (const plain of plains) if (plain !== by) expect(await plain.agree(kind)).toBe('done');
    for (const browser of browsers)
      if (browser !== by) await browser.press(en.decision.position.agree);
  }
  async function agreed(...question: Parameters<typeof asked>): Promise<void> {
    await asked(...question);
    await seen(({ proposals }) => proposals.length === 0);
    for (const { page } of browsers) await page.getByRole('article').waitFor({ state: 'detached' });
  }

  async function passes(one: Sitting, seat: string): Promise<void> {
    if ('plain' in one) {
      await one.plain.until(() => stageOf(one.plain.seen())?.seat === seat);
      expect(await one.plain.send({ type: 'pass' })).toBe('done');
    } else {
      await isOffered(one.browser);
      await one.browser.sees(en.room.middle.offeredToMe);
      await one.browser.press(en.room.do.pass);
    }
  }

  async function round(prompt: Prompt | null = null): Promise<readonly string[]> {
    await agreed({ kind: 'beginRound', prompt });
    await seen((room) => stageOf(room) !== null);
    const offered: string[] = [];
    const stage = () => stageOf(witness.seen());
    for (let now = stage(); now !== null; now = stage()) {
      const { seat } = now;
      const one = sitting[order.indexOf(seat)]!;
      offered.push(one.name);
      await passes(one, seat);
      await seen((room) => stageOf(room)?.seat !== seat);
    }
    return offered;
  }

  return { witness, asked, agreed, round };
}
