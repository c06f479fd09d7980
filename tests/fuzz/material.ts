import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import { random256 } from '../../client/src/confidence/base64url.ts';
import { calendarToken } from '../../server/src/door/calendar.ts';
import { seatOfKey } from '../../server/src/door/identity.ts';
import type { Besieged } from './besieged.ts';
import type { Circle } from './circle.ts';
import type { Known } from './from-schema.ts';
import type { HttpMaterial } from './http-inputs.ts';
import { STRANGERS, UNSIGNED } from './strangers.ts';

const callers = Array.from({ length: 8 }, random256);
const strangersProof = random256();
/** What groups are called that strangers bring along. */
const brought = [random256(), random256()];
const proofHash = (proof: string) =>
  createHash('sha256').update(proof, 'base64url').digest('base64url');

const version = fc.oneof(
  { weight: 40, arbitrary: fc.constant(PROTOCOL_VERSION) },
  fc.constantFrom(PROTOCOL_VERSION - 1, PROTOCOL_VERSION + 1, 1, 0),
);

/** What somebody in this circle knows; and of the others no more than how they are called. */
export function knownIn({ invitation, members, file, phones, pin }: Circle, agent: string): Known {
  const { group, keys } = invitation;
  const seats = [...STRANGERS.map((key) => seatOfKey(group, key)), ...members.map(({ me }) => me)];
  return {
    version,
    group: fc.constant(group),
    proof: fc.constant(keys.proof),
    key: fc.constantFrom(...STRANGERS),
    keys: fc.constantFrom(...STRANGERS),
    signature: fc.constant(UNSIGNED),
    marks: fc.constantFrom(...callers),
    pair: fc.constantFrom(...callers),
    agent: fc.constantFrom(agent, agent, agent, random256()),
    doorHash: fc.constantFrom(file.group.doorHash, proofHash(strangersProof)),
    mark: fc.constantFrom(phones.mark, random256()),
    pin: fc.constantFrom(pin, '123456789012', 'p'.repeat(60)),
    caller: fc.constantFrom(...callers),
    to: fc.constantFrom(...seats),
    of: fc.constantFrom(...seats),
    subjects: fc.constantFrom(...seats),
    zone: fc.constantFrom(
      'Europe/Madrid',
      'America/New_York',
      'Australia/Lord_Howe',
      'UTC',
      'No/Where',
    ),
    text: fc.constantFrom(file.group.card, file.group.carried.agreements[0]!.text, 't'.repeat(60)),
  };
}

/** What somebody knows who has found both, and knows that there is a third; as requests have it. */
export function material({ stormy, calm, credential, port }: Besieged): HttpMaterial {
  const circles = [...stormy, calm];
  const of = (what: (circle: Circle) => string, ...others: string[]) =>
    fc.constantFrom(...stormy.flatMap((circle) => [what(circle), what(circle)]), ...others);
  const ids = circles.map(({ invitation }) => invitation.group);
  const groups = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...ids) },
    fc.constantFrom(
      ...brought,
      'g'.repeat(22),
      '__proto__',
      '..',
      '%2e%2e%2f',
      'x'.repeat(500),
      '%',
    ),
  );
  const hashes = [...stormy.map(({ file }) => file.group.doorHash), proofHash(strangersProof)];
  return {
    host: `127.0.0.1:${port}`,
    credential,
    groups,
    files: fc.constantFrom(
      ...hashes.map((hash) => `${calendarToken(hash)}.ics`),
      `${random256()}.ics`,
      '.ics',
      '%2e%2e',
    ),
    known: {
      ...knownIn(stormy[0], credential),
      group: fc.constantFrom(...ids),
      id: fc.constantFrom(...ids, ...brought),
      proof: of(({ invitation }) => invitation.keys.proof, strangersProof),
      doorHash: of(({ file }) => file.group.doorHash, proofHash(strangersProof)),
      pin: of(({ pin }) => pin, '123456789012'),
      mark: of(({ phones }) => phones.mark, random256()),
      text: fc.constant('t'.repeat(60)),
    },
  };
}
