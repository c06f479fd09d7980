import type { GroupId } from '@ronda/shared/ids';
import { random256 } from './base64url.ts';
import { drop, keep, kept, keptIn } from './keepsake.ts';

/** The secret of a new group's invitation: 256 bits, base64url. */
export function makeSecret(): string {
  return random256();
}

/** The secret stands in the fragment, which browsers send to nobody. */
export function invitationLink(origin: string, group: GroupId, secret: string): string {
  return `${origin}/g/${group}#${secret}`;
}

/** For another device of the same person (see `pairing.ts`): the code stands behind the secret. */
export function deviceLink(origin: string, group: GroupId, secret: string, code: string): string {
  return `${invitationLink(origin, group, secret)}.${code}`;
}

/**
 * Takes the secret out of the address, at once, so that it is not seen on a shared screen or copied
 * along with the address; the tab keeps it. Whether the device may, its person says on entering.
 */
export function takeSecret(group: GroupId, location: Location, history: History): void {
  const [secret = '', code] = location.hash.slice(1).split('.');
  if (secret === '') return;
  history.replaceState(history.state, '', location.pathname + location.search);
  keepSecret(group, secret);
  if (code !== undefined) keep('tab', codeKey(group), code);
}

/** With which this device asks another one to say that both are the same person's; null when it does not. */
export function codeOf(group: GroupId): string | null {
  return keptIn('tab', codeKey(group));
}

/** It is good once. */
export function dropCode(group: GroupId): void {
  drop('tab', codeKey(group));
}

const codeKey = (group: GroupId) => `ronda.code.${group}`;

export function keepSecret(group: GroupId, secret: string): void {
  keep('tab', secretKey(group), secret);
}

/**
 * Keeps the secret of an invitation that came from somebody else in the room (D10). False when this
 * browser has another one for the same group: nothing that somebody offers may cost the way back there.
 */
export function adoptSecret(group: GroupId, secret: string): boolean {
  if (hasOtherSecret(group, secret)) return false;
  keepSecret(group, secret);
  return true;
}

/** Also what lies on the device beneath what the tab keeps. */
export function hasOtherSecret(group: GroupId, secret: string): boolean {
  return (['tab', 'device'] as const).some((where) => {
    const known = keptIn(where, secretKey(group));
    return known !== null && known !== secret;
  });
}

/** None where there is no invitation; the one in use first, then those that are kept beside it (D8). */
export function secretsOf(group: GroupId): readonly string[] {
  const secret = secretOf(group);
  const ofDevice = keptIn('device', secretKey(group)) ?? secret;
  if (secret === null || ofDevice === null) return [];
  return [...new Set([secret, ofDevice, ...olderOf(group)])];
}

/** In place of the one in use, wherever that is kept: the group has renewed its invitation (D8). */
export function keepRenewed(group: GroupId, [secret, ...older]: readonly string[]): void {
  if (secret === undefined) return;
  for (const where of ['tab', 'device'] as const) {
    if (keptIn(where, secretKey(group)) === null) continue;
    keep(where, secretKey(group), secret);
    keep(where, olderKey(group), older.join(' '));
  }
}

/** Made here, and perhaps agreed on: nobody else may be there who has it. */
export function keepProposed(group: GroupId, secret: string): void {
  keep('tab', proposedKey(group), secret);
}

export function proposedOf(group: GroupId): string | null {
  return keptIn('tab', proposedKey(group));
}

export function proposedKey(group: GroupId): string {
  return `ronda.proposed.${group}`;
}

function olderOf(group: GroupId): readonly string[] {
  const before = (['tab', 'device'] as const).map((where) => keptIn(where, olderKey(group)) ?? '');
  return [...new Set(before.join(' ').split(' ').filter(Boolean))];
}

export function olderKey(group: GroupId): string {
  return `ronda.older.${group}`;
}

export function secretOf(group: GroupId): string | null {
  return kept(secretKey(group));
}

export function secretKey(group: GroupId): string {
  return `ronda.secret.${group}`;
}

/** What a new group was called by whoever made it in this tab: no server could say. */
export function keepGroupName(group: GroupId, name: string): void {
  keep('tab', groupNameKey(group), name);
}

export function groupNameOf(group: GroupId): string | null {
  return keptIn('tab', groupNameKey(group));
}

export function groupNameKey(group: GroupId): string {
  return `ronda.group.${group}`;
}
