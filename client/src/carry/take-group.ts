import { GroupFile } from '@ronda/shared/wire/group-file';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import { deriveKeys } from '../confidence/keys.ts';
import type { Posted } from '../connection/post.ts';
import { post } from '../connection/post.ts';
import { invitationIn } from './link.ts';

/** All that the group keeps, for whoever has its invitation. */
export async function takeGroup(link: string): Promise<Posted<GroupFile>> {
  const invitation = invitationIn(link);
  const keys = invitation && (await deriveKeys(invitation.secret));
  if (keys === null) return { kind: 'refused', refusal: { code: 'wrongInvitation' } };
  const body = { version: PROTOCOL_VERSION, proof: keys.proof };
  return post(`/groups/${invitation?.group}/file`, body, GroupFile);
}

/** When, and not whose: on a shared device its name would tell who was here. */
export function fileName(today: Date): string {
  return `ronda-group-${today.toISOString().slice(0, 10)}.json`;
}

/** Hands it to the browser, which keeps it where it keeps what is downloaded. */
export function saveFile(name: string, file: GroupFile): void {
  const text = new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' });
  const url = URL.createObjectURL(text);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not every browser has begun to read it by now.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
