import { USUAL_POLICY } from '@ronda/shared/policy';
import { beforeEach, expect, test } from 'vitest';
import { dropAll } from '../confidence/keepsake.ts';
import { keepSecret, makeSecret, secretOf } from '../confidence/secret.ts';
import type { Door } from './door.ts';
import { takeInvitation } from './take-invitation.ts';

const GROUP = 'freshfreshfreshfresh';
const seen = {
  kind: 'seen',
  card: null,
  agreements: [],
  helpLine: null,
  answer: {
    card: 'A'.repeat(40),
    policy: USUAL_POLICY,
    agreements: [],
    meeting: null,
    phone: null,
  },
} as const satisfies Door;
const refused = { kind: 'refused', refusal: { code: 'wrongInvitation' } } as const;
const unreachable = { kind: 'unreachable' } as const;

beforeEach(dropAll);

test('D10: an offered invitation is kept once its door has opened', async () => {
  const secret = makeSecret();
  expect(await takeInvitation({ group: GROUP, secret }, async () => seen)).toEqual({
    kind: 'taken',
  });
  expect(secretOf(GROUP)).toBe(secret);
});

test('D10: one whose door does not open is not kept', async () => {
  for (const answer of [refused, unreachable]) {
    const invitation = { group: GROUP, secret: makeSecret() };
    expect(await takeInvitation(invitation, async () => answer)).toEqual(answer);
    expect(secretOf(GROUP)).toBeNull();
  }
});

test('D10: one to a group of which another secret is kept is refused, and its door is not asked', async () => {
  const secret = makeSecret();
  keepSecret(GROUP, secret);
  let asked = 0;
  const look = async () => {
    asked += 1;
    return seen;
  };
  const taken = await takeInvitation({ group: GROUP, secret: makeSecret() }, look);
  expect(taken).toEqual({ kind: 'otherSecret' });
  expect(asked).toBe(0);
  expect(secretOf(GROUP)).toBe(secret);
});
