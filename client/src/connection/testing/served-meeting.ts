import type { BallotBox } from '@ronda/shared/decisions/ballot-box';
import { EMPTY_BALLOT_BOX } from '@ronda/shared/decisions/ballot-box';
import type { SeatId } from '@ronda/shared/ids';
import { USUAL_POLICY } from '@ronda/shared/policy';
import type { LineCommand, SeatCommand, Step } from '@ronda/shared/room/command';
import { decide } from '@ronda/shared/room/decide';
import type { Recorded } from '@ronda/shared/room/event';
import { evolve } from '@ronda/shared/room/evolve';
import { phones } from '@ronda/shared/testing/names';
import type { Passing } from '@ronda/shared/room/may';
import { mayPassOn } from '@ronda/shared/room/may';
import type { Room } from '@ronda/shared/room/state';
import { carriedByNew, carriedFrom, emptyRoom } from '@ronda/shared/room/state';
import type {
  CommandSent,
  ContactSent,
  Enter,
  FromDevice,
  FromServer,
  Hello,
  MoveSent,
  NameSent,
  SignalSent,
} from '@ronda/shared/wire/protocol';
import { publicRecorded, publicRoom } from '@ronda/shared/wire/public';
import type { Connect, Wire, WireListener } from '../wire.ts';

const BEGUN_AT = 1_000_000;

/** The seat of the device that is tested. */
export const ME: SeatId = 'me';

interface Line {
  readonly listener: WireListener;
  readonly lose: () => void;
  readonly reopen: () => void;
  open: boolean;
}

/**
 * A meeting under the real rules, and lines to it that can be cut, in one process and without a
 * network. What the device sends and gets passes through JSON, as over a socket.
 */
export class ServedMeeting {
  room: Room = emptyRoom('meetingmeetingme', {
    at: BEGUN_AT,
    carried: carriedByNew({ ...USUAL_POLICY, turnSeconds: 60 }, phones('m')),
  });
  box: BallotBox = EMPTY_BALLOT_BOX;
  readonly log: Recorded[] = [];
  names: Record<SeatId, string> = {};
  now = BEGUN_AT;
  readonly hellos: Hello[] = [];
  /** Everything that the device asked, in order. */
  readonly asked: { readonly name: string; readonly body: unknown }[] = [];
  /** Stands in the way of every answer. What it throws is lost, as the line is. */
  between: (name: keyof FromDevice, answer: () => unknown) => unknown = (_, answer) => answer();
  /** Seats of which no line is open any more, though nobody knows it yet. */
  readonly unreached = new Set<SeatId>();
  /** What is published does not arrive. */
  deaf = false;
  readonly #done = new Map<string, unknown>();
  #line: Line | null = null;

  readonly connect: Connect = (hello, listener) => {
    let line: Line | null = null;
    let closed = false;
    const lose = () => {
      if (line === null) return;
      line.open = false;
      line = null;
      listener.lost();
    };
    const openLine = () => {
      if (closed || line !== null) return;
      line = { listener, lose, reopen: () => setTimeout(openLine, 20), open: true };
      this.#line = line;
      const opened = line;
      void hello({ host: 'ronda.example', line: 'line' }).then((said) => {
        this.hellos.push(said);
        if (opened.open) listener.opened();
      });
    };
    setTimeout(openLine);
    const wire: Wire = {
      get connected() {
        return line !== null;
      },
      ask: async (name, body) => {
        const asking = line;
        if (asking === null) throw new Error('The line is lost.');
        const answer = this.between(name, () => this.#answer(name, overTheWire(body)));
        await Promise.resolve();
        if (!asking.open) throw new Error('The line is lost.');
        return overTheWire(answer);
      },
      reopen() {
        lose();
        setTimeout(openLine);
      },
      close() {
        closed = true;
        lose();
      },
    };
    return wire;
  };

  /** A member does something. What follows is published, unless the device is deaf. */
  act(seat: SeatId, command: SeatCommand | LineCommand): number {
    return this.#take({ actor: { seat, connection: `line-${seat}` }, command });
  }

  /** The clock does what has become due. */
  tick(): number {
    return this.#take({ actor: 'clock', command: { type: 'tick' } });
  }

  #take(step: Step): number {
    const decision = decide(this.room, this.box, step, this.now);
    if (!decision.ok) throw new Error(decision.refusal.code);
    this.box = decision.box;
    const recorded = decision.events.map((event, index) => ({
      seq: this.log.length + 1 + index,
      at: this.now,
      event,
    }));
    for (const one of recorded) {
      this.room = evolve(this.room, one.event, one.at);
      this.log.push(publicRecorded(one));
    }
    if (recorded.length > 0) this.publish(recorded.map((one) => one.seq));
    return this.log.length;
  }

  /** The meeting has ended, and nobody is in the group's next one yet. */
  beginAnew(): void {
    const carried = carriedFrom(this.room);
    this.room = emptyRoom('meetingmeetingnext', { at: this.now, carried });
    this.box = EMPTY_BALLOT_BOX;
    this.log.length = 0;
  }

  publish(seqs: readonly number[]): void {
    const events = seqs.flatMap((seq) => this.log.slice(seq - 1, seq));
    if (!this.deaf) this.say('events', { events, now: this.now });
  }

  say(name: keyof FromServer, body: unknown): void {
    if (this.#line?.open === true) this.#line.listener.message(name, overTheWire(body));
  }

  heartbeat(): void {
    this.say('heartbeat', { seq: this.log.length, now: this.now });
  }

  /** The network is gone for a moment, and the device tries again. */
  cut(): void {
    const line = this.#line;
    line?.lose();
    line?.reopen();
  }

  /** The server refuses the line. */
  turnAway(data: unknown): void {
    const line = this.#line;
    line?.lose();
    line?.listener.turnedAway(data);
  }

  askedFor(name: keyof FromDevice): unknown[] {
    return this.asked.filter((one) => one.name === name).map((one) => one.body);
  }

  snapshot() {
    const mine = this.room.proposals.flatMap(({ id }) => {
      const ballot = this.box.cast[id]?.[ME];
      return ballot === undefined ? [] : [{ proposal: id, ballot }];
    });
    const room = publicRoom(this.room);
    return { seq: this.log.length, now: this.now, room, names: this.names, mine };
  }

  #answer(name: keyof FromDevice, body: unknown): unknown {
    this.asked.push({ name, body });
    switch (name) {
      case 'enter': {
        const { returningTo } = body as Enter;
        if (returningTo !== undefined && returningTo !== this.room.meeting)
          return { ok: false, refusal: { code: 'ended' } };
        this.act(ME, { type: 'enter', by: 'browser' });
        const knocks = this.room.door.knocks.some((knock) => knock.seat === ME);
        const done = knocks
          ? { kind: 'knocking' }
          : { kind: 'seated', seat: ME, snapshot: this.snapshot() };
        return { ok: true, done };
      }
      case 'command': {
        const { id, command } = body as CommandSent;
        const before = this.#done.get(id);
        if (before !== undefined) return before;
        const answer = { ok: true, done: { seq: this.act(ME, command) } };
        this.#done.set(id, answer);
        return answer;
      }
      case 'catchUp': {
        const { after } = body as { after: number };
        return { ok: true, done: { kind: 'events', events: this.log.slice(after) } };
      }
      case 'media':
        return { ok: true, done: { url: 'ws://127.0.0.1', token: 'token' } };
      case 'clock':
        return { now: this.now };
      case 'group':
      case 'askOfGroup':
      case 'letterboxes':
      case 'letters':
        return { ok: false, refusal: { code: 'oneMoment' } };
      case 'signal':
        this.say('signalled', { seat: ME, ...(body as SignalSent) });
        return this.#passOn('signal');
      case 'writing':
        return this.#passOn('writing');
      case 'giveKey':
      case 'askKey':
        return this.#passOn('mediaKey');
      case 'askInvitation':
      case 'giveInvitation':
        return this.#passOn('invitation');
      case 'offerMove':
        return this.#passOn({ moveTo: (body as MoveSent).offers.map(({ to }) => to) });
      case 'offerName':
        return this.#passOn({ nameFor: (body as NameSent).to });
      case 'joinPair':
      case 'sendPair':
        throw new Error('A meeting has no pairs.');
      case 'contact':
        return this.#passOn({ contactFor: (body as ContactSent).to });
    }
  }

  #passOn(passing: Passing): unknown {
    const permission = mayPassOn(this.room, ME, passing);
    if (!permission.may) return { ok: false, refusal: permission.why };
    const to = this.#reachedBy(passing);
    return { ok: true, done: { seats: to.filter((id) => !this.unreached.has(id)).length } };
  }

  #reachedBy(passing: Passing): readonly SeatId[] {
    if (typeof passing === 'string')
      return this.room.seats.map(({ id }) => id).filter((id) => id !== ME);
    if ('moveTo' in passing) return passing.moveTo;
    return ['nameFor' in passing ? passing.nameFor : passing.contactFor];
  }
}

function overTheWire(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body)) as unknown;
}
