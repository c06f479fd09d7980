import type { FastifyInstance } from 'fastify';
import type { Configuration } from '../configuration.ts';
import { isOurs } from '../door/origin.ts';

/** What a browser may do with our page: run our code, talk to us and to LiveKit, and nothing else. */
export function securityHeaders(app: FastifyInstance, configuration: Configuration): void {
  const { publicUrl, local } = configuration;
  const fixed = {
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // No name is looked up, and no process shared, but for what the page itself asks for.
    'x-dns-prefetch-control': 'off',
    'origin-agent-cluster': '?1',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(self), microphone=(self), speaker-selection=(self), autoplay=(self), ' +
      'screen-wake-lock=(self), clipboard-write=(self), fullscreen=(self), ' +
      'display-capture=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), bluetooth=(), ' +
      'midi=(), accelerometer=(), gyroscope=(), magnetometer=(), browsing-topics=(), ' +
      'idle-detection=(), local-fonts=(), encrypted-media=(), xr-spatial-tracking=(), ' +
      'publickey-credentials-get=(), identity-credentials-get=(), storage-access=()',
    ...(publicUrl?.protocol === 'https:' && !local
      ? { 'strict-transport-security': 'max-age=31536000' }
      : {}),
  };
  app.addHook('onRequest', async (request, reply) => {
    // Older Safari does not count a socket to the same host as 'self'.
    const host = isOurs(configuration, { host: request.headers.host }) ? request.headers.host : '';
    const socket =
      host === '' ? [] : [`${publicUrl?.protocol === 'https:' ? 'wss' : 'ws'}://${host}`];
    void reply.headers({
      ...fixed,
      'content-security-policy': contentPolicy([
        ...socket,
        ...bothForms(configuration.livekit.url),
      ]),
    });
  });
}

function contentPolicy(connect: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    // What is heard and seen comes as streams, which need no address.
    "media-src 'self'",
    `connect-src 'self' ${connect.join(' ')}`,
    "worker-src 'self'",
    // Trusted Types: no text becomes markup or a script, whatever brings it into the page; by its address only the worker that seals.
    "require-trusted-types-for 'script'",
    'trusted-types ronda',
    "font-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** livekit-client opens a socket, and asks by HTTP why it could not. */
function bothForms(url: URL): readonly string[] {
  const secure = url.protocol === 'wss:' || url.protocol === 'https:';
  return secure
    ? [`wss://${url.host}`, `https://${url.host}`]
    : [`ws://${url.host}`, `http://${url.host}`];
}
