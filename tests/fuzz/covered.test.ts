import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inProject } from '../../infra/project.js';
import { NO_HINTS } from '../../server/src/log/hints.ts';
import { RATES } from '../../server/src/rates.ts';
import { createMessages } from '../../server/src/socket/messages.ts';
import { createPairs } from '../../server/src/socket/pairs.ts';
import type { MessageDeps } from '../../server/src/socket/messages.ts';
import type { Circle } from './circle.ts';
import { MESSAGES } from './messages.ts';
import { ROUTES } from './routes.ts';
import { failuresIn, overhear } from './verdict.ts';

test('every route that the server has is tried', async () => {
  const folder = inProject('server/src/routes');
  const files = (await readdir(folder)).filter((name) => !name.endsWith('.test.ts'));
  const sources = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const route = /\.(get|post|put|patch|delete|all|head)(?:<[^(]*>)?\(\s*'([^']+)'/g;
  const made = [...sources.join('\n').matchAll(route)].map(
    ([, method, path]) => `${method!.toUpperCase()} ${path}`,
  );
  expect(made.length).toBeGreaterThan(10);
  expect(ROUTES.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(made.toSorted());
});

test('every message that a line may carry is tried', () => {
  const clock = { now: () => 0 };
  const pairs = createPairs({ hints: NO_HINTS, clock });
  const deps = { clock, rates: RATES, hints: NO_HINTS, pairs, rooms: {} } as unknown as MessageDeps;
  const taken = [...createMessages(deps).keys()].map(String);
  expect(taken.length).toBeGreaterThan(5);
  expect(Object.keys(MESSAGES).toSorted()).toEqual(taken.toSorted());
});

test("another circle's data is noticed, and so is anybody's secret, and one's own data is not", () => {
  const circle = (one: string) =>
    ({
      invitation: { keys: { proof: `proof-${one}` }, secret: `secret-${one}` },
      pin: `pin-${one}`,
      members: [{ person: `person-${one}`, marks: `marks-${one}` }],
      canaries: [`card-${one}`, `seat-${one}`],
    }) as unknown as Circle;
  const { leak, rightly } = overhear([circle('one'), circle('two')]);
  expect(leak('proof-one', 'a card-one')).toBe(null);
  expect(leak('pin-one', 'a seat-one')).toBe(null);
  expect(rightly()).toBe(2);
  expect(leak('proof-one', 'a card-two')).toMatch(/Another circle/);
  expect(leak('', 'a card-one')).toMatch(/Another circle/);
  expect(leak('proof-one', 'person-one')).toMatch(/secret/);
  expect(leak('proof-one', 'secret-one')).toMatch(/secret/);
});

test('a late LiveKit or Redis is no failure of the server, and any other error is', () => {
  const written = (type: string, frame: string) =>
    JSON.stringify({
      level: 50,
      err: { type, message: '', stack: `    at ${frame} (file)\n    at x` },
      msg: 'failed',
    });
  const late = JSON.stringify({ level: 40, code: 'list late', msg: 'media' });
  const excused = [
    late,
    written('Error', 'Object.passFor'),
    written('Error', 'Timeout.<anonymous>'),
  ];
  expect(failuresIn(`${excused.join('\n')}\n`)).toEqual([]);
  const failure = written('TypeError', 'readGroupFile');
  expect(failuresIn(`${late}\n${failure}\nRangeError: too deep\n`)).toEqual([
    failure,
    'RangeError: too deep',
  ]);
});
