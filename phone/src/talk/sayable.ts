import type { OwnPart } from './said.ts';
import { own } from './said.ts';

/** Letters that the voices of callers' languages can read. Of others they say what each is called, for minutes. */
const OTHER_LETTER = /(?!\p{Script=Latin})\p{L}/u;
const HEARD = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
const MOST_PICTURES = 4;

/** A name as somebody has written it, for the voice: what it cannot say it says that it cannot. */
export function nameSaid(name: string): OwnPart {
  const pictures = [...name.matchAll(/\p{Extended_Pictographic}/gu)].length;
  const sayable = HEARD.test(name) && !OTHER_LETTER.test(name) && pictures <= MOST_PICTURES;
  return sayable ? name : own('nameUnsayable');
}
