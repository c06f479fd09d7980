import { createHash } from 'node:crypto';

/**
 * What providers put in place of a number that is withheld or not known, where it is made of digits: the
 * letters of ANONYMOUS, RESTRICTED, UNKNOWN, UNAVAILABLE, BLOCKED and PRIVATE on a telephone's keys, and noughts.
 */
const STAND_INS = [
  ...['266696687', '7378742833', '8656696', '86282452253', '2562533', '7748283'],
  ...Array.from({ length: 15 }, (_, more) => '0'.repeat(more + 1)),
].flatMap((digits) => [digits, `+${digits}`]);

/** As livekit-sip makes it, with `hidePhoneNumber`, of what the call says it comes from. */
const identityOf = (from: string) =>
  `sip_${createHash('sha256').update(from).digest('hex').slice(0, 16)}`;

const STAND_IN_IDENTITIES = new Set(STAND_INS.map(identityOf));

/**
 * Whether a call does not show where it comes from. All such calls look the same, so nobody may be known
 * again by it: else one of them would be given another's seat. Whoever shows a name instead of a number
 * counts as one of them: it may be `anonymous`, or whatever their provider says instead.
 *
 * @param name as LiveKit gives it, with the last digits: `Phone 0101`
 */
export function isWithheld({ identity, name }: { identity: string; name: string }): boolean {
  const from = name.replace(/^Phone /, '');
  return !/\d/.test(from) || /\p{L}/u.test(from) || STAND_IN_IDENTITIES.has(identity);
}
