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
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(self), microphone=(self), speaker-selection=(self), autoplay=(self), ' +
      'screen-wake-lock=(self), clipboard-write=(self), fullscreen=(self), ' +
      'display-capture=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), ' +
      'midi=(), accelerometer=(), gyroscope=(), magnetometer=(), browsing-topics=()',
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
    "img-src 'self' data: blob:",
    "media-src 'self' blob: mediastream:",
    `connect-src 'self' ${connect.join(' ')}`,
    "worker-src 'self' blob:",
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
