import { expect, test } from 'vitest';
import { EMPTY_CIRCLE } from '../circle/circle.ts';
import { broughtAlong } from '../circle/taken-along.ts';
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
  circle: EMPTY_CIRCLE,
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

/** The first that has what may still be objected to (D2). */
const VERSION_3 = VERSION_1.replace('"version": 1', '"version": 3').replace(
  '"carried":',
  `"circle": {
      "standing": [{
        "id": 5,
        "action": { "kind": "adoptAgreement", "text": "${'a'.repeat(38)}", "instead": 2 },
        "by": null,
        "at": 900,
        "until": 604800900,
        "replaced": { "kind": "agreement", "now": 3, "was": 2, "text": "${'c'.repeat(38)}" }
      }],
      "closed": [{
        "id": 6,
        "action": { "kind": "adoptAgreement", "text": "${'a'.repeat(38)}", "instead": 2 },
        "by": null,
        "at": 950,
        "outcome": "undone",
        "tally": null,
        "objection": { "seat": null, "reason": { "kind": "ready", "choice": "unclear" } }
      }],
      "made": 7
    },
    "carried":`,
);

test('a group takes along all that it keeps, but for what admits telephones', () => {
  const { circle: _nothing, ...rest } = group;
  const { phones: _stay, ...carried } = group.carried;
  expect(file.group).toEqual({ ...rest, carried });
  expect(JSON.stringify(file)).not.toContain('m'.repeat(38));
});

test('a file of each version there has been is read', () => {
  expect(readGroupFile(JSON.parse(VERSION_1))).toEqual({ ok: true, file });
  const read = readGroupFile(JSON.parse(VERSION_2));
  expect(read).toEqual({ ok: true, file: groupFile(withSchedule) });
  expect(readGroupFile(JSON.parse(VERSION_3))).toEqual({ ok: true, file: withCircle });
});

test('S1: when it meets a group takes along, and what has none of it an older Ronda still reads', () => {
  expect(groupFile(withSchedule).group.carried.schedule).toEqual(schedule);
  expect(groupFile(withSchedule).version).toBe(2);
  expect(file.version).toBe(1);
});

test('a file of a newer Ronda is told from one that is no file of a group', () => {
  const newer = { ...file, version: 4, somethingNew: 1 };
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

const reason = { kind: 'ready', choice: 'unclear' } as const;
const adopted = { kind: 'adoptAgreement', text: sealed('a'), instead: 2 } as const;
const standing = {
  ...{ id: 5, action: adopted, by: 'ana', at: 900, until: 900 + RULES.circle.objectMs },
  replaced: { kind: 'agreement', now: 3, was: 2, text: sealed('c') } as const,
};
const closed = {
  ...{ id: 6, action: adopted, by: 'ben', at: 950, outcome: 'undone' as const, tally: null },
  objection: { seat: 'cleo', reason },
};
const circle = {
  ...EMPTY_CIRCLE,
  seated: [{ seat: 'ana', member: true }],
  standing: [standing],
  closed: [closed],
  made: 7,
  names: [{ seat: 'ana', sealed: sealed('n') }],
  done: ['d'.repeat(43)],
};
const withCircle = groupFile({ ...group, circle });

test('D2: what may still be objected to is taken along, and what closed; who was it and who is a member stays', () => {
  expect(withCircle.version).toBe(3);
  expect(withCircle.group.circle).toEqual({
    standing: [{ ...standing, by: null }],
    closed: [{ ...closed, by: null, objection: { seat: null, reason } }],
    made: 7,
  });
  const { rotation: _place, ...others } = withCircle.group.carried;
  const told = JSON.stringify({ ...withCircle.group, carried: others });
  for (const trace of ['ana', 'ben', 'cleo', sealed('n'), 'd'.repeat(43)])
    expect(told).not.toContain(trace);
  expect(readGroupFile(JSON.parse(JSON.stringify(withCircle)))).toEqual({
    ok: true,
    file: withCircle,
  });
});

test('D8: what admits telephones stays behind there, too', () => {
  const admitted = { kind: 'admitPhones', phones: phones('p') } as const;
  const refused = { kind: 'refusePhones' } as const;
  const ofPhones = {
    standing: [
      { ...standing, action: refused, replaced: { kind: 'phones', phones: phones('q') } as const },
    ],
    closed: [
      { ...closed, action: admitted },
      { ...closed, action: refused },
    ],
  };
  expect(groupFile({ ...group, circle: { ...circle, ...ofPhones } })).toEqual(file);
});

test.each([
  ['by a name', { standing: [standing] }],
  ['closed by a name', { closed: [closed] }],
  ['an objection with a name', { closed: [{ ...closed, by: null }] }],
  [
    'a decision that replaced what admits telephones',
    { standing: [{ ...standing, by: null, replaced: { kind: 'phones', phones: null } }] },
  ],
  [
    'a number that no group may have',
    {
      standing: [
        {
          ...{ ...standing, by: null },
          replaced: { kind: 'policy', number: 'turnSeconds', value: 901 },
        },
      ],
    },
  ],
  ['a decision that was never made', { made: 4 }],
  ['so many made that no next one has a number', { made: Number.MAX_SAFE_INTEGER }],
  ['the same decision twice', { standing: [1, 2].map(() => ({ ...standing, by: null })) }],
  [
    'more than a group may have',
    { standing: decisions(RULES.circle.standing + 1), made: RULES.circle.standing + 1 },
  ],
  ['its members', { seated: circle.seated }],
])(
  'of the group between meetings what no Ronda would have written is not read: %s',
  (_what, change) => {
    const changedCircle = { ...withCircle.group.circle, ...change };
    const read = readGroupFile({
      ...withCircle,
      group: { ...withCircle.group, circle: changedCircle },
    });
    expect(read).toEqual({ ok: false, code: 'noGroupFile' });
  },
);

test('D2: where it is brought, the days go on, and none of them is more than seven away', () => {
  const along = withCircle.group.circle ?? null;
  const { objectMs, closedMs } = RULES.circle;
  expect(broughtAlong(along, 1000)).toEqual({ ...EMPTY_CIRCLE, ...along });
  const later = broughtAlong(along, 900 + objectMs);
  expect(later).toMatchObject({ standing: [], closed: [{ id: 6 }], made: 7 });
  expect(broughtAlong(along, 950 + closedMs)).toMatchObject({ standing: [], closed: [], made: 7 });
  // A file that says it comes from the future.
  expect(broughtAlong(along, 899)).toMatchObject({ standing: [], closed: [] });
  expect(broughtAlong(null, 1000)).toEqual(EMPTY_CIRCLE);
});

test('the largest group there can be fits into a request', () => {
  const text = 'x'.repeat(2400);
  const carried = { ...agreements(RULES.agreements, text), helpLine: text };
  const most = {
    ...EMPTY_CIRCLE,
    standing: decisions(RULES.circle.standing, text),
    closed: Array.from({ length: RULES.circle.closed }, () => ({
      ...{ ...closed, action: { ...adopted, text } },
      objection: { seat: null, reason: { kind: 'own' as const, text } },
    })),
    made: RULES.circle.standing,
  };
  const largest = groupFile({
    ...{ ...group, card: text, circle: most },
    carried: { ...group.carried, ...carried },
  });
  const bytes = JSON.stringify({ version: 1, proof: 'p'.repeat(43), file: largest }).length;
  expect(bytes).toBeGreaterThan(330_000);
  expect(bytes).toBeLessThan(LARGEST_GROUP_FILE);
});

/** So many decisions that may still be objected to. */
function decisions(count: number, text = sealed('a')) {
  return Array.from({ length: count }, (_, index) => ({
    ...{ ...standing, id: index + 1, by: null, at: 1_800_000_000_000, until: 1_800_000_000_000 },
    action: { ...adopted, text },
    replaced: { kind: 'agreement' as const, now: index + 2, was: index + 1, text },
  }));
}

function agreements(count: number, text = sealed('a')) {
  const all = Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    text,
    adoptedAt: 1_800_000_000_000,
  }));
  return { agreements: all, agreementsMade: count };
}
