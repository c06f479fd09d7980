import { tell } from '../../../client/src/telling/announcements.ts';
import { turnOf } from '@ronda/shared/floor/moving';
import { voiceOf } from '@ronda/shared/floor/speech';
import type { SeatId } from '@ronda/shared/ids';
import type { SeatCommand } from '@ronda/shared/room/command';
import { seatOf } from '@ronda/shared/room/seats';
import type { Meeting } from '@ronda/shared/testing/meeting';
import { happenings, meetingOf, peopleOf } from '@ronda/shared/testing/happenings';
import { type Move, stepsOf, waitFor } from '@ronda/shared/testing/moves';
import { PATIENCE, runs } from '@ronda/shared/testing/runs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Effect } from './effect.ts';
import { type Input, type Key, KEYS } from './input.ts';
import type { Talk } from './state.ts';
import { step } from './talk.ts';
import { atTable, played, saidIn } from './testing/at-table.ts';

const ME = 'ana';
/** What only this caller can answer, or what sounds in place of whoever writes (F10). */
const MINE =
  /^(keyUnknown|vote|objectMoreTime|microphone|choice|whereVotes|mend|signals|propose|askReason|askLeave|choose|group|kind|policy|is[A-Z]|move|announce\.(askedMore|writes|goesOnWriting|iAm|iHave)|decision\.)/;

/** A caller in a meeting in which others do what they like. Everything that must hold is looked at after each step. */
class Simulated {
  talk: Talk;
  readonly meeting: Meeting;
  silent = true;

  constructor(meeting: Meeting) {
    this.meeting = meeting;
    this.talk = atTable(meeting, ME);
  }

  hears(input: Input): readonly Effect[] {
    const { talk, effects } = step(this.talk, input);
    this.talk = talk;
    for (const effect of effects) {
      if (effect.kind === 'microphone' && effect.on)
        expect(voiceOf(this.meeting.room, ME), 'a microphone that the floor allows').toBe('open');
      if (effect.kind === 'say') this.silent = false;
    }
    return effects;
  }

  /** Nobody who holds the turn is spoken over, but for what is this caller's own. */
  hearsOf(input: Input): void {
    const effects = this.hears(input);
    const room = this.meeting.seenFrom(ME);
    const turn = room.floor.kind === 'quiet' ? null : turnOf(room);
    if (turn === null || turn.seat === ME) return;
    for (const effect of effects) {
      if (effect.kind !== 'say') continue;
      const [first = ''] = saidIn([effect]);
      const isRead = /^(writesThis|theirWords)$/.test(first) && turn.taken === 'inWriting';
      if (!isRead && !(effect.over && MINE.test(first)))
        throw new Error(`${first} is said while ${turn.seat} holds the turn`);
    }
  }

  /** Whatever that does, it is told of. */
  does(act: () => void): void {
    const { room, log } = this.meeting;
    const { length } = log;
    act();
    if (this.meeting.room === room) return;
    const told = tell(room, log.slice(length), ME);
    const { now: at } = this.meeting;
    const is = this.meeting.seenFrom(ME);
    this.hearsOf({ kind: 'happened', told, room: is, at });
    if (is.floor.kind === 'ended') this.hears({ kind: 'dismissed', because: 'ended' });
  }

  /** Each key has one answer, said at once or when it is done; a star may wait for the next key. */
  presses(key: Key): void {
    const before = this.talk;
    const effects = this.hears({ kind: 'key', key, at: this.meeting.now });
    if (before.phase.name === 'over') return expect(effects).toEqual([]);
    const waits = key === '*' && this.talk.star?.answered === false;
    const sent = effects.flatMap((effect) => (effect.kind === 'send' ? [effect.command] : []));
    const later = sent.length + effects.filter(({ kind }) => LATER.has(kind)).length;
    const answers = answersIn(effects);
    expect(answers + later, `answers to ${key}: ${saidIn(effects).join()}`).toBe(waits ? 0 : 1);
    for (const command of sent) this.sends(command);
    if (effects.some(({ kind }) => LATER.has(kind)))
      expect(answersIn(this.hears({ kind: 'done' }))).toBe(1);
  }

  private sends(command: SeatCommand): void {
    const { meeting } = this;
    const actor = { seat: ME, connection: meeting.lineOf(ME) };
    const { room, log } = meeting;
    const { length } = log;
    const decision = meeting.takes({ actor, command });
    if (!decision.ok) {
      const refused = this.hears({ kind: 'refused', code: decision.refusal.code });
      return expect(answersIn(refused)).toBe(1);
    }
    const done = this.hears({ kind: 'done' });
    const told = tell(room, log.slice(length), ME);
    const happened = this.hears({
      kind: 'happened',
      told,
      room: meeting.seenFrom(ME),
      at: meeting.now,
    });
    // The turn itself is the answer, and the goodbye.
    const itself = command.type === 'speak' || command.type === 'leave';
    expect(answersIn(done), `answers to ${command.type}`).toBe(itself ? 0 : 1);
    if (command.type === 'speak') expect(saidIn(happened)).toContain('turnBegan');
    if (command.type === 'leave') this.hears({ kind: 'dismissed', because: 'left' });
  }

  ticks(): void {
    this.silent = true;
    this.hearsOf({ kind: 'tick', at: this.meeting.now, silent: true });
  }

  /** Star zero helps, whatever went before. */
  isHelped(): void {
    if (this.talk.phase.name === 'over') return;
    const at = this.meeting.now;
    const keys: Input[] = [
      { kind: 'key', key: '*', at },
      { kind: 'key', key: '0', at },
    ];
    expect(saidIn(played(this.talk, keys).effects).join(' ')).toMatch(/help/);
  }
}

/** Answered once it is done. */
const LATER: ReadonlySet<Effect['kind']> = new Set(['signal', 'proposeWords', 'proposeMade']);

const answersIn = (effects: readonly Effect[]): number =>
  effects.filter((effect) => effect.kind === 'say' && effect.urgency !== 'soon').length;

const acts = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('key' as const), key: fc.constantFrom(...KEYS) }),
    fc.record({
      do: fc.constant('keys' as const),
      keys: fc.constantFrom('*9', '1', '2', '#', '*21', '*31', '*33', '*5', '*251', '*7', '*82'),
    }),
    fc.record({ do: fc.constant('silence' as const) }),
    fc.record({
      do: fc.constant('write' as const),
      text: fc.constantFrom('A. ', 'A. B', 'A. C? '),
    }),
    fc.record({ do: fc.constant('nothing' as const) }),
  ),
  { minLength: 40, maxLength: 60 },
);

/** Ana stays, and it is she who sends what she sends. */
const othersSteps = (meeting: Meeting, among: readonly SeatId[], move: Move) =>
  stepsOf(meeting, among, move).filter(
    ({ actor }) => typeof actor === 'string' || actor.seat !== ME,
  );

test(
  'H6, F2, F5: in any meeting, and whatever is pressed, each key has one answer, and nobody is spoken over',
  () => {
    fc.assert(
      fc.property(happenings(60), acts, (happening, pressed) => {
        const simulated = new Simulated(meetingOf(happening));
        const { meeting } = simulated;
        for (const [index, move] of happening.moves.entries()) {
          if (simulated.talk.phase.name !== 'table') break;
          if (seatOf(meeting.room, ME)?.presence.kind !== 'connected') break;
          simulated.does(() => waitFor(meeting, move, 'punctual'));
          simulated.ticks();
          for (const one of othersSteps(meeting, peopleOf(happening), move))
            simulated.does(() => void meeting.takes(one));
          const act = pressed[index % pressed.length];
          if (act?.do === 'key') simulated.presses(act.key);
          if (act?.do === 'keys') for (const key of act.keys) simulated.presses(key as Key);
          if (act?.do === 'silence') simulated.hearsOf({ kind: 'silence', at: meeting.now });
          const turn = turnOf(meeting.room);
          if (act?.do === 'write' && turn?.taken === 'inWriting')
            simulated.hearsOf({
              kind: 'written',
              seat: turn.seat,
              text: act.text,
              at: meeting.now,
            });
          simulated.isHelped();
          simulated.ticks();
        }
      }),
      runs(300),
    );
  },
  PATIENCE,
);
