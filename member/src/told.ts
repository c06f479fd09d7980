import type { SeatId } from '@ronda/shared/ids';
import type { Recorded } from '@ronda/shared/room/event';
import { evolve } from '@ronda/shared/room/evolve';
import type { Room } from '@ronda/shared/room/state';
import {
  ContactCame,
  Dismissed,
  Entered,
  Heartbeat,
  InvitationAsked,
  InvitationGiven,
  KeyAsked,
  KeyGiven,
  MoveOffered,
  NameOffered,
  NamesBySeat,
  Published,
  Signalled,
  Written,
} from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import type { Line } from './line.ts';

/** What the server has told one member, checked against the protocol and folded into their own room. */
export interface Told {
  /** All messages, in order. */
  readonly heard: readonly (readonly [string, unknown])[];
  entered(): Entered | null;
  room(): Room | null;
  seq(): number;
  names(): Readonly<Record<SeatId, string>>;
  events(): readonly Recorded[];
  dismissed(): Dismissed['because'] | null;
  /** Follows this line from now on. Answers what takes in the answer to `enter`. */
  follow(line: Line): (answer: Entered) => void;
}

/** `changed` is called after every message. */
export function createTold(changed: () => void): Told {
  const heard: [string, unknown][] = [];
  const events: Recorded[] = [];
  let entered: Entered | null = null;
  let room: Room | null = null;
  let seq = 0;
  let names: Record<SeatId, string> = {};
  let dismissed: Dismissed['because'] | null = null;
  /** What was published between our seating and the answer that tells of it. */
  let early: Published[] = [];
  let waitsForAnswer = false;

  function take(body: Entered): void {
    entered = body;
    if (body.kind === 'seated') ({ room, seq, names } = body.snapshot);
    changed();
  }

  function happen({ events: published }: Published): void {
    for (const recorded of published) {
      if (room === null || recorded.seq <= seq) continue;
      if (recorded.seq !== seq + 1) throw new Error(`${recorded.seq} came after ${seq}.`);
      seq = recorded.seq;
      room = evolve(room, recorded.event, recorded.at);
      events.push(recorded);
    }
  }

  return {
    heard,
    entered: () => entered,
    room: () => room,
    seq: () => seq,
    names: () => names,
    events: () => events,
    dismissed: () => dismissed,
    follow({ socket }) {
      waitsForAnswer = true;
      const on = <Body extends v.GenericSchema>(
        name: string,
        schema: Body,
        note: (body: v.InferOutput<Body>) => void,
      ) =>
        socket.on(name, (body: unknown) => {
          const checked = v.parse(schema, body);
          heard.push([name, checked]);
          note(checked);
          changed();
        });
      on('events', Published, (body) => {
        if (waitsForAnswer) early.push(body);
        else happen(body);
      });
      on('names', NamesBySeat, (body) => {
        names = { ...names, ...body };
      });
      on('seated', Entered, take);
      on('dismissed', Dismissed, ({ because }) => {
        dismissed = because;
      });
      on('heartbeat', Heartbeat, () => {});
      on('signalled', Signalled, () => {});
      on('written', Written, () => {});
      on('moveOffered', MoveOffered, () => {});
      on('nameOffered', NameOffered, () => {});
      on('keyGiven', KeyGiven, () => {});
      on('keyAsked', KeyAsked, () => {});
      on('contactCame', ContactCame, () => {});
      on('invitationAsked', InvitationAsked, () => {});
      on('invitationGiven', InvitationGiven, () => {});
      socket.on('disconnect', changed);
      return (answer) => {
        waitsForAnswer = false;
        take(answer);
        for (const body of early) happen(body);
        early = [];
        changed();
      };
    },
  };
}
