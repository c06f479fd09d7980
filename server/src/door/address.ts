import { BlockList, isIP } from 'node:net';

/** Where our own proxies may stand: on this machine or beside it. What they report is believed. */
const NEAR = new BlockList();
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  NEAR.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::1', 128],
  ['fe80::', 10],
  ['fc00::', 7],
] as const)
  NEAR.addSubnet(network, bits, 'ipv6');

/**
 * Whose connection this is, for pace alone. With `proxied`, of the addresses that were passed on the
 * nearest that is not a proxy's: whatever its sender says comes before it, and counts for nothing.
 * The routes have the same from Fastify's `trustProxy`.
 */
export function addressOf(of: {
  readonly peer: string;
  /** The X-Forwarded-For header; empty when there is none. */
  readonly forwarded: string;
  readonly proxied: boolean;
}): string {
  if (!of.proxied) return of.peer;
  const said = of.forwarded.split(',').flatMap((each) => each.trim() || []);
  const chain = [of.peer, ...said.reverse()];
  return chain.find((each) => !isNear(each)) ?? chain.at(-1) ?? of.peer;
}

function isNear(address: string): boolean {
  const bare = address.replace(/^::ffff:(?=\d+\.)/, '');
  const family = isIP(bare);
  return family !== 0 && NEAR.check(bare, family === 6 ? 'ipv6' : 'ipv4');
}
