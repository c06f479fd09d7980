import type { Member } from '@ronda/member/member';
import { preparePhones } from '@ronda/member/phones';
import type { Place } from '@ronda/member/place';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import { sealComparable } from '../../../client/src/confidence/sealing.ts';
import type { Made, Worded } from '../talk/effect.ts';
import type { Input } from '../talk/input.ts';
import { actionOf } from './worded.ts';

/** What a caller's keys send. Each answers what the conversation is told of it: done, or why not. */
export interface Sending {
  send(command: Parameters<Member['send']>[0]): Promise<Input>;
  proposeWords(kind: Worded['kind'], text: string): Promise<Input>;
  /** With a PIN, or a secret, made for it. */
  proposeMade(what: Made): Promise<Input>;
  signal(signal: Parameters<Member['signal']>[0]): Promise<Input>;
  /** H6: is called so from now on. */
  rename(name: string): Promise<Input>;
}

/** No answer in time is no answer that we could tell. */
const NO_ANSWER = 'oneMoment';

export function createSending(member: Member, place: Place): Sending {
  const answerOf = (outcome: string): Input =>
    outcome === 'done' ? { kind: 'done' } : { kind: 'refused', code: outcome as RefusalCode };
  /** Where there is no line nothing waits for one. */
  const asked = async (send: () => Promise<string>): Promise<Input> =>
    answerOf(member.line.socket.connected ? await send().catch(() => NO_ANSWER) : NO_ANSWER);

  return {
    send: (command) => asked(() => member.send(command)),
    async proposeWords(kind, text) {
      const sealed = await sealComparable(member.invitation.keys, text);
      return asked(() => member.propose(actionOf(kind, sealed)));
    },
    proposeMade: (what) =>
      asked(async () => {
        if (what === 'renewInvitation') return member.renewInvitation();
        const { phones } = await preparePhones(place, member.invitation);
        return member.propose({ kind: 'admitPhones', phones });
      }),
    signal: (signal) => asked(() => member.signal(signal)),
    rename: (name) => asked(() => member.rename(name)),
  };
}
