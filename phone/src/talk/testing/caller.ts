import { tell } from '../../../../client/src/telling/announcements.ts';
import type { SeatId } from '@ronda/shared/ids';
import type { Meeting } from '@ronda/shared/testing/meeting';
import type { Effect } from '../effect.ts';
import type { Input } from '../input.ts';
import type { Talk } from '../state.ts';
import { atTable, keysAt, played, saidIn } from './at-table.ts';

/** A caller in a meeting. What they hear is told by its keys, in order. */
export class Caller {
  talk: Talk;
  /** What the last thing led to. */
  effects: Effect[] = [];

  readonly meeting: Meeting;
  readonly me: SeatId;

  constructor(meeting: Meeting, me: SeatId = 'ana') {
    this.meeting = meeting;
    this.me = me;
    this.talk = atTable(meeting, me);
  }

  hears(...inputs: readonly Input[]): readonly string[] {
    ({ talk: this.talk, effects: this.effects } = played(this.talk, inputs));
    return saidIn(this.effects);
  }

  presses(keys: string, later = 0): readonly string[] {
    return this.hears(...keysAt(keys, this.meeting.now + later));
  }

  /** Something happens in the room, and this caller is told of it; also what waited for silence. */
  when(happens: (meeting: Meeting) => unknown): readonly string[] {
    const said = this.happens(happens);
    return [...said, ...this.silent()];
  }

  /** The same, and what waits for silence still waits. */
  happens(happens: (meeting: Meeting) => unknown): readonly string[] {
    const { room, log } = this.meeting;
    const { length } = log;
    happens(this.meeting);
    const told = tell(room, log.slice(length), this.me);
    const { now: at } = this.meeting;
    return this.hears({ kind: 'happened', told, room: this.meeting.seenFrom(this.me), at });
  }

  /** Somebody has written so much in their turn. */
  reads(seat: SeatId, text: string): readonly string[] {
    return this.hears({ kind: 'written', seat, text, at: this.meeting.now });
  }

  /** All has been said, and what waited for that follows. */
  silent(): readonly string[] {
    const { effects } = this;
    const said: string[] = [];
    for (let more = this.tick(); more.length > 0; more = this.tick()) {
      said.push(...more);
      effects.push(...this.effects);
    }
    this.effects = effects;
    return said;
  }

  /** The clock is looked at, in silence. */
  tick(): readonly string[] {
    return this.hears({ kind: 'tick', at: this.meeting.now, silent: true });
  }

  /** Time passes, and what comes of it is told; then the clock is looked at. */
  after(ms: number): readonly string[] {
    const told = this.when((meeting) => meeting.passes(ms));
    const { effects } = this;
    const ticked = this.silent();
    this.effects = [...effects, ...this.effects];
    return [...told, ...ticked];
  }

  silence(): readonly string[] {
    return this.hears({ kind: 'silence', at: this.meeting.now });
  }

  get sent(): readonly unknown[] {
    return this.effects.flatMap((effect) => (effect.kind === 'send' ? [effect.command] : []));
  }

  /** How the microphone was turned. */
  get turned(): readonly boolean[] {
    return this.effects.flatMap((effect) => (effect.kind === 'microphone' ? [effect.on] : []));
  }
}
