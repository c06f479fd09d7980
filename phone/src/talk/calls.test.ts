import { Meeting } from '@ronda/shared/testing/meeting';
import { people, phones } from '@ronda/shared/testing/names';
import { expect, test } from 'vitest';
import { Caller } from './testing/caller.ts';

const renewal = { kind: 'admitPhones', phones: phones('B') } as const;
const REFUSE = { kind: 'refusePhones' } as const;
const calling = () => new Caller(new Meeting(people(4)));

/** The sealed digits that are read out, as they stand in what is said. */
const digitsIn = (caller: Caller) => JSON.stringify(caller.effects).match(/"digits":"(\w)/)?.[1];

test('D8: 5 reads the PIN, digit by digit; star one and star zero say so', () => {
  const caller = calling();
  expect(caller.presses('5')).toEqual(['pinIs']);
  expect(digitsIn(caller)).toBe('A');
  expect(caller.presses('*1').at(-1)).toBe('wherePin');
  expect(caller.presses('*0')).toContain('wherePin');
});

test('D8: also while a turn is offered, which goes on waiting', () => {
  const caller = calling();
  caller.when((meeting) => meeting.beginsRound());
  expect(caller.presses('5')).toEqual(['pinIs']);
  caller.presses('1');
  expect(caller.sent).toEqual([{ type: 'speak' }]);
});

test('D8: renewed, the new one is told of after the outcome, and read by 5', () => {
  const caller = calling();
  const heard = caller.when((meeting) => meeting.agree('ben', renewal));
  expect(heard.slice(-2)).toEqual(['announce.passedDecision', 'pinNew']);
  caller.presses('5');
  expect(digitsIn(caller)).toBe('B');
});

test('D8: whoever speaks is not spoken over by it; it waits for the end of the turn', () => {
  const caller = calling();
  caller.when((meeting) => {
    meeting.beginsRound();
    meeting.does('ana', 'pass');
    meeting.does('ben', 'speak');
  });
  expect(caller.when((meeting) => meeting.agree('cleo', renewal))).not.toContain('pinNew');
  expect(caller.when((meeting) => meeting.does('ben', 'finish'))).toContain('pinNew');
});

test('D8: refused, a caller hears that they stay, and no key reads a PIN', () => {
  const caller = calling();
  const heard = caller.when((meeting) => meeting.agree('ben', REFUSE));
  expect(heard.slice(-2)).toEqual(['announce.passedDecision', 'callsRefused']);
  expect(caller.presses('5')).toEqual(['keyUnknown']);
  expect(caller.presses('*1')).not.toContain('wherePin');
  expect(caller.presses('*0')).not.toContain('wherePin');
});

test('D8: by the keys the PIN is made on the way, once however often they are pressed', () => {
  const caller = calling();
  expect(caller.presses('*244').at(-1)).toBe('proposeConfirm');
  caller.presses('1');
  expect(caller.effects.map(({ kind }) => kind)).toContain('proposeMade');
  expect(caller.presses('*2441').at(-1)).toBe('oneMoment');
  expect(caller.hears({ kind: 'done' })).toEqual(['proposed']);
  caller.presses('*2441');
  expect(caller.hears({ kind: 'refused', code: 'oneMoment' })).toEqual(['refusal.oneMoment']);
});
