import type { Recorded, RoomEvent } from '@ronda/shared/room/event';
import { expect, test } from 'vitest';
import { type Singer, wrongTogether, wrongVoices } from './hearing.ts';
import { wrongWithHistory } from './history.ts';
import { rehearse } from './rehearsed.ts';
import { rightsIn } from './rights.ts';
import { roundsOf } from './rounds.ts';
import type { Span } from './spans.ts';
import { during, type Trouble } from './trouble.ts';
import { wrongGivenBack, wrongTurns } from './turns.ts';

// What a soak is judged by: it finds nothing in a meeting in which all went as it should, and what was put wrong in one.

const { kept, commands, acknowledged, troubles } = rehearse(30);
const asKept = (events: readonly Recorded[]) => ({ opening: kept.opening, events });
const turns = (events: readonly Recorded[]) =>
  wrongTurns(asKept(events), commands, acknowledged, troubles);

/** The places of events of this kind that nobody asked for. */
function ofTheClock(type: RoomEvent['type']): readonly number[] {
  const asked = new Set(acknowledged.map(({ mark }) => kept.events[commands.get(mark)! - 1]!.at));
  return kept.events.flatMap(({ event, at }, place) =>
    event.type === type && !asked.has(at) ? [place] : [],
  );
}

/** The log with all from this place on so much later, or only the step that begins there. */
function moved(place: number, ms: number, onlyThis = false): readonly Recorded[] {
  const { at } = kept.events[place]!;
  return kept.events.map((each, index) =>
    (onlyThis ? each.at === at : index >= place) ? { ...each, at: each.at + ms } : each,
  );
}

test('in a meeting in which all went well nothing is found', () => {
  expect(turns(kept.events)).toEqual([]);
  expect(wrongWithHistory(asKept(kept.events), commands, acknowledged)).toEqual([]);
  expect(wrongGivenBack(kept, troubles)).toEqual([]);
  const { finished, wrong } = roundsOf(asKept(kept.events));
  expect(wrong).toEqual([]);
  // There was something to find fault with.
  expect(finished).toBeGreaterThan(5);
  for (const type of ['turnFinished', 'turnInterrupted', 'seatAway'] as const)
    expect(ofTheClock(type)).not.toEqual([]);
});

test.each(['turnFinished', 'seatAway', 'turnInterrupted'] as const)(
  '%s by the clock, a millisecond too soon',
  (type) => {
    expect(turns(moved(ofTheClock(type)[0]!, -1, true))).not.toEqual([]);
  },
);

test('a turn that ends by the clock more than a second too late, and one that does within what an outage explains', () => {
  const place = ofTheClock('turnFinished').find((one) => {
    const { at: to } = kept.events[one]!;
    return during({ from: to - 1, to }, troubles) === '';
  })!;
  const late = moved(place, 1001);
  const { seq, at } = kept.events[place]!;
  expect(turns(late).join()).toContain(`turnFinished (${seq}) came 1001 ms too late`);
  const away: Trouble = { what: 'Redis', part: 'the room', from: at - 1, to: at + 1 };
  const explained = wrongTurns(asKept(late), commands, acknowledged, [...troubles, away]);
  expect(explained.join()).not.toContain(`turnFinished (${seq})`);
});

test('somebody is skipped, or a turn is shorter', () => {
  const first = kept.events.findIndex(({ event }) => event.type === 'turnOffered');
  const changed = (change: object) =>
    kept.events.map((each, place) =>
      place === first ? { ...each, event: { ...each.event, ...change } } : each,
    );
  const other = acknowledged.find(({ seat }) => !JSON.stringify(kept.events[first]).includes(seat));
  expect(turns(changed({ seat: other!.seat }))[0]).toContain('skipped');
  expect(turns(changed({ turnMs: 9999 }))[0]).toContain('another length');
});

test('H2: a seat whose turn is left out of a round', () => {
  const began = kept.events.findIndex(({ event }) => event.type === 'roundBegan');
  const { event } = kept.events[began]!;
  const seat = event.type === 'roundBegan' ? event.order[3]! : '';
  const without = kept.events.filter(
    ({ event: one }, place) =>
      place < began || !('seat' in one && one.seat === seat && one.type.startsWith('turn')),
  );
  expect(roundsOf(asKept(without)).wrong).not.toEqual([]);
});

test('an acknowledged command that is not in the log, or whose time is not when it was done', () => {
  const less = new Map([...commands].slice(1));
  expect(wrongWithHistory(asKept(kept.events), less, acknowledged)[0]).toContain('is lost');
  const raised = acknowledged.findIndex(({ command }) => command.type === 'raiseHand');
  const later = acknowledged.map((one, place) =>
    place === raised ? { ...one, answeredAt: one.answeredAt + 900, sentAt: one.sentAt + 800 } : one,
  );
  expect(wrongWithHistory(asKept(kept.events), commands, later).join()).toContain(
    'ms from when it was done',
  );
});

test('time that was given back and not taken, or taken and not given back', () => {
  expect(wrongGivenBack(kept, [])).not.toEqual([]);
  const long: Trouble = { what: 'Redis', part: 'the room', from: 0, to: 600_000 };
  expect(wrongGivenBack(kept, [...troubles, long])).not.toEqual([]);
});

const rights = rightsIn(asKept(kept.events));
const singers: readonly Singer[] = [...new Set(acknowledged.map(({ seat }) => seat))].map(
  (seat) => ({ seat }),
);
const [ana] = singers as [Singer];
const hear = (...more: readonly (Span & { readonly seat: string })[]) => ({
  heard: new Map<string, readonly Span[]>(
    singers.map(({ seat }) => [
      seat,
      [...rights.voice(seat, ['open']), ...more.filter((one) => one.seat === seat)].toSorted(
        (a, b) => a.from - b.from,
      ),
    ]),
  ),
});
/** The end of a turn of hers after which she is not to be heard for a while. */
const end = rights
  .turns(ana.seat)
  .map(({ to }) => to)
  .find((to) =>
    rights.voice(ana.seat, ['open']).every(({ from }) => from < to || from > to + 6000),
  )!;

test('whoever is heard in their right is, and whoever goes on 1.6 s after it is found', () => {
  expect(wrongVoices(hear(), rights, singers, [])).toEqual([]);
  expect(wrongTogether(hear(), rights, singers, [])).toEqual([]);
  const little = hear({ seat: ana.seat, from: end, to: end + 1400 });
  expect(wrongVoices(little, rights, singers, [])).toEqual([]);
  const more = hear({ seat: ana.seat, from: end, to: end + 1600 });
  expect(wrongVoices(more, rights, singers, [])[0]).toContain('1600 ms after');
});

test('what went wrong then explains it, and what went wrong later or with others does not', () => {
  const more = hear({ seat: ana.seat, from: end, to: end + 4000 });
  const found = (part: Trouble['part'], from: number, to: number) =>
    wrongVoices(more, rights, singers, [{ what: 'it', part, from: end + from, to: end + to }]);
  expect(found('the room', 500, 2000)).toEqual([]);
  expect(found('silencing', -1000, 2000)).toEqual([]);
  expect(found('a server', -1000, 4000)).not.toEqual([]);
  expect(found('lines', -1000, 4000)).not.toEqual([]);
  expect(found('silencing', 1600, 2000)).not.toEqual([]);
});

test('H3: two who are heard at once are found, though both are within what they may', () => {
  const round = rights.turns(ana.seat).find(({ from, to }) => to - from > 8000)!;
  const both = hear({ seat: singers[1]!.seat, from: round.from + 3000, to: round.from + 3400 });
  expect(wrongTogether(both, rights, singers, [])[0]).toContain('400 ms');
});
