import { isFree } from './ports.js';
import { Refusal } from './refusal.js';

const defaultPort = 3000;
const triedAfterDefault = 100;

/**
 * @typedef {{ host: string, port: number, chosen: boolean }} Address `chosen` by who started us:
 *   then no other port will do
 */

/**
 * What HOST and PORT ask for. Only what is needed to look for a port is judged here; the server
 * judges the rest of its configuration.
 *
 * @returns {Address}
 */
export function wantedAddress() {
  const host = process.env['HOST'] || '127.0.0.1';
  const text = process.env['PORT'];
  if (!text) return { host, port: defaultPort, chosen: false };
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new Refusal(`PORT must be a number from 1 to 65535, not "${text}".`);
  }
  return { host, port, chosen: true };
}

/**
 * The wanted port, or the next free one after the default.
 *
 * @param {Address} wanted
 */
export async function findPort({ host, port, chosen }) {
  const last = chosen ? port : port + triedAfterDefault;
  for (let candidate = port; candidate <= last; candidate += 1) {
    if (await canListen(host, candidate)) return candidate;
  }
  throw new Refusal(
    chosen
      ? `Port ${port} is taken. Choose another with PORT, or leave it out to have one found.`
      : `The ports ${port} to ${last} are all taken. Choose another with PORT.`,
  );
}

/**
 * @param {string} host
 * @param {number} port
 */
async function canListen(host, port) {
  try {
    return await isFree(host, port);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'EACCES') throw new Refusal(`Port ${port} is not open to this user.`);
    throw new Refusal(`HOST must be an address of this machine, not "${host}" (${code}).`);
  }
}

/**
 * @param {string} host
 * @param {number} port
 */
export function urlOf(host, port) {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
