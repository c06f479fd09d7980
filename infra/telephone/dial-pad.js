import { randomBytes } from 'node:crypto';
import { AccessToken } from 'livekit-server-sdk';

/**
 * For the development server: /phone is a dial pad, and whoever calls with it is put into a booth as
 * livekit-sip puts a caller. From there on it is the same way.
 *
 * @param {import('../ronda.js').LiveKitAccess} booths
 * @returns {import('vite').Plugin}
 */
export function dialPad(booths) {
  return {
    name: 'dial-pad',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
        if (pathname === '/phone') request.url = '/phone.html';
        if (request.method !== 'POST' || pathname !== '/phone/booth') return next();
        passTo(booths, searchParams.get('from') ?? '').then((pass) => {
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify(pass));
        }, next);
      });
    },
  };
}

/**
 * Into a booth of their own, for whoever calls from this number.
 *
 * @param {import('../ronda.js').LiveKitAccess} booths
 * @param {string} number
 */
async function passTo({ url, apiKey, apiSecret }, number) {
  const token = new AccessToken(apiKey, apiSecret, {
    identity: `sip_try_${number.slice(0, 15)}`,
    // By which a call that shows no number is told from others.
    name: `Phone ${number.slice(-4)}`,
  });
  token.kind = 'sip';
  const room = `booth_try_${randomBytes(6).toString('base64url')}`;
  token.addGrant({ roomJoin: true, room, canUpdateOwnMetadata: true });
  return { url, token: await token.toJwt() };
}
