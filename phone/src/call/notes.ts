import { MeetingId } from '@ronda/shared/ids';
import * as v from 'valibot';
import { Invitation } from '../../../client/src/confidence/invitation.ts';
import { openUnder, sealUnder } from '../../../client/src/confidence/sealing.ts';
import { LANGUAGES } from '@ronda/shared/language';
import type { AgentKeys } from './agent-keys.ts';

/**
 * What a caller has answered so far, for whichever agent holds the call next. It stands with the booth,
 * sealed, and is gone with it. No digit that was typed is in it.
 */
export const Notes = v.strictObject({
  /** Null until they have chosen. */
  language: v.nullable(v.picklist(LANGUAGES)),
  /** Null until a PIN has opened it. */
  invitation: v.nullable(Invitation),
  /** Null until they are in: at the table, or at its door. */
  seat: v.nullable(
    v.strictObject({
      person: v.string(),
      name: v.string(),
      /** Null at the door. */
      meeting: v.nullable(MeetingId),
    }),
  ),
});
export type Notes = v.InferOutput<typeof Notes>;

export const NO_NOTES: Notes = { language: null, invitation: null, seat: null };

export const sealNotes = (keys: Pick<AgentKeys, 'notes'>, booth: string, notes: Notes) =>
  sealUnder(keys.notes, JSON.stringify(notes), booth);

/** What cannot be read, or is of another booth, is nothing: then the call begins anew. */
export async function openNotes(
  keys: Pick<AgentKeys, 'notes'>,
  booth: string,
  sealed: string,
): Promise<Notes> {
  const text = await openUnder(keys.notes, sealed, booth);
  if (text === null) return NO_NOTES;
  const notes = v.safeParse(Notes, JSON.parse(text));
  return notes.success ? notes.output : NO_NOTES;
}
