import { Meeting } from '@ronda/shared/testing/meeting';
import { people } from '@ronda/shared/testing/names';
import { describe, expect, test } from 'vitest';
import { Caller } from './testing/caller.ts';

const five = () => new Meeting(people(5));
/** Ana holds the turn, and Cleo calls. */
const listening = () => {
  const meeting = five();
  meeting.beginsRound();
  const cleo = new Caller(meeting, 'cleo');
  cleo.when(() => meeting.does('ana', 'speak'));
  return cleo;
};

describe('nobody is spoken over (F5)', () => {
  test('news waits for the end of a turn', () => {
    const cleo = listening();
    expect(cleo.when((meeting) => meeting.enters('fati'))).toEqual([]);
    expect(cleo.after(60_000)).toEqual([]);
    expect(cleo.when((meeting) => meeting.does('ana', 'finish'))).toContain('announce.arrived');
    expect(cleo.after(1_000)).toEqual([]);
  });

  test('and for the answer to one’s own offer', () => {
    const meeting = five();
    meeting.beginsRound();
    const ana = new Caller(meeting);
    expect(ana.when(() => meeting.enters('fati'))).toEqual([]);
    expect(ana.when(() => meeting.does('ana', 'pass'))).toContain('announce.arrived');
  });

  test('D3: what is proposed about oneself, and cannot be answered, waits too', () => {
    const cleo = listening();
    const proposes = (meeting: Meeting) =>
      meeting.proposes('ben', { kind: 'mute', subjects: ['cleo'] });
    expect(cleo.when(proposes)).toEqual([]);
    const said = cleo.when((meeting) => meeting.does('ana', 'finish'));
    expect(said).toContain('announce.proposedByNobody');
  });

  test('what is stale by then is dropped', () => {
    const cleo = listening();
    cleo.when((meeting) => {
      meeting.loses('ana');
      meeting.enters('fati');
    });
    cleo.when((meeting) => meeting.enters('ana', 'ana-2'));
    cleo.after(10_000);
    const said = cleo.when((meeting) => meeting.does('ana', 'finish'));
    expect(said).toContain('announce.arrived');
    expect(said).not.toContain('announce.holderLost');
    expect(said).not.toContain('announce.holderBack');
  });

  test('in time it is told, in the order in which it happened', () => {
    const cleo = listening();
    cleo.when((meeting) => meeting.enters('fati'));
    cleo.when((meeting) => meeting.does('dora', 'rest'));
    const said = cleo.when((meeting) => meeting.does('ana', 'finish'));
    expect(said.slice(0, 3)).toEqual(['announce.arrived', 'announce.rested', 'announce.finished']);
  });

  test('who begins to speak is heard, and not told of after the turn', () => {
    const said = listening().when((meeting) => meeting.does('ana', 'finish'));
    expect(said).not.toContain('announce.turn');
  });

  test('F10: who writes is not spoken over either, since their words are read aloud', () => {
    const meeting = five();
    meeting.beginsRound();
    const cleo = new Caller(meeting, 'cleo');
    expect(cleo.when(() => meeting.does('ana', 'write'))).toEqual(['announce.writes']);
    expect(cleo.when(() => meeting.enters('fati'))).toEqual([]);
    expect(cleo.when(() => meeting.does('ana', 'finish'))).toContain('announce.arrived');
  });

  test('news that is being said stops when somebody begins to speak, and is told after the turn', () => {
    const meeting = five();
    meeting.beginsRound();
    const cleo = new Caller(meeting, 'cleo');
    const told = cleo.happens(() => meeting.enters('fati'));
    expect([...told, ...cleo.tick()]).toEqual(['announce.arrived']);
    cleo.happens(() => meeting.does('ana', 'speak'));
    expect(cleo.effects).toEqual([{ kind: 'hushNews' }]);
    expect(cleo.silent()).toEqual([]);
    expect(cleo.when(() => meeting.does('ana', 'finish'))[0]).toBe('announce.arrived');
  });

  test('one follows the other once that has been said, and a key stops one of them alone', () => {
    const cleo = new Caller(five(), 'cleo');
    cleo.happens((meeting) => [meeting.enters('fati'), meeting.does('ben', 'rest')]);
    expect(cleo.tick()).toEqual(['announce.arrived']);
    expect(cleo.hears({ kind: 'tick', at: cleo.meeting.now, silent: false })).toEqual([]);
    cleo.presses('*1');
    expect(cleo.silent()).toEqual(['announce.rested']);
  });

  test('the newest eight are kept', () => {
    const cleo = listening();
    for (const seat of people(12).slice(5)) cleo.when((meeting) => meeting.enters(seat));
    const said = cleo.when((meeting) => meeting.does('ana', 'finish'));
    expect(said).toHaveLength(8);
    expect(said.slice(-2)).toEqual(['announce.offered', 'announce.iAmNext']);
  });

  test('what one seat could do without end is told once in a minute', () => {
    const cleo = new Caller(five(), 'cleo');
    const rests = () => cleo.when((meeting) => meeting.does('ben', 'rest'));
    expect(rests()).toEqual(['announce.rested']);
    cleo.when((meeting) => meeting.does('ben', 'return'));
    expect(rests()).toEqual([]);
    cleo.when((meeting) => meeting.does('ben', 'return'));
    cleo.after(60_000);
    expect(rests()).toEqual(['announce.rested']);
  });
});

describe('what was sent is answered once', () => {
  const done: readonly (readonly [keys: string, command: 'rest' | 'hold', said: string])[] = [
    ['*7', 'rest', 'rested'],
    ['*5', 'hold', 'holdBegan'],
  ];
  test.each(done)('F8, F11: %s, and not told again', (keys, command, said) => {
    for (const answeredFirst of [true, false]) {
      const ana = new Caller(five());
      ana.presses(keys);
      const heard: string[] = [];
      if (answeredFirst) heard.push(...ana.hears({ kind: 'done' }));
      heard.push(...ana.when((meeting) => meeting.does('ana', command)));
      if (!answeredFirst) heard.push(...ana.hears({ kind: 'done' }));
      expect(heard).toEqual([said]);
    }
  });

  test('after a refusal it is told, when it happens all the same', () => {
    const ana = new Caller(five());
    ana.presses('*7');
    expect(ana.hears({ kind: 'refused', code: 'oneMoment' })).toEqual(['refusal.oneMoment']);
    expect(ana.when((meeting) => meeting.does('ana', 'rest'))).toEqual(['announce.iRested']);
  });

  test('several are answered in the order in which they were sent', () => {
    const ana = new Caller(five());
    ana.presses('*7*81');
    expect(ana.hears({ kind: 'done' })).toEqual(['rested']);
    expect(ana.hears({ kind: 'done' })).toEqual(['signalSent']);
    expect(ana.hears({ kind: 'done' })).toEqual([]);
  });

  test('F11: signals of others interrupt nobody, and are heard on asking, for a minute', () => {
    const ana = new Caller(five());
    const at = ana.meeting.now;
    expect(ana.hears({ kind: 'signalled', seat: 'ben', signal: 'meToo', at })).toEqual([]);
    expect(ana.presses('*85')).toEqual(['signalsMenu', 'signalsHeard', 'signalBy']);
    expect(ana.presses('*85', 60_000).at(-1)).toBe('signalsNone');
  });
});
