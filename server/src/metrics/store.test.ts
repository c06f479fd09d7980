import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Entry, Store } from '../log/log.ts';
import { createSqliteStore } from '../log/sqlite.ts';
import { EMPTY_BALLOT_BOX } from '@ronda/shared/decisions/ballot-box';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { carriedByNew } from '@ronda/shared/room/state';
import { countedStore } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'ronda-counted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function counting() {
  const counted: string[] = [];
  const figures = {
    conflicted: () => void counted.push('conflict'),
    storeFailed: (call: keyof Store) => void counted.push(call),
  };
  return { counted, figures };
}

const entry: Entry = {
  meeting: 'meeting',
  expected: 0,
  unservedUntil: 0,
  version: 2,
  at: 1,
  events: [],
  box: EMPTY_BALLOT_BOX,
  deadline: 100,
};

test('what was overtaken is counted, and what was not is not', async () => {
  const { counted, figures } = counting();
  const store = countedStore(createSqliteStore(join(folder, 'ronda.sqlite')), figures);
  const carried = carriedByNew(USUAL_POLICY, null);
  await store.createGroup({ id: 'm', doorHash: 'hash', card: 'card', carried });
  await store.open('m', { meeting: 'meeting', at: 1, deadline: 100 });
  expect((await store.append({ ...entry, at: 2 })).kind).toBe('appended');
  expect(counted).toEqual([]);
  expect((await store.append({ ...entry, expected: 7 })).kind).toBe('conflict');
  expect(counted).toEqual(['conflict']);
  await store.close();
});

test('a call that fails is counted by its name, and fails as it did', async () => {
  const { counted, figures } = counting();
  const store = countedStore(createSqliteStore(join(folder, 'ronda.sqlite')), figures);
  await store.close();
  await expect(store.head('meeting')).rejects.toThrow();
  await expect(store.append(entry)).rejects.toThrow();
  expect(counted).toEqual(['head', 'append']);
});
