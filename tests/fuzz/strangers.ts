import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { alsoMeStatement, helloStatement, type HelloAt } from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import { parsed } from './verdict.ts';

/** As many as want to sit in a circle: more than it has seats. Known by their public keys. */
const privateKeys = new Map<string, KeyObject>(
  Array.from({ length: 16 }, () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' });
    const point = Buffer.concat([
      Buffer.of(4),
      Buffer.from(x!, 'base64url'),
      Buffer.from(y!, 'base64url'),
    ]);
    return [point.toString('base64url'), privateKey];
  }),
);
export const STRANGERS: readonly string[] = [...privateKeys.keys()];

/** Stands in a hello for a signature, which can only be made once the line has its name. */
export const UNSIGNED = 'S'.repeat(86);

/** The hello as its stranger, and whoever vouches for them, would sign it on this line; as it is where it is no stranger's. */
export function signedAt(hello: string, at: HelloAt): string {
  const said = v.safeParse(Signing, parsed(hello));
  if (!said.success) return hello;
  const { key, group, as } = said.output;
  return [
    [key, helloStatement(at, group)] as const,
    ...(as === undefined ? [] : [[as.key, alsoMeStatement(group, key)] as const]),
  ].reduce((text, [signer, statement]) => {
    const privateKey = privateKeys.get(signer);
    return privateKey === undefined ? text : text.replace(UNSIGNED, signed(statement, privateKey));
  }, hello);
}

const Signing = v.object({
  key: v.string(),
  group: v.string(),
  as: v.optional(v.object({ key: v.string() })),
});

function signed(statement: string, key: KeyObject): string {
  const signature = sign('sha256', Buffer.from(statement), { key, dsaEncoding: 'ieee-p1363' });
  return signature.toString('base64url');
}
