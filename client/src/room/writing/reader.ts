import type { SeatId } from '@ronda/shared/ids';
import { readOn } from '../../telling/writing/pieces.ts';

/** Looked at so many times without a change, what there is may be read out. */
const SETTLED = 3;

/** Reads out what somebody is writing. Each answer is what to say now; empty when that is nothing. */
export interface Reader {
  /** The words have changed, or are gone: then what has not been said yet is said. */
  readonly follow: (theirs: { readonly seat: SeatId; readonly text: string } | null) => string;
  /** From time to time. */
  readonly look: () => string;
  /** Nothing of what is over is known any more. */
  readonly forget: () => void;
}

export function createReader(): Reader {
  /** Also for a while after it is over: with a lost line the same words come again. */
  let of: SeatId | null = null;
  let text = '';
  let said = '';
  let over = true;
  let looked = '';
  let unchanged = 0;
  const read = (settled: boolean) => {
    const reading = readOn(said, text, settled);
    said = reading.said;
    return reading.piece;
  };
  const end = () => {
    const rest = over ? '' : read(true);
    over = true;
    return rest;
  };
  return {
    follow(theirs) {
      if (theirs === null) return end();
      const rest = theirs.seat === of ? '' : end();
      if (theirs.seat !== of || (over && !theirs.text.startsWith(said))) said = '';
      of = theirs.seat;
      text = theirs.text;
      over = false;
      return rest;
    },
    look() {
      if (over) return '';
      unchanged = text === looked ? unchanged + 1 : 0;
      looked = text;
      return read(unchanged >= SETTLED);
    },
    forget() {
      if (!over) return;
      of = null;
      text = '';
      said = '';
      looked = '';
    },
  };
}
