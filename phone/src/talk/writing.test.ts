import { Meeting } from '@ronda/shared/testing/meeting';
import { people } from '@ronda/shared/testing/names';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Effect } from './effect.ts';
import type { Said } from './said.ts';
import { Caller } from './testing/caller.ts';

/** Ana takes the turn in writing, and Cleo calls. */
function writes(): Caller {
  const meeting = new Meeting(people(5));
  meeting.beginsRound();
  const cleo = new Caller(meeting, 'cleo');
  cleo.when(() => meeting.does('ana', 'write'));
  return cleo;
}

/** Somebody’s words, as they are read; a sentence of the catalogue is its key. */
const readIn = (effects: readonly Effect[]): readonly string[] =>
  effects.flatMap((effect) => (effect.kind === 'say' ? effect.said.map(wordsIn) : []));

function wordsIn(said: Said): string {
  if (!('own' in said)) return said.key;
  const text = said.parts?.['text'];
  return typeof text === 'string' ? text : said.own;
}

/** What is read while the text grows like this, and then settles. */
function read(caller: Caller, ...texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => {
    caller.reads('ana', text);
    return readIn(caller.effects);
  });
}
const settled = (caller: Caller): readonly string[] => {
  caller.meeting.now += 3_000;
  caller.tick();
  return readIn(caller.effects);
};
const finishes = (caller: Caller): readonly string[] => {
  caller.happens((meeting) => meeting.does('ana', 'finish'));
  return readIn(caller.effects);
};

describe('F10: a turn in writing is read to callers', () => {
  test('in whole sentences, as soon as they are finished, and by whom', () => {
    expect(
      read(writes(), 'It', 'It was late. ', 'It was late. I', 'It was late. I left!\n'),
    ).toEqual(['writesThis', 'It was late.', 'I left!']);
  });

  test('what is not finished is read once it has not changed for three seconds', () => {
    const cleo = writes();
    expect(read(cleo, 'I do not know')).toEqual([]);
    cleo.meeting.now += 2_900;
    expect(cleo.tick()).toEqual([]);
    expect(read(cleo, 'I do not know what')).toEqual([]);
    expect(settled(cleo)).toEqual(['writesThis', 'I do not know what']);
    expect(settled(cleo)).toEqual([]);
    expect(read(cleo, 'I do not know what to say. ')).toEqual(['to say.']);
  });

  test('what is left is read when the turn ends, before anything else is told', () => {
    const cleo = writes();
    cleo.reads('ana', 'I came late. I am');
    expect(finishes(cleo)).toEqual(['I am']);
    expect(cleo.silent()[0]).toBe('announce.finished');
  });

  test('what was changed after it had been read is read again, from the changed sentence', () => {
    const cleo = writes();
    read(cleo, 'One. Two. Three. ');
    expect(read(cleo, 'One. Too. Three. ')).toEqual([]);
    expect(settled(cleo)).toEqual(['Too.', 'Three.']);
  });

  test('the same words that come again, and one’s own, are not read', () => {
    const cleo = writes();
    read(cleo, 'I am Ana. ');
    expect(read(cleo, 'I am Ana. ')).toEqual([]);
    expect(cleo.reads('cleo', 'I am Cleo. ')).toEqual([]);
  });

  test('who comes in the midst of it hears it from its beginning', () => {
    const { meeting } = writes();
    const dora = new Caller(meeting, 'dora');
    dora.reads('ana', 'I came late. I am');
    expect(readIn(dora.effects)).toEqual(['writesThis', 'I came late.']);
  });

  test('another turn begins anew, also when its words come before it does', () => {
    const cleo = writes();
    cleo.reads('ana', 'I am Ana');
    cleo.reads('ben', 'I am Ben. ');
    expect(readIn(cleo.effects)).toEqual(['writesThis', 'I am Ana', 'writesThis', 'I am Ben.']);
    cleo.happens((meeting) => {
      meeting.does('ana', 'finish');
      meeting.does('ben', 'write');
    });
    cleo.reads('ben', 'I am Ben. I am late. ');
    expect(readIn(cleo.effects)).toEqual(['I am late.']);
  });

  test('F7: a turn that was cut off goes on where it was', () => {
    const cleo = writes();
    read(cleo, 'I am Ana. ');
    cleo.when((meeting) => {
      meeting.loses('ana');
      meeting.passes(15_000);
      for (const seat of ['ben', 'cleo', 'dora', 'emil']) {
        if (meeting.stage === `offer ${seat}`) meeting.does(seat, 'pass');
        if (seat === 'ben') meeting.enters('ana', 'ana-2');
      }
      meeting.does('ana', 'write');
    });
    expect(read(cleo, 'I am Ana. Again. ')).toEqual(['Again.']);
  });

  test('D6, F11: a writer whom the group has muted is not read on, nor one whom a hold stops', () => {
    const muted = writes();
    muted.reads('ana', 'So much');
    muted.happens((meeting) => meeting.agree('ben', { kind: 'mute', subjects: ['ana'] }));
    expect(muted.effects).toContainEqual({ kind: 'hush' });
    expect(readIn(muted.effects)).not.toContain('So much');
    const held = writes();
    held.reads('ana', 'So much');
    held.happens((meeting) => meeting.does('ben', 'hold'));
    expect(held.effects).toContainEqual({ kind: 'hush' });
    expect(settled(held)).not.toContain('So much');
  });

  test('who goes on aloud is not read over', () => {
    const cleo = writes();
    cleo.reads('ana', 'So much');
    cleo.happens((meeting) => meeting.does('ana', 'speak'));
    expect(cleo.effects).toContainEqual({ kind: 'hush' });
    expect(readIn(cleo.effects)).toEqual([]);
    expect(settled(cleo)).toEqual([]);
  });

  test('F4: one’s own offer comes first, and the last words after it', () => {
    const meeting = new Meeting(people(5));
    meeting.beginsRound();
    const ben = new Caller(meeting, 'ben');
    ben.when(() => meeting.does('ana', 'write'));
    ben.reads('ana', 'I am Ana');
    expect(ben.happens(() => meeting.does('ana', 'finish'))).toEqual([
      'writesThis',
      'theirWords',
      'offer',
    ]);
    expect(ben.effects.at(-1)).toMatchObject({ kind: 'say', urgency: 'first' });
  });

  const word = fc.stringMatching(/^[a-zàéñ]{1,7}$/);
  const end = fc.constantFrom('', '', '.', '!', '?', '…', ',', '.”', '\n', '\n\n', '. ', '.)');
  const growing = fc.array(fc.tuple(word, end, fc.nat({ max: 4_000 })), { maxLength: 40 });
  const words = (text: string) => text.split(/\s+/).filter((one) => one !== '');

  test('whatever is added, all of it is read once, in order', () => {
    fc.assert(
      fc.property(growing, (pieces) => {
        const cleo = writes();
        const heard: string[] = [];
        let text = '';
        for (const [one, ending, ms] of pieces) {
          text += `${one}${ending} `;
          heard.push(...read(cleo, text));
          cleo.meeting.now += ms;
          cleo.tick();
          heard.push(...readIn(cleo.effects));
        }
        heard.push(...finishes(cleo));
        const said = heard.filter((one) => one !== 'writesThis').flatMap(words);
        expect(said).toEqual(words(text));
      }),
    );
  });

  test('whatever is changed, every word that stands there in the end has been read', () => {
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.array(fc.tuple(word, end)));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 15 }), (edits) => {
        const cleo = writes();
        const heard: string[] = [];
        let text: string[] = [];
        for (const [where, taken, added] of edits) {
          text = text.toSpliced(
            where % (text.length + 1),
            taken,
            ...added.map((one) => one.join('')),
          );
          heard.push(...read(cleo, text.map((one) => `${one} `).join('')), ...settled(cleo));
        }
        heard.push(...finishes(cleo));
        for (const one of words(text.join(' '))) expect(heard.join(' ')).toContain(one);
      }),
    );
  });

  test('a text without an end is read in parts, so that something can come between', () => {
    const cleo = writes();
    const text = `${'and then '.repeat(60)}. `;
    const heard = read(cleo, text).slice(1);
    expect(heard.length).toBeGreaterThan(2);
    expect(Math.max(...heard.map(({ length }) => length))).toBeLessThanOrEqual(200);
    expect(words(heard.join(' '))).toEqual(words(text));
  });
});
