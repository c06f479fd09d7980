import { GroupFile } from '@ronda/shared/wire/group-file';
import {
  DoorAnswer,
  DoorAsked,
  GroupBrought,
  GroupMade,
  NewGroup,
  PhoneKnown,
  PinAnswer,
  PinAsked,
  PinMade,
  PinTyped,
  SeatsAnswer,
  SeatsAsked,
} from '@ronda/shared/wire/protocol';
import * as v from 'valibot';

interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Of what is asked; null where nothing is sent along. */
  readonly schema: v.GenericSchema | null;
  /** Of what is answered; null where that is no JSON, or nobody's message. */
  readonly answer: v.GenericSchema | null;
}

/** What is sent to a route that takes any signed text. */
const Anything = v.object({ event: v.string(), room: v.object({ name: v.string() }) });

const asked = (path: string, schema: v.GenericSchema, answer: v.GenericSchema | null): Route => ({
  method: 'POST',
  path,
  schema,
  answer,
});
const read = (path: string, answer: v.GenericSchema | null = null): Route => ({
  method: 'GET',
  path,
  schema: null,
  answer,
});

/** Every way in that is no line; a test holds it to be every one. */
export const ROUTES: readonly Route[] = [
  asked('/groups', NewGroup, GroupMade),
  asked('/groups/:group/door', DoorAsked, DoorAnswer),
  asked('/groups/:group/file', DoorAsked, GroupFile),
  asked('/groups/brought', v.strictObject({ ...GroupBrought.entries, file: GroupFile }), GroupMade),
  asked('/forgotten', v.strictObject({}), null),
  asked('/phone/pin', PinAsked, PinMade),
  asked('/phone/door', PinTyped, PinAnswer),
  asked('/phone/seats', SeatsAsked, SeatsAnswer),
  asked('/livekit/webhook', Anything, null),
  read('/groups/:group/calendar/:file'),
  read('/phone/known', PhoneKnown),
  read('/health', v.strictObject({ ready: v.literal(true) })),
  read('/health/live', v.strictObject({ live: v.literal(true) })),
  read('/health/ready'),
  read('/'),
  read('/g/:group'),
];
