import { tell } from '../../../client/src/telling/announcements.ts';
import { sealComparable } from '../../../client/src/confidence/sealing.ts';
import type { Action } from '@ronda/shared/decisions/action';
import { voiceOf } from '@ronda/shared/floor/speech';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import { ClockAnswer, Signalled } from '@ronda/shared/wire/protocol';
import type { Invitation } from '@ronda/member/invitation';
import { enter, type Member } from '@ronda/member/member';
import { preparePhones } from '@ronda/member/phones';
import type { Place } from '@ronda/member/place';
import { giveVoice, type Voice } from '@ronda/member/voice';
import * as v from 'valibot';
import type { Booth } from '../booth/booth.ts';
import type { Worded } from '../talk/effect.ts';
import type { Input } from '../talk/input.ts';
import { createReader } from './reader.ts';
import type { Reader } from './wording.ts';

/** A caller's seat in a meeting: what happens there comes in, what they press goes out. */
export interface AtTable {
  readonly reader: Reader;
  /** ms by the server's clock. */
  now(): number;
  /** From now on what happens is heard, from having been seated or having to wait at the door. */
  begin(): Promise<void>;
  /** Answers what the conversation is told of it: done, or why not. */
  send(command: Parameters<Member['send']>[0]): Promise<Input>;
  proposeWords(kind: Worded['kind'], text: string): Promise<Input>;
  /** With a PIN made for it. */
  proposePhones(): Promise<Input>;
  signal(signal: Parameters<Member['signal']>[0]): Promise<Input>;
  microphone(on: boolean): void;
  /** By goodbye, or because the call is lost (F7). */
  end(how: 'left' | 'lost'): Promise<void>;
}

interface Coming {
  readonly place: Place;
  readonly invitation: Invitation;
  readonly person: string;
  readonly name: string;
  readonly credential: string;
  readonly booth: Booth;
  /** Takes in what the conversation hears of, in order. */
  readonly hear: (input: Input) => void;
}

const BACK_AFTER_MS = 500;

/** Rejects with `Refused: code` when the table does not take them. */
export async function sitDown(coming: Coming): Promise<AtTable> {
  const { place, invitation, person, name, credential, booth, hear } = coming;
  const member = await enter(place, invitation, { name, person, agent: credential });
  const reader = createReader(member);
  // A seat that nobody sits in would be a ghost.
  const { now } = await askClock(member).catch((error: unknown) => {
    member.close();
    throw error;
  });
  let voice: Voice | null = null;
  let room = member.entered().kind === 'seated' ? member.room() : null;
  let events = member.events().length;
  let messages = member.heard.length;
  let ended = false;
  let dismissed = false;
  let returning = false;
  let open = false;
  let stop = () => {};

  async function seat(): Promise<void> {
    await reader.look();
    room = member.room();
    events = member.events().length;
    hear({ kind: 'entered', as: 'seated', room, me: member.me, at: now() });
    voice ??= await giveVoice(member, (media) =>
      booth.ear.listen(
        media,
        (whose) => whose !== member.me && voiceOf(member.room(), whose) === 'open',
      ),
    );
    // Pressed while the way into the media room was made.
    if (open) voice.pickUp(booth.mouth);
  }

  /** What the server has said since, in the words of the conversation. */
  async function look(): Promise<void> {
    if (ended) return;
    const because = member.dismissed();
    if (because !== null) {
      if (!dismissed) hear({ kind: 'dismissed', because });
      dismissed = true;
      return;
    }
    if (!member.line.socket.connected) return comeBack();
    if (member.entered().kind !== 'seated') return;
    if (room === null) return seat();
    await reader.look();
    tellSignals();
    const since = member.events().slice(events);
    if (since.length === 0) return;
    const before = room;
    room = member.room();
    events += since.length;
    hear({ kind: 'happened', told: tell(before, since, member.me), room, at: now() });
  }

  function tellSignals(): void {
    const news = member.heard.slice(messages);
    messages = member.heard.length;
    for (const [what, body] of news) {
      if (what !== 'signalled') continue;
      hear({ kind: 'signalled', ...v.parse(Signalled, body), at: now() });
    }
  }

  /** The line to the server is gone, and the call is not: back to the same seat, as often as it takes. */
  async function comeBack(): Promise<void> {
    if (returning) return;
    returning = true;
    while (!ended && !member.line.socket.connected && member.dismissed() === null) {
      await new Promise((resolve) => setTimeout(resolve, BACK_AFTER_MS));
      const back = await member.comeBack().then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : ''),
      );
      // The call was over before the line was back.
      if (ended) return member.close();
      if (back?.includes('ended')) {
        hear({ kind: 'dismissed', because: 'ended' });
        dismissed = true;
        break;
      }
      if (back === null) await seat();
    }
    returning = false;
  }

  /** One look after the other. */
  let looking = Promise.resolve();
  const again = () => {
    looking = looking.then(look).catch(() => {});
  };

  const answerOf = (outcome: string): Input =>
    outcome === 'done' ? { kind: 'done' } : { kind: 'refused', code: outcome as RefusalCode };
  /** No answer in time is no answer that we could tell. */
  const asked = (sending: Promise<string>): Promise<Input> =>
    sending.then(answerOf, () => answerOf('oneMoment'));

  return {
    reader,
    now,
    async begin() {
      if (room === null) hear({ kind: 'entered', as: 'knocking' });
      else await seat();
      stop = member.onChange(again);
      again();
    },
    send: (command) => asked(member.send(command)),
    async proposeWords(kind, text) {
      const sealed = await sealComparable(invitation.keys, text);
      return asked(member.propose(wordedAction(kind, sealed)));
    },
    proposePhones: () =>
      asked(
        preparePhones(place, invitation).then(({ phones }) =>
          member.propose({ kind: 'admitPhones', phones }),
        ),
      ),
    signal: (signal) => asked(member.signal(signal)),
    microphone(on) {
      open = on;
      voice?.pickUp(on ? booth.mouth : null);
    },
    async end(how) {
      ended = true;
      stop();
      // First the seat, which all can see; the media room lets go in its own time.
      if (how === 'left') await member.leave().catch(() => member.close());
      else member.close();
      await voice?.leave();
    },
  };
}

function wordedAction(kind: Worded['kind'], text: string): Action {
  switch (kind) {
    case 'adoptAgreement':
      return { kind, text, instead: null };
    case 'freeText':
      return { kind, text };
    case 'temperatureCheck':
      return { kind, question: text };
  }
}

/** The server's clock, by ours: half of the way there and back is the way back. */
async function askClock(member: Member): Promise<{ now: () => number }> {
  const before = Date.now();
  const answer = v.parse(ClockAnswer, await member.line.ask('clock', {}));
  const offset = answer.now - (before + Date.now()) / 2;
  return { now: () => Date.now() + offset };
}
