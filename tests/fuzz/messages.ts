import {
  AskedOfGroup,
  CatchUp,
  CatchUpAnswer,
  CommandAnswer,
  CommandSent,
  ClockAnswer,
  ContactSent,
  Enter,
  EnterAnswer,
  GroupAnswer,
  KeySent,
  KeyWanted,
  MediaAnswer,
  MoveSent,
  NameSent,
  PairJoined,
  PairSent,
  PassedOnAnswer,
  SignalSent,
  WritingSent,
} from '@ronda/shared/wire/protocol';
import * as v from 'valibot';

/** All that a device may send on a line, and how it is answered; a test holds it to be all. */
export const MESSAGES: Readonly<
  Record<string, { readonly sent: v.GenericSchema; readonly answer: v.GenericSchema }>
> = {
  enter: { sent: Enter, answer: EnterAnswer },
  command: { sent: CommandSent, answer: CommandAnswer },
  catchUp: { sent: CatchUp, answer: CatchUpAnswer },
  media: { sent: v.strictObject({}), answer: MediaAnswer },
  clock: { sent: v.strictObject({}), answer: ClockAnswer },
  signal: { sent: SignalSent, answer: PassedOnAnswer },
  writing: { sent: WritingSent, answer: PassedOnAnswer },
  offerMove: { sent: MoveSent, answer: PassedOnAnswer },
  group: { sent: v.strictObject({}), answer: GroupAnswer },
  askOfGroup: { sent: AskedOfGroup, answer: GroupAnswer },
  joinPair: { sent: PairJoined, answer: PassedOnAnswer },
  sendPair: { sent: PairSent, answer: PassedOnAnswer },
  giveKey: { sent: KeySent, answer: PassedOnAnswer },
  askKey: { sent: KeyWanted, answer: PassedOnAnswer },
  offerName: { sent: NameSent, answer: PassedOnAnswer },
  contact: { sent: ContactSent, answer: PassedOnAnswer },
};
