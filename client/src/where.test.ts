import { expect, test } from 'vitest';
import { whereIs } from './where.ts';

const GROUP = 'AAAAAAAAAAAAAAAAAAAAAA';
const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;

test('an address leads to its place', () => {
  expect(whereIs('/', null, NOW)).toEqual({ kind: 'start' });
  expect(whereIs(`/g/${GROUP}`, null, NOW)).toEqual({ kind: 'arrive', group: GROUP });
  for (const path of [
    '/g/',
    '/g/short',
    `/g/${GROUP}/more`,
    `/G/${GROUP}`,
    '/g/%00',
    `/g/${'A'.repeat(1e6)}`,
  ])
    expect(whereIs(path, null, NOW)).toEqual({ kind: 'nowhere' });
});

test('a reload leads back to the invitation, and inside', () => {
  expect(whereIs(`/g/${GROUP}`, { place: 'invitation' }, NOW)).toEqual({
    kind: 'invitation',
    group: GROUP,
  });
  const meeting = 'meetingmeetingme';
  for (const held of [meeting, null])
    expect(
      whereIs(`/g/${GROUP}`, { place: 'inside', since: NOW, meeting: held }, NOW + HOUR),
    ).toEqual({ kind: 'inside', group: GROUP, meeting: held });
});

test('F12: a tab that is restored after the longest meeting does not enter by itself', () => {
  const inside = { place: 'inside', since: NOW, meeting: null };
  expect(whereIs(`/g/${GROUP}`, inside, NOW + 4 * HOUR)).toEqual({ kind: 'arrive', group: GROUP });
});

test('what a history says that is not ours is passed over', () => {
  for (const state of [
    'inside',
    7,
    { place: 'inside' },
    { place: 'inside', since: NOW },
    { place: 'inside', since: '0', meeting: null },
    { place: 'start' },
  ])
    expect(whereIs(`/g/${GROUP}`, state, NOW)).toEqual({ kind: 'arrive', group: GROUP });
});
