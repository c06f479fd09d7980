import { isFree } from '../ports.js';
import { Refusal } from '../refusal.js';

/**
 * @typedef {object} PhoneSettings
 * @property {number | undefined} sipPort where calls shall come in, or anywhere
 */

/**
 * What RONDA_PHONE and PHONE_SIP_PORT ask for, judged before anything takes time.
 *
 * @param {boolean} asked in another way than by RONDA_PHONE
 * @returns {Promise<PhoneSettings | undefined>} nothing where no phone side is wanted
 */
export async function phoneSettings(asked) {
  const wanted = process.env['RONDA_PHONE'] || 'off';
  if (wanted !== 'on' && wanted !== 'off') {
    throw new Refusal(`RONDA_PHONE is on or off, not "${wanted}".`);
  }
  return asked || wanted === 'on' ? { sipPort: await sipPort() } : undefined;
}

async function sipPort() {
  const text = process.env['PHONE_SIP_PORT'];
  if (!text) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1024 || port > 65535) {
    throw new Refusal(`PHONE_SIP_PORT must be a number from 1024 to 65535, not "${text}".`);
  }
  await needFree(port);
  return port;
}

/** @param {number} port */
export async function needFree(port) {
  if (await isFree('127.0.0.1', port)) return;
  throw new Refusal(`Port ${port} is taken. Choose another with PHONE_SIP_PORT.`);
}
