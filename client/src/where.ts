import { GroupId, MeetingId } from '@ronda/shared/ids';
import { RULES } from '@ronda/shared/policy';
import * as v from 'valibot';

/** Which place the address means, and what this tab's history adds to it. */
export type Where = { readonly kind: 'start' } | InGroup | { readonly kind: 'nowhere' };

export type InGroup =
  | { readonly kind: 'invitation'; readonly group: GroupId }
  | { readonly kind: 'arrive'; readonly group: GroupId }
  /** A reload leads back to the seat without asking again; `meeting` is where the seat was held (F12). */
  | { readonly kind: 'inside'; readonly group: GroupId; readonly meeting: MeetingId | null };

/** What a tab's history says of a group's address. It goes with the tab, and to no server. */
const Noted = v.variant('place', [
  v.strictObject({ place: v.literal('invitation') }),
  v.strictObject({
    place: v.literal('inside'),
    since: v.number(),
    /** Null until there is a seat. */
    meeting: v.nullable(MeetingId),
  }),
]);
export type Noted = v.InferOutput<typeof Noted>;

/** Goes to a place, as a new step of the tab's history or in place of the present one. */
export type Go = (path: string, noted: Noted | null, how: 'push' | 'replace') => void;

/** `now` is the device's own clock: a tab that is restored days later does not enter by itself (F12). */
export function whereIs(pathname: string, historyState: unknown, now: number): Where {
  if (pathname === '/') return { kind: 'start' };
  const group = v.safeParse(GroupId, /^\/g\/([^/]+)\/?$/.exec(pathname)?.[1]);
  if (!group.success) return { kind: 'nowhere' };
  const noted = v.safeParse(Noted, historyState);
  if (!noted.success) return { kind: 'arrive', group: group.output };
  if (noted.output.place === 'invitation') {
    return { kind: 'invitation', group: group.output };
  }
  const { since, meeting } = noted.output;
  return now - since < RULES.longestMs
    ? { kind: 'inside', group: group.output, meeting }
    : { kind: 'arrive', group: group.output };
}

export function pathOf(group: GroupId): string {
  return `/g/${group}`;
}
