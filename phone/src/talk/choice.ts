import type { AboutPeople } from '../../../client/src/telling/decisions/candidates.ts';
import type { Action, ActionKind } from '@ronda/shared/decisions/action';
import type { Ballot } from '@ronda/shared/decisions/ballots';
import type { ProposalId, SeatId } from '@ronda/shared/ids';
import type { PolicyNumber } from '@ronda/shared/policy';
import type { Signal } from '@ronda/shared/wire/protocol';
import type { LocalDate } from '@ronda/shared/schedule/days';
import type { Rule } from '@ronda/shared/schedule/rule';
import type { Worded } from './effect.ts';
import type { Key } from './input.ts';
import type { OwnPart, Said } from './said.ts';

/** A question with numbered answers: plain data, made when it is opened. */
export interface Menu {
  readonly title: readonly Said[];
  readonly entries: readonly Entry[];
  /** Of a long list, which eight. */
  readonly page: number;
}

export interface Entry {
  /** Null where the title names the key itself. */
  readonly label: OwnPart | null;
  readonly key: Key;
  readonly page: number;
  readonly choice: Choice;
}

/** What people are chosen for: a safety proposal, or the offer of a fresh room (D10). */
export type AboutWhom = AboutPeople | 'move';

/** What a number leads to. */
export type Choice =
  | { readonly kind: 'open'; readonly menu: MenuName }
  /** Says what it would be, and asks. */
  | { readonly kind: 'confirm'; readonly proposing: Proposing }
  /** The same for a proposal that names these people. */
  | { readonly kind: 'people'; readonly about: AboutWhom; readonly chosen: readonly SeatId[] }
  | { readonly kind: 'offerMove'; readonly to: readonly SeatId[] }
  | { readonly kind: 'go'; readonly by: SeatId }
  | { readonly kind: 'propose'; readonly proposing: Proposing }
  | { readonly kind: 'answer'; readonly proposal: ProposalId; readonly ballot: Ballot }
  | { readonly kind: 'signal'; readonly signal: Signal }
  | { readonly kind: 'signalsHeard' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'takeName'; readonly offered: OfferedName }
  | { readonly kind: 'keepName' };

/** H6: a name that somebody else has written. */
export interface OfferedName {
  readonly by: SeatId;
  readonly name: string;
}

/** What somebody is about to propose; `words` when a ready-made text must be sealed for it first. */
export interface Proposing {
  readonly action: Action;
  readonly words: Worded | null;
}

/** What has been chosen of when to meet: the weekday, then the rule on its first day. */
export interface ChosenTimes {
  readonly first: LocalDate | null;
  readonly rule: Rule | null;
}

/** The menus that another one leads to. */
export type MenuName =
  | { readonly of: 'group'; readonly group: number }
  | { readonly of: 'kind'; readonly kind: ActionKind }
  | { readonly of: 'move'; readonly by: SeatId }
  | { readonly of: 'people'; readonly about: AboutWhom; readonly chosen: readonly SeatId[] }
  | { readonly of: 'mendable' }
  | { readonly of: 'mend'; readonly proposal: ProposalId }
  | { readonly of: 'mendOffered'; readonly proposal: ProposalId }
  | { readonly of: 'policy'; readonly number: PolicyNumber }
  | { readonly of: 'schedule'; readonly times: ChosenTimes }
  | { readonly of: 'vote'; readonly proposal: ProposalId }
  | { readonly of: 'reasons'; readonly proposal: ProposalId };
