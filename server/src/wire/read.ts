import * as v from 'valibot';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import { OLDEST_VERSION, PROTOCOL_VERSION } from '@ronda/shared/wire/version';

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: RefusalCode };

/**
 * What was sent, checked. Another version is told so before anything else is looked at: an older one has to be loaded
 * anew; for a newer one there is a server that is updated, or will be in a moment.
 */
export function read<T extends v.GenericSchema>(schema: T, sent: unknown): Read<v.InferOutput<T>> {
  const result = v.safeParse(schema, sent);
  if (result.success) return { ok: true, value: result.output };
  const version = versionIn(sent);
  if (version !== null && version > PROTOCOL_VERSION) return { ok: false, code: 'oneMoment' };
  const older = version !== null && version < OLDEST_VERSION;
  return { ok: false, code: older ? 'wrongVersion' : 'badMessage' };
}

function versionIn(sent: unknown): number | null {
  if (typeof sent !== 'object' || sent === null || !('version' in sent)) return null;
  return typeof sent.version === 'number' ? sent.version : null;
}
