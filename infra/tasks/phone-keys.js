// npm run phone-keys: what Ronda and its phone agent know of each other, made anew, as lines of an
// .env file. Nothing of it is kept here.

import { newPhoneKeys } from '../telephone/keys.js';

export async function run() {
  const { secret, publicKey, privateKey } = await newPhoneKeys();
  console.log(`RONDA_PHONE_SECRET=${secret}`);
  console.log(`RONDA_PHONE_PUBLIC_KEY=${publicKey}`);
  console.log(`RONDA_PHONE_KEY='${privateKey}'`);
  return 0;
}
