import { expect, test } from 'vitest';
import { RULES, USUAL_POLICY } from '../policy.ts';
import { carriedByNew } from '../room/state.ts';
import { phones, sealed } from '../testing/names.ts';
import { scheduleOf } from '../testing/schedules.ts';
import { groupFile, LARGEST_GROUP_FILE, readGroupFile } from './group-file.ts';

const group = {
  id: 'group-aaaaaaaaaaaa',
  doorHash: 'h'.repeat(43),
  card: 'c'.repeat(60),
  carried: {
    ...carriedByNew(USUAL_POLICY, phones('m')),
    agreements: [
      { id: 2, text: sealed('b'), adoptedAt: 900 },
      { id: 3, text: sealed('a'), adoptedAt: 950 },
    ],
    agreementsMade: 4,
    rotation: { opened: 'ana', place: 2, direction: 'onward' as const },
  },
};
const file = groupFile(group);
const changed = (carried: object) => ({
  ...file,
  group: { ...file.group, carried: { ...file.group.carried, ...carried } },
});

/** As it was first written. What somebody has on a disk must open as long as there is Ronda. */
const VERSION_1 = `{
  "ronda": "group",
  "version": 1,
  "group": {
    "id": "group-aaaaaaaaaaaa",
    "doorHash": "${'h'.repeat(43)}",
    "card": "${'c'.repeat(60)}",
    "carried": {
      "policy": { "turnSeconds": 180, "offerSeconds": 30, "voteSeconds": 60 },
      "agreements": [
        { "id": 2, "text": "${'b'.repeat(38)}", "adoptedAt": 900 },
        { "id": 3, "text": "${'a'.repeat(38)}", "adoptedAt": 950 }
      ],
      "agreementsMade": 4,
      "rotation": { "opened": "ana", "place": 2, "direction": "onward" }
    }
  }
}`;

const schedule = scheduleOf({ exceptions: [{ date: '2026-12-22', instead: null }] });
const withSchedule = {
  ...group,
  carried: { ...group.carried, schedule, helpLine: sealed('l') },
};

/** The first in which a group says when it meets. */
const VERSION_2 = VERSION_1.replace('"version": 1', '"version": 2').replace(
  '"rotation":',
  `"schedule": {
        "first": "2026-12-01",
        "time": "19:00",
        "zone": "Europe/Madrid",
        "minutes": 90,
        "rule": { "kind": "weekly" },
        "exceptions": [{ "date": "2026-12-22", "instead": null }]
      },
      "helpLine": "${'l'.repeat(38)}",
      "rotation":`,
);

test('a group takes along all that it keeps, but for what admits telephones', () => {
  const { phones: _stay, ...carried } = group.carried;
  expect(file.group).toEqual({ ...group, carried });
  expect(JSON.stringify(file)).not.toContain('m'.repeat(38));
});

test('a file of each version there has been is read', () => {
  expect(readGroupFile(JSON.parse(VERSION_1))).toEqual({ ok: true, file });
  const read = readGroupFile(JSON.parse(VERSION_2));
  expect(read).toEqual({ ok: true, file: groupFile(withSchedule) });
});

test('S1: when it meets a group takes along, and what has none of it an older Ronda still reads', () => {
  expect(groupFile(withSchedule).group.carried.schedule).toEqual(schedule);
  expect(groupFile(withSchedule).version).toBe(2);
  expect(file.version).toBe(1);
});

test('a file of a newer Ronda is told from one that is no file of a group', () => {
  const newer = { ...file, version: 3, somethingNew: 1 };
  expect(readGroupFile(newer)).toEqual({ ok: false, code: 'newerFile' });
  for (const none of [
    null,
    [],
    'group',
    {},
    { ...file, ronda: 'backup' },
    { ...file, version: 0 },
    { ...newer, ronda: 'backup' },
    { ...newer, version: 1.5 },
    { ...file, admin: true },
    { ...file, group: { ...group } },
    { ...file, group: { ...file.group, id: '../etc/passwd' } },
    { ...file, group: { ...file.group, card: 'Tuesday circle, for those who care for somebody' } },
  ])
    expect(readGroupFile(none)).toEqual({ ok: false, code: 'noGroupFile' });
});

test.each([
  ['more agreements than a group may have', agreements(RULES.agreements + 1)],
  ['agreements out of their order', { agreements: agreements(3).agreements.toReversed() }],
  [
    'an agreement twice',
    { agreements: [agreements(1), agreements(1)].flatMap((a) => a.agreements) },
  ],
  ['an agreement that was never made', { ...agreements(5), agreementsMade: 4 }],
  ['so many made that no next one has a number', { agreementsMade: Number.MAX_SAFE_INTEGER }],
  ['a first seat between two', { rotation: { opened: null, place: 0.5, direction: 'onward' } }],
  ['a first seat before all', { rotation: { opened: null, place: -2, direction: 'onward' } }],
  ['a first seat nowhere', { rotation: { opened: null, place: 1e300, direction: 'onward' } }],
  ['a turn that is too long', { policy: { ...USUAL_POLICY, turnSeconds: 901 } }],
  ['what admits telephones', { phones: phones('m') }],
])('what no Ronda would have written is not read: %s', (_what, carried) => {
  expect(readGroupFile(changed(carried))).toEqual({ ok: false, code: 'noGroupFile' });
});

test('the largest group there can be fits into a request', () => {
  const text = 'x'.repeat(2400);
  const carried = { ...agreements(RULES.agreements, text), helpLine: text };
  const largest = groupFile({ ...group, card: text, carried: { ...group.carried, ...carried } });
  const bytes = JSON.stringify({ version: 1, proof: 'p'.repeat(43), file: largest }).length;
  expect(bytes).toBeGreaterThan(60_000);
  expect(bytes).toBeLessThan(LARGEST_GROUP_FILE);
});

function agreements(count: number, text = sealed('a')) {
  const all = Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    text,
    adoptedAt: 1_800_000_000_000,
  }));
  return { agreements: all, agreementsMade: count };
}
