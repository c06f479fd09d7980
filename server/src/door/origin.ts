import type { IncomingHttpHeaders } from 'node:http';
import type { Configuration } from '../configuration.ts';
import { isLoopback } from './loopback.ts';

/**
 * Whether a request is made to us by our own page, or by no page at all. The Host is checked so that
 * no other name can be made to lead here, the Origin so that no other page can act for a member.
 */
export function isOurs(
  { local, publicUrl }: Pick<Configuration, 'local' | 'publicUrl'>,
  { host, origin }: Pick<IncomingHttpHeaders, 'host' | 'origin'>,
): boolean {
  const asked = host === undefined ? null : parse(`http://${host}`);
  if (asked === null) return false;
  const toUs = isLoopback(asked.hostname) || (!local && host === publicUrl?.host);
  if (!toUs) return false;
  if (origin === undefined) return true;
  if (!local) return origin === publicUrl?.origin;
  // A page served beside us on the same machine passes its own Host on.
  return parse(origin)?.host === asked.host;
}

/**
 * What whoever asks believes to speak to, of a request that is ours: what the page was loaded from, which a proxy
 * leaves as it was, or what was dialled where no page asks.
 */
export function hostOf({ host, origin }: Pick<IncomingHttpHeaders, 'host' | 'origin'>): string {
  return (origin === undefined ? host : parse(origin)?.host) ?? '';
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
