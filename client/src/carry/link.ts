import * as v from 'valibot';
import { Invitation } from '../confidence/invitation.ts';

/** The invitation in what somebody has pasted: a link of any Ronda, and perhaps words around it. Null when none is whole. */
export function invitationIn(text: string): Invitation | null {
  const [, group, secret] = /\/g\/([\w-]+)\/?#([\w-]+)/.exec(text) ?? [];
  const invitation = v.safeParse(Invitation, { group, secret });
  return invitation.success ? invitation.output : null;
}
