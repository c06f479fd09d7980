import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { carriedByNew } from '@ronda/shared/room/state';
import type { Group, GroupStore } from '../log/log.ts';
import { groupByInvitation } from './invitation.ts';

const proof = randomBytes(32);
const group: Group = {
  id: 'group-aaaaaaaaaaaa',
  doorHash: createHash('sha256').update(proof).digest('base64url'),
  card: 'c'.repeat(60),
  carried: carriedByNew(USUAL_POLICY),
};
const groups: Pick<GroupStore, 'group'> = {
  group: async (id) => (id === group.id ? group : null),
};

test('the door opens to the proof whose hash the group keeps', async () => {
  const shown = { group: group.id, proof: proof.toString('base64url') };
  expect(await groupByInvitation(groups, shown)).toBe(group);
});

test('a wrong proof and an unknown group look the same', async () => {
  const wrong = { group: group.id, proof: randomBytes(32).toString('base64url') };
  const unknown = { group: 'group-bbbbbbbbbbbb', proof: proof.toString('base64url') };
  expect(await groupByInvitation(groups, wrong)).toBeNull();
  expect(await groupByInvitation(groups, unknown)).toBeNull();
});

test('the hash itself does not open it', async () => {
  expect(await groupByInvitation(groups, { group: group.id, proof: group.doorHash })).toBeNull();
});
