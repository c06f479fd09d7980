import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { advisories } from '../../infra/advisories.js';
import { wrongDependencies, wrongWith } from '../../infra/dependencies.js';

// npm keeps what it was once told of an advisory; this it shall forget.
const cache = await mkdtemp(join(tmpdir(), 'ronda-npm-'));
process.env['npm_config_cache'] = cache;
afterAll(() => rm(cache, { recursive: true, force: true }));

test('every package is known by its hash, comes from the registry, and may be given on', async () => {
  expect(await wrongDependencies()).toEqual([]);
});

test.each([
  ['no hash', { integrity: '' }],
  ['a weak hash', { integrity: 'sha1-abc' }],
  ['another place', { resolved: 'git+ssh://git@example.org/a/b.git#main' }],
  ['another licence', { license: 'SSPL-1.0' }],
  ['no licence', { license: undefined }],
  ['a program that nobody decided about', { hasInstallScript: true }],
])('a package with %s is one sentence', (_what, wrong) => {
  const fine = { version: '1.0.0', integrity: 'sha512-abc', license: 'MIT' };
  const locked = (change: object) => ({ 'node_modules/some': { ...fine, ...change } });
  expect(wrongWith(locked({}), {})).toEqual([]);
  expect(wrongWith(locked(wrong), {})).toEqual([expect.stringMatching(/^some /)]);
});

/** Stands where the registry would, and knows something of one package. */
async function registryThat(answers: (severity: string) => [number, object]) {
  let severity = 'high';
  const server = createServer((request, response) => {
    const isQuestion = request.method === 'POST';
    const [status, body] = isQuestion ? answers(severity) : [404, {}];
    request.resume().on('end', () => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    registry: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    says: (of: string) => void (severity = of),
    end: () => void server.close(),
  };
}

const advisory = (severity: string) => ({
  id: severity.length,
  url: 'https://example.org/1',
  title: 'somebody else is let in',
  severity,
  vulnerable_versions: '>=0',
  cwe: [],
  cvss: { score: 0, vectorString: null },
});

test('a grave advisory about what Ronda runs on fails the check, and a slight one does not', async () => {
  const there = await registryThat((severity) => [200, { fastify: [advisory(severity)] }]);
  const found = await advisories(there);
  expect(found).toMatchObject({
    kind: 'found',
    sentences: expect.arrayContaining([expect.stringMatching(/^fastify /)]) as string[],
  });
  there.says('low');
  expect(await advisories(there)).toEqual({ kind: 'none' });
  there.end();
});

test('where the registry does not answer, that is said', async () => {
  const there = await registryThat(() => [405, {}]);
  expect(await advisories(there)).toEqual({ kind: 'unanswered' });
  there.end();
  expect(await advisories({ registry: 'http://127.0.0.1:9/' })).toEqual({ kind: 'unanswered' });
});
