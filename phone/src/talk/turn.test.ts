import { Meeting } from '@ronda/shared/testing/meeting';
import { people } from '@ronda/shared/testing/names';
import { describe, expect, test } from 'vitest';
import { Caller } from './testing/caller.ts';

const three = () => new Meeting(people(3));
/** Ana, who calls, is offered the first turn. */
const offered = () => {
  const meeting = three();
  meeting.beginsRound();
  return new Caller(meeting);
};
const speaking = () => {
  const ana = offered();
  ana.presses('1');
  ana.when((meeting) => meeting.does('ana', 'speak'));
  ana.hears({ kind: 'done' });
  return ana;
};

describe('F4: the offer', () => {
  test('is said when it comes, and again on 0 and in silence', () => {
    const ana = new Caller(three());
    expect(ana.when((meeting) => meeting.beginsRound())[0]).toBe('offer');
    expect(ana.presses('0')).toEqual(['offer']);
    expect(ana.silence()).toEqual(['offer']);
  });

  test('after Later it comes again without a third key', () => {
    const ana = offered();
    ana.presses('3');
    ana.when((meeting) => meeting.does('ana', 'later'));
    expect(ana.hears({ kind: 'done' })).toEqual(['turnLater']);
    const again = ana.when((meeting) => {
      meeting.does('ben', 'pass');
      meeting.does('cleo', 'pass');
    });
    expect(again[0]).toBe('offerAgain');
  });

  const guarded = [
    [1_499, [], ['offer']],
    [1_500, [{ type: 'pass' }], []],
  ] as const;
  test.each(guarded)(
    'closes a menu; a key for that is no answer for 1.5 s: after %d ms',
    (later, sent, said) => {
      const ana = new Caller(three());
      ana.presses('*2');
      ana.when((meeting) => meeting.beginsRound());
      expect(ana.presses('2', later)).toEqual(said);
      expect(ana.sent).toEqual(sent);
    },
  );

  test('without a menu before it is answered at once', () => {
    const ana = new Caller(three());
    ana.when((meeting) => meeting.beginsRound());
    ana.presses('2');
    expect(ana.sent).toEqual([{ type: 'pass' }]);
  });

  test('star zero does not put back a menu that was left before it came', () => {
    const ana = new Caller(three());
    ana.presses('*2*');
    ana.when((meeting) => meeting.beginsRound());
    expect(ana.presses('0')[0]).toBe('helpOffer');
    ana.presses('1');
    expect(ana.sent).toEqual([{ type: 'speak' }]);
  });
});

describe('F5, F6: the time', () => {
  test('F5: 30 s, 10 s and the end are said once each', () => {
    const ana = speaking();
    expect(ana.after(149_000)).toEqual([]);
    expect(ana.after(1_000)).toEqual(['timeLeft']);
    expect(ana.after(1_000)).toEqual([]);
    expect(ana.after(19_000)).toEqual(['timeLeft']);
    expect(ana.after(9_999)).toEqual([]);
    expect(ana.after(1)).toEqual(['timeOver']);
    expect(ana.after(5_000)).toEqual([]);
  });

  test('F5: nobody else is warned', () => {
    const cleo = new Caller(offered().meeting, 'cleo');
    cleo.when((meeting) => meeting.does('ana', 'speak'));
    expect(cleo.after(175_000)).toEqual([]);
  });

  test('F6: with more time they are said again', () => {
    const ana = speaking();
    expect(ana.after(150_000)).toEqual(['timeLeft']);
    ana.presses('*4');
    expect(ana.sent).toEqual([{ type: 'moreTime' }]);
    ana.when((meeting) => meeting.does('ana', 'moreTime'));
    expect(ana.hears({ kind: 'done' })).toEqual(['moreTimeAsked']);
    expect(ana.after(8_000)).toEqual(['announce.iHaveMore']);
    expect(ana.after(52_000)).toEqual(['timeLeft']);
    expect(ana.after(20_000)).toEqual(['timeLeft']);
    expect(ana.after(10_000)).toEqual(['timeOver']);
  });

  test('F6: somebody else asks, which is said over their turn; 3 objects', () => {
    const cleo = new Caller(speaking().meeting, 'cleo');
    const asks = cleo.when((meeting) => meeting.does('ana', 'moreTime'));
    expect(asks).toEqual(['announce.askedMore', 'objectMoreTime']);
    cleo.presses('3');
    expect(cleo.sent).toEqual([{ type: 'objectToMoreTime' }]);
  });

  test('F7: a turn goes on after a lost line, with the warnings that are still to come', () => {
    const ana = speaking();
    ana.after(155_000);
    ana.when((meeting) => meeting.loses('ana'));
    ana.meeting.passes(5_000);
    ana.meeting.enters('ana', 'ana-2');
    const { room, now: at } = ana.meeting;
    const back = ana.hears({ kind: 'entered', as: 'seated', room, me: 'ana', at });
    expect(back).toEqual(['backAgain', 'turnGoesOn', 'enteredMuted']);
    expect(ana.after(14_000)).toEqual([]);
    expect(ana.after(1_000)).toEqual(['timeLeft']);
  });

  test('F7: on a new line what was sent still gets its own answer', () => {
    const ana = offered();
    ana.presses('2');
    const { room, now: at } = ana.meeting;
    ana.hears({ kind: 'entered', as: 'seated', room, me: 'ana', at });
    expect(ana.hears({ kind: 'done' })).toEqual(['turnPassed']);
  });
});

describe('F2: the microphone', () => {
  test('is off on sitting down, also where everyone may talk', () => {
    const { room, now: at } = three();
    const ana = new Caller(three());
    ana.hears({ kind: 'entered', as: 'seated', room, me: 'ana', at });
    expect(ana.turned).toEqual([false]);
  });

  test('star 6 turns it on and off where everyone may talk', () => {
    const ana = new Caller(three());
    expect([ana.presses('*6'), ana.turned]).toEqual([['microphoneOn'], [true]]);
    expect([ana.presses('*6'), ana.turned]).toEqual([['microphoneOff'], [false]]);
  });

  test('stays off for whoever may not speak, and why is said', () => {
    const cleo = new Caller(speaking().meeting, 'cleo');
    expect([cleo.presses('*6'), cleo.turned]).toEqual([['microphoneClosed'], []]);
    cleo.when((meeting) => meeting.does('ben', 'hold'));
    expect([cleo.presses('*6'), cleo.turned]).toEqual([['microphoneInQuiet'], []]);
    const muted = new Caller(new Meeting(people(5)));
    muted.when((meeting) => meeting.agree('ben', { kind: 'mute', subjects: ['ana'] }));
    expect([muted.presses('*6'), muted.turned]).toEqual([['microphoneMuted'], []]);
  });

  test('opens by 1 alone: no other key of an offer does', () => {
    for (const keys of ['2', '3', '0', '*6', '*1', '9', '#', '*5']) {
      const ana = offered();
      ana.presses(keys);
      expect([keys, ana.turned]).toEqual([keys, []]);
    }
    const ana = offered();
    ana.presses('1');
    ana.when((meeting) => meeting.does('ana', 'speak'));
    expect(ana.turned).toEqual([true]);
  });

  test('closes with the round, and after a turn also where everyone may talk', () => {
    const ana = new Caller(three());
    ana.presses('*6');
    ana.when((meeting) => meeting.beginsRound());
    expect(ana.turned).toEqual([false]);
    const last = speaking();
    last.when((meeting) => {
      meeting.proposes('ben', { kind: 'openFloor' });
      for (const one of ['ana', 'cleo']) meeting.answers(one, meeting.room.proposalsMade, 'agree');
      meeting.does('ana', 'finish');
    });
    expect([last.meeting.room.floor.kind, last.turned]).toEqual(['open', [false]]);
  });

  test.each(['1', '*6'])(
    'F11: a hold closes it; after that the caller reopens it by %s',
    (keys) => {
      const ana = speaking();
      const held = ana.when((meeting) => meeting.does('ben', 'hold'));
      expect([held, ana.turned]).toEqual([['microphoneInQuiet', 'announce.held'], [false]]);
      expect(ana.after(60_000).slice(0, 2)).toEqual(['turnGoesOn', 'enteredMuted']);
      expect(ana.turned).toEqual([]);
      expect([ana.presses(keys), ana.turned]).toEqual([['microphoneOn'], [true]]);
    },
  );
});
