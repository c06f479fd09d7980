import type { Member } from '@ronda/member/member';
import type { MediaKeys } from '../../../../client/src/confidence/key-exchange.ts';
import type { MediaPass } from '@ronda/shared/wire/protocol';
import type { Cheat } from '../cheat.ts';
import type { Listener } from '../listener.ts';

/** What somebody does in the media room, in a process of its own. Tones are in hertz. */
export type Task =
  /** Sings a tone whenever the floor is theirs. */
  | { readonly does: 'sing'; readonly tone: number }
  /** Sings a tone all the time. */
  | { readonly does: 'cheat'; readonly tone: number }
  /** Hears the tone of each seat. */
  | { readonly does: 'listen'; readonly toneOf: ReadonlyMap<string, number> };

/** What a member knows, whose line is in the process that started this one. */
export interface Known {
  readonly me: Member['me'];
  readonly entered: ReturnType<Member['entered']>;
  readonly room: ReturnType<Member['room']>;
  readonly connected: boolean;
  readonly dismissed: ReturnType<Member['dismissed']>;
  readonly keys: MediaKeys;
}

/** What came of it; what a task does not tell stays empty. */
export type Outcome = Pick<Listener, 'heard' | 'there'> & Pick<Cheat, 'comings'>;

/** Said to the process, in this order: what to do, then whatever changes, at last to end. */
export type ToTask =
  | { readonly say: 'begin'; readonly task: Task; readonly known: Known }
  | { readonly say: 'known'; readonly known: Known }
  /** Null where there is none. */
  | { readonly say: 'pass'; readonly asked: number; readonly pass: MediaPass | null }
  | { readonly say: 'end' };

/** Said by it. */
export type FromTask =
  | { readonly say: 'askPass'; readonly asked: number }
  | { readonly say: 'ended'; readonly outcome: Outcome };
