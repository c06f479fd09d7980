import type { SeatCommand } from '@ronda/shared/room/command';
import { Refusal } from '@ronda/shared/room/refusal';
import type { Enter, Entered as EnteredBody, FromServer } from '@ronda/shared/wire/protocol';
import {
  CatchUpAnswer,
  CommandAnswer,
  Dismissed,
  Entered,
  EnterAnswer,
  Heartbeat,
  LetterboxesAnswer,
  MediaAnswer,
  NamesBySeat,
  Published,
} from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import { makeDeviceKey } from '../confidence/device-key.ts';
import { greetingOf } from '../confidence/identity.ts';
import { sealName } from '../confidence/name-card.ts';
import { open, sealComparable } from '../confidence/sealing.ts';
import type { Follow } from './following.ts';
import type { Meeting, MeetingOptions } from './meeting.ts';
import { openNames } from './names.ts';
import { askFor, askUntilAnswered, newCommandId } from './outbox.ts';
import { createPassing } from './passing.ts';
import { createSeating } from './seating.ts';
import { keepTime } from './timekeeping.ts';
import { watchLine } from './watch.ts';
import type { Connect } from './wire.ts';
import { openWire } from './wire.ts';

/** After the server said "not now". */
const AGAIN_MS = 1000;

/** While the table is full for somebody who comes back to it. */
const FULL_AGAIN_MS = 4000;

/** Refusals of a whole line that pass by themselves. */
const PASSING: readonly Refusal['code'][] = ['oneMoment', 'tooFast', 'notEntered'];

const NOT_NOW = { ok: false, refusal: { code: 'oneMoment' } } as const;

const ENDS_WRITING: readonly SeatCommand['type'][] = ['finish', 'speak'];

/** Enters the meeting and stays in it, over as many lines as it takes, until dismissed, refused or closed. */
export function openMeeting(
  options: MeetingOptions & { readonly follow?: Follow },
  connect: Connect = openWire,
): Meeting {
  const { group, keys, identity } = options;
  const seating = createSeating();
  const own = makeDeviceKey();
  // One name, sealed once: returning with another ciphertext would tell nothing, but cost a message to all.
  const name = own.then(({ publicKey }) =>
    sealName(keys, {
      name: options.name,
      key: publicKey,
      isNew: options.isNew === true ? 1 : 0,
    }),
  );
  /** What comes is done one after the other, though opening names takes a moment. */
  let inbox = Promise.resolve();
  let catchingUp = false;
  /** The newest event that is known to exist. */
  let newest = 0;
  /** As they came, for when there are other keys. */
  let sealedNames: NamesBySeat = {};
  /** The meeting in which a seat is held: no line that comes later enters another one (F12). */
  let stay = options.returningTo;
  /** The server has said farewell, or this device has: nothing is asked any more. */
  let farewell = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const wire = connect(greetingOf({ group, keys, identity }), {
    opened() {
      time.begin();
      void enter();
    },
    lost() {
      if (!farewell) seating.loseLine();
    },
    turnedAway(data) {
      const refusal = v.safeParse(Refusal, data);
      refused(refusal.success ? refusal.output : { code: 'oneMoment' });
    },
    message(what, body) {
      watch.heard();
      if (what === 'dismissed') return dismissed(body);
      // Of two devices of one person, on a line of their own.
      if (what === 'pairSent') return;
      receive(async () => messages[what](body));
    },
  });
  const time = keepTime(() => wire);
  const watch = watchLine({
    connected: () => wire.connected,
    probe: () => time.exchange(),
    reopen: () => wire.reopen(),
    served: seating.beServed,
  });
  const line = { wire, seated: seating.seated };
  const passing = createPassing({
    group,
    keys,
    own,
    seating,
    now: () => time.now(),
    ask: (schema, what, body) => askFor(wire, schema, what, body),
  });

  const following = options.follow?.({
    own,
    seating,
    keyOf: passing.keyOf,
    ask: (schema, what, body) => askFor(wire, schema, what, body),
    renewed: () => receive(async () => seating.name(await namesOf(sealedNames))),
    comeAgain: () => wire.reopen(),
  });

  /** What does not fit the protocol is dropped: what is missing then shows as a gap. */
  const receive = (work: () => Promise<void>) => {
    inbox = inbox
      .then(async () => {
        if (!seating.over()) await work();
      })
      .catch(() => undefined);
  };
  const letGo = () => {
    farewell = true;
    clearTimeout(waiting);
    time.stop();
    watch.stop();
    passing.stop();
    following?.stop();
    wire.close();
  };
  const refused = (refusal: Refusal) => {
    if (farewell || seating.over()) return;
    // The server lets them wait at the door; when the door, too, is full, here.
    if (refusal.code === 'full' && stay !== null) {
      seating.knock(true);
      waiting = setTimeout(() => void enter(), FULL_AGAIN_MS);
      return;
    }
    if (PASSING.includes(refusal.code)) {
      setTimeout(() => wire.reopen(), AGAIN_MS);
      return;
    }
    if (refusal.code === 'olderTab') seating.end({ kind: 'dismissed', because: 'newerTab' });
    else if (refusal.code === 'ended') seating.end({ kind: 'dismissed', because: 'ended' });
    else seating.end({ kind: 'refused', refusal });
    letGo();
  };

  const enter = async () => {
    clearTimeout(waiting);
    if (farewell) return;
    try {
      const body: Enter = { name: await name, ...(stay === null ? {} : { returningTo: stay }) };
      const answer = await askFor(wire, EnterAnswer, 'enter', body);
      if (!answer.ok) refused(answer.refusal);
      else receive(() => entered(answer.done));
    } catch {
      // A line that was lost opens again by itself; one that only gave no answer is made to.
      if (!farewell && wire.connected) setTimeout(() => wire.reopen(), AGAIN_MS);
    }
  };
  const entered = async (body: EnteredBody) => {
    if (body.kind === 'knocking') return seating.knock(stay !== null);
    watch.beat();
    time.heard(body.snapshot.now);
    newest = body.snapshot.seq;
    stay = body.snapshot.room.meeting;
    seating.sit(body.seat, body.snapshot, await namesOf(body.snapshot.names));
  };

  const namesOf = async (sealed: NamesBySeat) => {
    sealedNames = { ...sealedNames, ...sealed };
    const opened = await openNames(keys, sealed);
    passing.keysCame(opened.keys);
    return opened;
  };

  const messages: Record<
    Exclude<keyof FromServer, 'dismissed' | 'pairSent'>,
    (body: unknown) => Promise<void> | void
  > = {
    events(body) {
      const { events, now } = v.parse(Published, body);
      watch.beat();
      time.heard(now);
      seating.happened(events);
      noticeGap(events.at(-1)?.seq ?? 0);
    },
    async names(body) {
      seating.name(await namesOf(v.parse(NamesBySeat, body)));
    },
    heartbeat(body) {
      const { seq, now } = v.parse(Heartbeat, body);
      watch.beat();
      time.heard(now);
      noticeGap(seq);
    },
    seated: (body) => entered(v.parse(Entered, body)),
    invitationAsked: (body) => following?.heard('invitationAsked', body),
    invitationGiven: (body) => following?.heard('invitationGiven', body),
    ...passing.messages,
  };

  /** At once, so that nothing goes out after it; what came before it is still done before. */
  const dismissed = (body: unknown) => {
    const said = v.safeParse(Dismissed, body);
    if (!said.success) return;
    receive(async () => seating.end({ kind: 'dismissed', because: said.output.because }));
    letGo();
  };

  const noticeGap = (seq: number) => {
    newest = Math.max(newest, seq);
    if (newest > (seating.seq() ?? newest)) void catchUp();
  };
  const catchUp = async () => {
    const after = seating.seq();
    if (catchingUp || after === null) return;
    catchingUp = true;
    try {
      const answer = await askFor(wire, CatchUpAnswer, 'catchUp', { after });
      if (!answer.ok) {
        if (answer.refusal.code === 'ended') return refused(answer.refusal);
        return await enter();
      }
      const { done } = answer;
      receive(async () => {
        if (done.kind === 'snapshot') return replaceBy(done.snapshot);
        try {
          seating.happened(done.events);
        } catch {
          // They do not fit what is known here: begin anew from the room as it is.
          void enter();
        }
      });
      await inbox;
    } catch {
      // The next heartbeat notices it again.
    } finally {
      catchingUp = false;
    }
    const reached = seating.seq();
    if (reached !== null && reached > after) noticeGap(0);
  };
  const replaceBy = async (snapshot: Extract<EnteredBody, { kind: 'seated' }>['snapshot']) => {
    const state = seating.state();
    if (state.kind === 'seated') await entered({ kind: 'seated', seat: state.me, snapshot });
  };

  return {
    subscribe: seating.subscribe,
    state: seating.state,
    onEvents: seating.onEvents,
    onSnapshot: seating.onSnapshot,
    now: time.now,
    async send(command) {
      const body = { id: newCommandId(), command };
      // F10: nothing is written any more once the turn has ended, or goes on aloud.
      const first = ENDS_WRITING.includes(command.type) ? passing.writing.handOver : undefined;
      const answer = await askUntilAnswered(line, CommandAnswer, 'command', body, first);
      if (answer.ok && command.type === 'answer')
        seating.answered(command.proposal, command.ballot);
      if (answer.ok && command.type === 'propose') seating.proposed(answer.done.seq);
      return answer;
    },
    mediaPass: () => askUntilAnswered(line, MediaAnswer, 'media', {}),
    seal: (text) => sealComparable(keys, text),
    open: (sealed) => open(keys, sealed),
    writing: passing.writing,
    write: passing.writing.write,
    signals: passing.signals,
    signal: passing.signal,
    moves: passing.moves,
    offerMove: passing.offerMove,
    offerName: passing.offerName,
    mediaKeys: passing.mediaKeys,
    placesToRead: passing.placesToRead,
    letterboxes: () => askFor(wire, LetterboxesAnswer, 'letterboxes', {}).catch(() => NOT_NOW),
    missesKeyOf: passing.mediaKeys.misses,
    putAside: passing.moves.putAside,
    contacts: passing.contacts,
    offerContact: passing.contacts.offer,
    close() {
      seating.close();
      letGo();
    },
  };
}
