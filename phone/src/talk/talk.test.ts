import { tell } from '../../../client/src/telling/announcements.ts';
import { Meeting } from '@ronda/shared/testing/meeting';
import { people, sealed } from '@ronda/shared/testing/names';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Input } from './input.ts';
import { KEYS } from './input.ts';
import { newTalk, step } from './talk.ts';
import { atTable, effectsOf, keysAt, played, saidIn } from './testing/at-table.ts';

const PIN = '7777777777';
const inPin = () => played(newTalk(), keysAt('1', 0)).talk;
const wrong = { kind: 'door', answer: 'wrong' } as const;
const silence = { kind: 'silence', at: 0 } as const;
const said = (keys: string, ...after: readonly Input[]) =>
  saidIn(played(inPin(), [...keysAt(keys, 0), ...after]).effects);

describe('before the table', () => {
  test('a language is chosen by key; after two silences it is English', () => {
    expect(effectsOf(newTalk(), '3', 0)).toContainEqual({ kind: 'language', language: 'ca' });
    const { effects } = played(newTalk(), [silence, silence]);
    expect(effects).toContainEqual({ kind: 'language', language: 'en' });
  });

  test('three PINs that open nothing end the call', () => {
    const tries = [1, 2, 3].flatMap(() => [...keysAt(`${PIN}#`, 0), wrong]);
    const { talk, effects } = played(inPin(), tries);
    expect(talk.phase.name).toBe('over');
    expect(effects.at(-1)).toEqual({ kind: 'hangUp' });
  });

  test('thirty digits at once, and too few, are refused in words and tried nowhere', () => {
    for (const digits of ['7'.repeat(30), '777']) {
      const effects = effectsOf(inPin(), `${digits}#`, 0);
      expect(effects.some(({ kind }) => kind === 'tryPin')).toBe(false);
    }
    expect(said(`${'7'.repeat(30)}#`)).toContain('pinTooMany');
    expect(said('777#')).toEqual(['pinTooFew']);
    expect(said('777*')).toContain('pinCleared');
  });

  test('no PIN is said, or kept once the door is asked', () => {
    const pin = fc.string({
      unit: fc.constantFrom(...KEYS.slice(1, 10)),
      minLength: 10,
      maxLength: 14,
    });
    const answer = fc.constantFrom('wrong', 'tooFast', 'unavailable', {
      agreements: 2,
      returning: true,
    });
    fc.assert(
      fc.property(pin, answer, (digits, door) => {
        const { talk, effects } = played(inPin(), [
          ...keysAt(`${digits}#`, 0),
          { kind: 'door', answer: door } as Input,
        ]);
        const spoken = effects.filter(({ kind }) => kind === 'say');
        expect(JSON.stringify([talk, spoken])).not.toContain(digits);
      }),
    );
  });
});

describe('at the table', () => {
  const offered = () => {
    const meeting = new Meeting(people(3));
    meeting.beginsRound();
    return meeting;
  };

  test('F2: speaking opens the microphone, finishing closes it', () => {
    const meeting = offered();
    let talk = atTable(meeting);
    const on: boolean[] = [];
    for (const command of ['speak', 'finish'] as const) {
      const before = meeting.room;
      const length = meeting.log.length;
      meeting.does('ana', command);
      const told = tell(before, meeting.log.slice(length), 'ana');
      const next = step(talk, { kind: 'happened', told, room: meeting.room, at: meeting.now });
      on.push(
        ...next.effects.flatMap((effect) => (effect.kind === 'microphone' ? [effect.on] : [])),
      );
      ({ talk } = next);
    }
    expect(on).toEqual([true, false]);
  });

  test('star star says the group’s help line, or that it has named none', () => {
    const told = (meeting: Meeting) => effectsOf(atTable(meeting), '**', meeting.now).at(-1);
    const says = (line: object) => ({ kind: 'say', urgency: 'now', said: [line] });
    const helpLine = sealed('L');
    const named = new Meeting(people(3), { carried: { helpLine } });
    expect(told(named)).toMatchObject(
      says({ own: 'helpLine', parts: { line: { spelled: helpLine } } }),
    );
    expect(told(new Meeting(people(3)))).toMatchObject(says({ own: 'helpLineNone' }));
  });

  test('any keys at all: each is answered, and star zero always helps', () => {
    const keys = fc.array(fc.constantFrom(...KEYS), { maxLength: 25 });
    fc.assert(
      fc.property(keys, fc.boolean(), (pressed, round) => {
        const meeting = round ? offered() : new Meeting(people(3));
        let talk = atTable(meeting);
        const at = meeting.now;
        for (const key of pressed) {
          const first = step(talk, { kind: 'key', key, at });
          const sent = first.effects.some(({ kind }) =>
            /^(send|proposeWords|proposeMade|signal)$/.test(kind),
          );
          const settled = played(first.talk, [
            ...(sent ? [{ kind: 'refused', code: 'oneMoment' } as const] : []),
            ...(key === '*' ? [{ kind: 'tick', at: at + 3_001, silent: true } as const] : []),
          ]);
          const all = [...first.effects, ...settled.effects];
          const answers = all.some(({ kind }) => kind === 'say');
          if (!answers) throw new Error(`${key} is not answered: ${JSON.stringify(all)}`);
          talk = sent ? settled.talk : first.talk;
        }
        expect(saidIn(effectsOf(talk, '*0', at)).join(' ')).toMatch(/help/);
      }),
    );
  });
});
