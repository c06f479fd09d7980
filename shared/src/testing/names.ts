import type { Sealed } from '../confidence/sealed.ts';
import type { SeatId } from '../ids.ts';
import type { Renewal } from '../lasting/invitation.ts';
import type { Phones } from '../lasting/phones.ts';

/** Twelve people, who fill a table (D9). */
export const TWELVE: readonly SeatId[] =
  'ana ben cleo dora emil fati gus hana ivo jun kim lia'.split(' ');

/** The first so many of them. */
export function people(count: number): SeatId[] {
  return TWELVE.slice(0, count);
}

/** What admits telephones, as sealed as any; another letter is another PIN. */
export function phones(letter: string): Phones {
  return { mark: letter.repeat(43), pin: sealed(letter), secret: sealed(letter) };
}

/** A renewal of the invitation, sent to these; another letter is another secret. */
export function renewal(
  letter: string,
  to: readonly SeatId[] = [],
  instead: string | null = null,
): Renewal {
  return {
    doorHash: letter.repeat(43),
    before: sealed(letter),
    instead: instead && instead.repeat(43),
    from: letter.repeat(87),
    letters: to.map((seat) => ({ to: seat, sealed: sealed(letter) })),
  };
}

/** A text of the group, as sealed as any: equal letters stand for equal words. */
export function sealed(letter: string): Sealed {
  return letter.repeat(38);
}
