import { connect } from 'node:net';
import { once } from 'node:events';
import { connect as connectSecurely } from 'node:tls';
import { Refusal } from '../refusal.js';

/**
 * A Redis, as LiveKit's programs are told of it.
 *
 * @typedef {{
 *   address: string,
 *   username?: string,
 *   password?: string,
 *   db?: number,
 *   use_tls?: boolean,
 * }} RedisAccess
 */

const patienceMs = 5000;
const defaultPort = 6379;

/**
 * The Redis that PHONE_REDIS_URL names, once it has answered; or nothing.
 *
 * @returns {Promise<RedisAccess | undefined>}
 */
export async function givenRedis() {
  const text = process.env['PHONE_REDIS_URL'];
  if (!text) return undefined;
  const access = fromUrl(text);
  const answer = await ask(access);
  if (answer === 'well') return access;
  throw new Refusal(`The Redis of PHONE_REDIS_URL at ${access.address} ${answer}.`);
}

/**
 * @param {string} text
 * @returns {RedisAccess}
 */
function fromUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const db = url?.pathname.slice(1) ?? '';
  if (!url || !['redis:', 'rediss:'].includes(url.protocol) || !url.hostname || /\D/.test(db)) {
    throw new Refusal(
      'PHONE_REDIS_URL must be the address of a Redis, such as redis://127.0.0.1:6379.',
    );
  }
  return {
    address: `${url.hostname}:${url.port || defaultPort}`,
    ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
    ...(db ? { db: Number(db) } : {}),
    ...(url.protocol === 'rediss:' ? { use_tls: true } : {}),
  };
}

/**
 * Greets it as LiveKit will. Three lines of its protocol are no reason for a library.
 *
 * @param {RedisAccess} access
 * @returns {Promise<string>} `well`, or what it does instead
 */
export async function ask({ address, username, password, db, use_tls: secure }) {
  const { hostname, port } = new URL(`redis://${address}`);
  const host = hostname.replace(/^\[|\]$/g, '');
  const socket = secure
    ? connectSecurely({ host, port: Number(port), servername: host })
    : connect({ host, port: Number(port) });
  const lines = [
    ...(password ? [['AUTH', ...(username ? [username] : []), password]] : []),
    ...(db ? [['SELECT', String(db)]] : []),
    ['PING'],
  ];
  let heard = '';
  socket.setEncoding('utf8').on('data', (text) => (heard += text));
  const signal = AbortSignal.timeout(patienceMs);
  try {
    await once(socket, secure ? 'secureConnect' : 'connect', { signal });
    socket.write(lines.map(command).join(''));
    while (!heard.includes('+PONG') && !heard.includes('-')) await once(socket, 'data', { signal });
    return heard.includes('-') ? 'does not let us in' : 'well';
  } catch {
    return 'does not answer';
  } finally {
    // What still goes wrong with it concerns nobody.
    socket.on('error', () => {}).destroy();
  }
}

/** @param {string[]} words */
const command = (words) =>
  `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
