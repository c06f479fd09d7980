import * as v from 'valibot';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/protocol';

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: RefusalCode };

/** What was sent, checked. Another version is told so before anything else is looked at. */
export function read<T extends v.GenericSchema>(schema: T, sent: unknown): Read<v.InferOutput<T>> {
  const result = v.safeParse(schema, sent);
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, code: isOtherVersion(sent) ? 'wrongVersion' : 'badMessage' };
}

function isOtherVersion(sent: unknown): boolean {
  return (
    typeof sent === 'object' &&
    sent !== null &&
    'version' in sent &&
    typeof sent.version === 'number' &&
    sent.version !== PROTOCOL_VERSION
  );
}
