import { expect, test } from 'vitest';
import { Meeting } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { audienceOf, type Hearers, isAnotherAudience } from './audience.ts';

const hearers = (of: Record<string, string>): Hearers => new Map(Object.entries(of));

test('K1: the audience is who is present but oneself, from arriving until leaving', () => {
  const meeting = new Meeting(people(3));
  expect(audienceOf(meeting.room, 'ana')).toEqual(['ben', 'cleo']);
  meeting.enters('dora');
  expect(audienceOf(meeting.room, 'ana')).toEqual(['ben', 'cleo', 'dora']);
  meeting.does('ben', 'rest');
  meeting.loses('cleo');
  expect(audienceOf(meeting.room, 'ana')).toEqual(['ben', 'cleo', 'dora']);
  meeting.does('ben', 'leave');
  meeting.passes(15_000);
  expect(audienceOf(meeting.room, 'ana')).toEqual(['dora']);
});

test('K3: another key when somebody comes, goes, or is there with another device, and at no other time', () => {
  const before = hearers({ ben: 'b', cleo: 'c' });
  expect(isAnotherAudience(before, hearers({ cleo: 'c', ben: 'b' }))).toBe(false);
  expect(isAnotherAudience(before, hearers({ ben: 'b' }))).toBe(true);
  expect(isAnotherAudience(before, hearers({ ben: 'b', cleo: 'c', dora: 'd' }))).toBe(true);
  expect(isAnotherAudience(before, hearers({ ben: 'b', dora: 'd' }))).toBe(true);
  expect(isAnotherAudience(before, hearers({ ben: 'b', cleo: 'another' }))).toBe(true);
});
