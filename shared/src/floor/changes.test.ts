import { describe, expect, test } from 'vitest';
import type { Action } from '../decisions/action.ts';
import { carriedBy } from '../testing/happenings.ts';
import { Meeting, typesOf } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';

/** A group with one agreement; turns last 60 s. */
function gathered(count = 3, agreements = 1): Meeting {
  return new Meeting(people(count), {
    carried: carriedBy({ agreements }),
    turnSeconds: 60,
  });
}

const part = ({ room }: Meeting) => (room.floor.kind === 'round' ? room.floor.round.part : '-');

describe('D6: a change of the floor', () => {
  /** Ana speaks in a round. */
  function inTurn(): Meeting {
    const meeting = gathered(5);
    meeting.beginsRound();
    meeting.does('ana', 'speak');
    return meeting;
  }

  test.each([
    [{ kind: 'beginSharing' }, 'sharingBegan'],
    [{ kind: 'openFloor' }, 'floorOpened'],
    [{ kind: 'endMeeting' }, 'meetingEnded'],
  ] as const)('D6: %o waits for the turn, and comes with its end', (action, type) => {
    const meeting = inTurn();
    expect(meeting.agree('ben', action).at(-1)).toMatchObject({ type: 'changeAwaited' });
    expect(meeting.refused('cleo', { type: 'propose', action })).toBe('alreadySo');
    expect(meeting.stage).toBe('turn ana');
    expect(typesOf(meeting.does('ana', 'finish'))).toEqual(['turnFinished', type]);
    expect(meeting.room.awaiting).toBeNull();
  });

  test('D6: an offer is no turn, and is dropped', () => {
    const meeting = gathered();
    meeting.beginsRound();
    expect(typesOf(meeting.agree('ben', { kind: 'openFloor' })).at(-1)).toBe('floorOpened');
    expect(meeting.refused('ana', 'speak')).toBe('noRound');
  });

  test('D6: of two that wait the later one counts', () => {
    const meeting = inTurn();
    meeting.agree('ben', { kind: 'openFloor' });
    meeting.agree('cleo', { kind: 'beginSharing' });
    expect(typesOf(meeting.does('ana', 'finish'))).toEqual(['turnFinished', 'sharingBegan']);
  });

  test('D6: the end stays the end, and what was asked besides is overtaken', () => {
    const meeting = inTurn();
    meeting.proposes('ben', { kind: 'openFloor' });
    meeting.proposes('cleo', { kind: 'showTalkTime', shown: true });
    const events = meeting.agree('dora', { kind: 'endMeeting' });
    expect(events.filter((event) => event.type === 'proposalClosed')).toMatchObject([
      { proposal: 4, outcome: 'passed' },
      { proposal: 2, outcome: 'overtaken' },
    ]);
    expect(meeting.room.proposals.map(({ id }) => id)).toEqual([3]);
    const others: readonly Action[] = [
      { kind: 'beginSharing' },
      { kind: 'openFloor' },
      { kind: 'beginReading' },
      { kind: 'beginRound', prompt: null },
      { kind: 'quiet', minutes: 1 },
      { kind: 'followScript', stages: [{ kind: 'openFloor' }] },
      { kind: 'goOn', stage: 1 },
    ];
    for (const action of others) {
      expect(meeting.refused('emil', { type: 'propose', action })).toBe('endsSoon');
    }
    expect(typesOf(meeting.does('ana', 'finish'))).toEqual(['turnFinished', 'meetingEnded']);
  });

  test('D6, D8: in a round no other round and no reading is proposed, awaited ones included', () => {
    const meeting = gathered(4);
    meeting.agree('ana', { kind: 'beginSharing' });
    meeting.does('ana', 'raiseHand');
    meeting.does('ana', 'speak');
    meeting.agree('ben', { kind: 'beginReading' });
    const begin = { kind: 'beginRound', prompt: null } as const;
    expect(meeting.refused('cleo', { type: 'propose', action: begin })).toBe('roundGoesOn');
    meeting.does('ana', 'finish');
    expect(part(meeting)).toBe('reading');
    expect(meeting.refused('cleo', { type: 'propose', action: { kind: 'beginReading' } })).toBe(
      'roundGoesOn',
    );
  });

  test('D6: what can no longer begin when its time has come is dropped', () => {
    const meeting = gathered(2);
    meeting.agree('ana', { kind: 'beginSharing' });
    meeting.does('ana', 'raiseHand');
    meeting.does('ana', 'speak');
    meeting.agree('ben', { kind: 'beginRound', prompt: null });
    meeting.does('ben', 'rest');
    expect(typesOf(meeting.does('ana', 'rest'))).toEqual([
      'seatRested',
      'turnFinished',
      'changeDropped',
    ]);
    expect(meeting.room.awaiting).toBeNull();
    expect(meeting.stage).toBe('sharing');
  });

  test('D6: an open floor is not opened again, nor a sharing begun', () => {
    const meeting = gathered();
    meeting.agree('ana', { kind: 'openFloor' });
    expect(meeting.refused('ben', { type: 'propose', action: { kind: 'openFloor' } })).toBe(
      'alreadySo',
    );
    meeting.agree('ben', { kind: 'beginSharing' });
    expect(meeting.refused('cleo', { type: 'propose', action: { kind: 'beginSharing' } })).toBe(
      'alreadySo',
    );
  });
});
