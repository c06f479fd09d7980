import { randomBytes, webcrypto } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../refusal.js';

/**
 * What Ronda and its phone agent know of each other. A caller's seat and a group's sealed keys outlive a
 * restart, and so do these.
 *
 * @typedef {object} PhoneKeys
 * @property {string} secret by which Ronda knows the agent: 32 bytes as base64url
 * @property {string} publicKey to which groups seal what the agent may read: the 65 bytes of a P-256 point
 * @property {string} privateKey the agent's alone: a JWK
 */

/**
 * Reads them from the data folder, where they are made once.
 *
 * @param {string} data
 * @returns {Promise<PhoneKeys>}
 */
export async function phoneKeys(data) {
  const file = join(data, 'phone.json');
  const kept = await read(file);
  if (kept) return kept;
  await mkdir(data, { recursive: true });
  await writeOnce(file, JSON.stringify(await newPhoneKeys()));
  const made = await read(file);
  if (!made) throw new Error('what has been written is not there');
  return made;
}

/** @returns {Promise<PhoneKeys>} */
export async function newPhoneKeys() {
  const { subtle } = webcrypto;
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const { publicKey, privateKey } = await subtle.generateKey(curve, true, ['deriveBits']);
  const point = Buffer.from(await subtle.exportKey('raw', publicKey));
  return {
    secret: randomBytes(32).toString('base64url'),
    publicKey: point.toString('base64url'),
    privateKey: JSON.stringify(await subtle.exportKey('jwk', privateKey)),
  };
}

/**
 * Whole or not at all, and never over what somebody else wrote at the same moment.
 *
 * @param {string} file
 * @param {string} text
 */
async function writeOnce(file, text) {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(draft, file).catch((/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {Promise<PhoneKeys | undefined>}
 */
async function read(file) {
  const text = await readFile(file, 'utf8').catch((/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    const { secret, publicKey, privateKey } = JSON.parse(text);
    if (![secret, publicKey, privateKey].every((one) => typeof one === 'string' && one))
      throw new Error(file);
    return { secret, publicKey, privateKey };
  } catch {
    throw new Refusal(
      `${file} does not hold the phone agent's keys any more. Without them callers lose what they were ` +
        'let into: bring it back, or remove it to have new ones made.',
    );
  }
}
