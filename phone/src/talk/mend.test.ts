import type { Action } from '@ronda/shared/decisions/action';
import { Meeting } from '@ronda/shared/testing/meeting';
import { people } from '@ronda/shared/testing/names';
import { describe, expect, test } from 'vitest';
import { Caller } from './testing/caller.ts';

const QUIET: Action = { kind: 'quiet', minutes: 5 };

/** Ana calls; somebody proposes, and Ben objects. */
function objected(by = 'ana', action: Action = QUIET): [Caller, readonly string[]] {
  const ana = new Caller(new Meeting(people(5)));
  ana.when((meeting) => meeting.proposes(by, action));
  const other = by === 'ben' ? 'cleo' : 'ben';
  return [ana, ana.when((meeting) => meeting.answers(other, 1, 'object'))];
}

describe('D2: what was objected to can be mended by keys', () => {
  test('whoever made it is asked, after the objection, and chooses anew', () => {
    const [ana, said] = objected();
    expect(said).toEqual(['announce.objectedDecision', 'mendOffered']);
    expect(ana.presses('1')).toEqual([
      'decision.outcome.objects',
      'mendHow',
      ...Array.from({ length: 5 }, () => 'choice'),
    ]);
    ana.presses('21');
    expect(ana.sent).toEqual([{ type: 'propose', action: { kind: 'quiet', minutes: 2 } }]);
  });

  test('by hash it is left, and stays in the menu of proposals', () => {
    const [ana] = objected();
    expect(ana.presses('#')).toEqual(['choiceClosed']);
    expect(ana.presses('*27')).toContain('chooseToMend');
    ana.presses('111');
    expect(ana.sent).toEqual([{ type: 'propose', action: { kind: 'quiet', minutes: 1 } }]);
  });

  test('anybody may make it again as it was, and who made it not before five minutes (D7)', () => {
    const [ana, said] = objected('cleo');
    expect(said).not.toContain('mendOffered');
    ana.presses('*27111');
    expect(ana.sent).toEqual([{ type: 'propose', action: QUIET }]);
    const [again] = objected();
    again.presses('#');
    again.after(5 * 60_000);
    again.presses('*27111');
    expect(again.sent).toEqual([{ type: 'propose', action: QUIET }]);
  });

  test('where nothing can be chosen anew, nothing is asked', () => {
    expect(objected('ana', { kind: 'openFloor' })[1]).toEqual(['announce.objectedDecision']);
  });

  test('the question waits for the end of a turn, and breaks into no menu', () => {
    const ana = new Caller(new Meeting(people(5)));
    ana.when((meeting) => {
      meeting.beginsRound();
      while (meeting.stage !== 'offer ben') meeting.does('ana', 'pass');
      meeting.does('ben', 'speak');
      meeting.proposes('ana', { kind: 'changeTurnLength', turnSeconds: 60 });
    });
    expect(ana.when((meeting) => meeting.answers('ben', 2, 'object'))).toEqual([]);
    expect(ana.when((meeting) => meeting.does('ben', 'finish'))).toContain('mendOffered');
    const other = new Caller(new Meeting(people(5)));
    other.when((meeting) => meeting.proposes('ana', QUIET));
    other.presses('*8');
    expect(other.when((meeting) => meeting.answers('ben', 1, 'object'))).toEqual([
      'announce.objectedDecision',
      'mendWaits',
    ]);
  });

  test('without anything that did not come about, there is no such choice', () => {
    const ana = new Caller(new Meeting(people(5)));
    expect(ana.presses('*2')).toHaveLength(7);
    expect(ana.presses('7')[0]).toBe('keyUnknown');
  });
});
