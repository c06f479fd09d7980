import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify, type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EMPTY_CIRCLE } from '@ronda/shared/circle/circle';
import { RULES, USUAL_POLICY } from '@ronda/shared/policy';
import { carriedByNew, type Carried } from '@ronda/shared/room/state';
import { phones } from '@ronda/shared/testing/names';
import { GroupFile, groupFile, LARGEST_GROUP_FILE } from '@ronda/shared/wire/group-file';
import { LARGEST_MESSAGE } from '@ronda/shared/wire/protocol';
import { OLDEST_VERSION, PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import * as v from 'valibot';
import type { Configuration } from '../configuration.ts';
import { createPace } from '../door/pace.ts';
import type { Group, Store } from '../log/log.ts';
import { createSqliteStore } from '../log/sqlite.ts';
import { answerErrors } from './errors.ts';
import { groupFileRoutes } from './group-file.ts';

const proof = randomBytes(32);
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64url');
const carried: Carried = {
  ...carriedByNew({ ...USUAL_POLICY, turnSeconds: 90 }, phones('m')),
  agreements: [{ id: 1, text: 'a'.repeat(44), adoptedAt: 900 }],
  agreementsMade: 1,
  rotation: { opened: 'ana', place: 1, direction: 'onward' },
};
const group: Group = {
  id: 'group-aaaaaaaaaaaa',
  doorHash: hashOf(proof),
  card: 'c'.repeat(60),
  carried,
};
const asked = { version: PROTOCOL_VERSION, proof: proof.toString('base64url') };
const fileOf = (of = group, circle = EMPTY_CIRCLE) => groupFile({ ...of, circle });
const brought = { ...asked, file: fileOf() };
const NOW = 5_000_000;

let folder: string;
let store: Store;
let http: FastifyInstance;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ronda-file-'));
  store = createSqliteStore(join(folder, 'ronda.sqlite'));
  http = open();
});

function open(): FastifyInstance {
  const app = fastify({ bodyLimit: LARGEST_MESSAGE });
  app.decorateRequest('refusal', null);
  answerErrors(app);
  const pace = (perMinute: number) => createPace({ clock: { now: () => 0 }, perMinute });
  groupFileRoutes(app, {
    configuration: { local: true, publicUrl: null } as Configuration,
    groups: store,
    clock: { now: () => NOW },
    pace: { start: pace(3), door: pace(6) },
  });
  return app;
}
afterEach(async () => {
  await http.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function post(url: string, body: object, headers: Record<string, string> = {}) {
  const answer = await http.inject({
    method: 'POST',
    url,
    payload: body,
    headers: { host: 'localhost:3000', ...headers },
  });
  return { status: answer.statusCode, body: answer.json() as unknown };
}
const refused = (status: number, code: string) => ({ status, body: { refusal: { code } } });
const take = (id = group.id, body: object = asked) => post(`/groups/${id}/file`, body);
const bring = (change: object = {}) => post('/groups/brought', { ...brought, ...change });

test('whoever has the invitation takes along all that the group keeps, but for its telephones', async () => {
  await store.createGroup(group);
  const { status, body } = await take();
  expect(status).toBe(200);
  expect(v.parse(GroupFile, body)).toEqual(fileOf());
});

test('of a meeting that goes on, what was decided for good is taken along, and no more', async () => {
  await store.createGroup(group);
  await store.open(group.id, { meeting: 'g-meeting-aaaaaaaa', at: 1, deadline: 9000 });
  await store.append({
    meeting: 'g-meeting-aaaaaaaa',
    expected: 0,
    unservedUntil: 0,
    version: 3,
    at: 1000,
    events: [{ type: 'seatTaken', seat: 'seat-of-ben', by: 'browser', connection: 'line-1' }],
    box: { cast: {}, made: [] },
    deadline: null,
    name: { seat: 'seat-of-ben', sealed: 'n'.repeat(40) },
  });
  expect((await take()).body).toEqual(fileOf());
});

test('a wrong proof, an unknown group and an impossible one get the same answer', async () => {
  await store.createGroup(group);
  const wrong = { ...asked, proof: randomBytes(32).toString('base64url') };
  for (const answer of [await take(group.id, wrong), await take('x'.repeat(22)), await take('no')])
    expect(answer).toEqual(refused(403, 'wrongInvitation'));
});

test('a group that is brought is there, with its invitation and all it keeps, and admits no telephones', async () => {
  expect(await bring()).toEqual({ status: 201, body: { group: group.id } });
  expect(await store.group(group.id)).toEqual({ ...group, carried: { ...carried, phones: null } });
  expect(await store.meetingOf(group.id)).toBeNull();
  expect((await take()).body).toEqual(brought.file);
});

test('D2: what may still be objected to is there, without who decided it, and nobody is a member yet', async () => {
  const action = { kind: 'adoptAgreement', text: 'a'.repeat(44), instead: null } as const;
  const replaced = { kind: 'agreement', now: 1, was: null, text: null } as const;
  const standing = { id: 2, action, by: 'ana', at: NOW - 1000, until: NOW + 1000, replaced };
  const circle = {
    ...EMPTY_CIRCLE,
    seated: [{ seat: 'ana', member: true }],
    standing: [{ ...standing, id: 1, until: NOW }, standing],
    made: 3,
  };
  await store.createGroup(group, [], circle);
  const { body: file } = await take();
  await store.close();
  store = createSqliteStore(join(folder, 'another.sqlite'));
  await http.close();
  http = open();
  expect(await bring({ file })).toMatchObject({ status: 201 });
  expect((await store.circle(group.id))?.circle).toEqual({
    ...EMPTY_CIRCLE,
    standing: [{ ...standing, by: null }],
    made: 3,
  });
});

test('nobody brings a group whose invitation they lack', async () => {
  const proofOfOther = randomBytes(32);
  expect(await bring({ proof: proofOfOther.toString('base64url') })).toEqual(
    refused(403, 'wrongInvitation'),
  );
  expect(await bring({ proof: group.doorHash })).toEqual(refused(403, 'wrongInvitation'));
  expect(await store.group(group.id)).toBeNull();
});

test('a group that is there is left as it is', async () => {
  await store.createGroup(group);
  expect(await bring()).toEqual(refused(409, 'groupThere'));
  // Nor by whoever gives the id of another group to one of their own.
  const own = randomBytes(32);
  const file = fileOf({ ...group, doorHash: hashOf(own) });
  expect(await bring({ proof: own.toString('base64url'), file })).toEqual(
    refused(403, 'wrongInvitation'),
  );
  expect(await store.group(group.id)).toEqual(group);
});

test('a newer file, one that is none and another version of the protocol are told apart', async () => {
  expect(await bring({ file: { ...brought.file, version: 4 } })).toEqual(refused(400, 'newerFile'));
  expect(await bring({ file: { ...brought.file, admin: true } })).toEqual(
    refused(400, 'noGroupFile'),
  );
  expect(await bring({ version: OLDEST_VERSION - 1 })).toEqual(refused(400, 'wrongVersion'));
  expect(await store.group(group.id)).toBeNull();
});

test('the largest group is brought, and what is larger is refused', async () => {
  const agreements = Array.from({ length: RULES.agreements }, (_, index) => ({
    id: index + 1,
    text: 'x'.repeat(2400),
    adoptedAt: 900,
  }));
  // D8: as much as may be proposed at once, and all that led to it.
  const letters = Array.from({ length: RULES.circle.letterboxes }, () => ({
    to: 's'.repeat(43),
    sealed: 'x'.repeat(95),
  }));
  const links = Array.from({ length: RULES.circle.links }, (_, index) => ({
    doorHash: String(index).repeat(43),
    before: 'x'.repeat(2400),
  }));
  const invitation = {
    inForce: { doorHash: group.doorHash, from: 'p'.repeat(87), letters },
    links,
  };
  const largest = { ...carried, agreements, agreementsMade: agreements.length, invitation };
  const file = fileOf({ ...group, carried: largest });
  expect(await bring({ file })).toMatchObject({ status: 201 });
  expect(await bring({ file: 'x'.repeat(LARGEST_GROUP_FILE) })).toEqual(refused(413, 'tooLarge'));
});

test("another page's requests are refused", async () => {
  await store.createGroup(group);
  const origin = 'https://evil.example';
  for (const [url, body] of [
    [`/groups/${group.id}/file`, asked],
    ['/groups/brought', brought],
  ] as const)
    expect(await post(url, body, { origin })).toEqual(refused(403, 'badMessage'));
});

test('bringing goes at the pace of starting, and taking along at that of the door', async () => {
  await bring();
  const codes = async (times: number, ask: () => Promise<{ status: number }>) => {
    const answers = [];
    for (let one = 0; one < times; one += 1) answers.push((await ask()).status);
    return answers;
  };
  expect(await codes(3, bring)).toEqual([409, 409, 429]);
  expect(await codes(7, take)).toEqual([200, 200, 200, 200, 200, 200, 429]);
});
