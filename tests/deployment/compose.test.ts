import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DCLinter } from 'dclint';
import { describe, expect, test } from 'vitest';
import { onPath } from '../../infra/find-program.js';
import { inProject } from '../../infra/project.js';
import { file, preface, reasonAt, services, values, variables } from './compose.ts';

const named = services.map(([name, service]) => ({ name, service }));
const PHONES = /^(BOOTHS|PHONE|RONDA_PHONE)_/;

/** Of what the linter looks at, that which is right or wrong and no matter of taste. */
const CERTAIN = ['invalid-yaml', 'invalid-schema', 'no-duplicate-exported-ports'];

/** What the schema of Compose, which comes with the linter, has against it. */
function wrongWith(path: string): string[] {
  const linter = new DCLinter({ rules: {}, quiet: true, debug: false, exclude: [] });
  return linter
    .lintFiles([path], false)
    .flatMap(({ messages }) => messages)
    .filter(({ rule }) => CERTAIN.includes(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

test('the file is what the schema of Compose allows', () => {
  expect(wrongWith(file)).toEqual([]);
});

test('and what it does not allow is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ronda-compose-'));
  try {
    const broken = join(folder, 'docker-compose.yml');
    writeFileSync(broken, readFileSync(file, 'utf8').replace('restart:', 'restarts:'));
    expect(wrongWith(broken).join()).toContain('invalid-schema');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const settings = Object.fromEntries(variables.map(({ name }) => [name, 'given']));
const compose = composeThere() ? '' : ' (skipped: there is no docker compose here)';
test.skipIf(compose !== '')(`docker compose reads it${compose}`, () => {
  const env = { ...process.env, ...settings };
  const args = ['compose', '--file', file, '--profile', '*', 'config', '--quiet'];
  execFileSync('docker', args, { env });
});

function composeThere(): boolean {
  if (!onPath('docker')) return false;
  try {
    execFileSync('docker', ['compose', 'version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('no secret stands in it', () => {
  const secret = /secret|password|_key$|_auth$/i;
  const suspicious: string[] = [];
  for (const [under, value] of values(services)) {
    const literal = value.replaceAll(/\$\{[^}]*\}/g, '');
    const words = literal.split(/[^A-Za-z0-9+_-]+/);
    // Only variables, or nothing; no password in an address; nothing long with digits in it.
    if (secret.test(under) && literal !== '') suspicious.push(under);
    if (/:\/\/[^/$]*:[^/$]*@/.test(value)) suspicious.push(under);
    if (words.some((word) => word.length >= 20 && /\d/.test(word))) suspicious.push(under);
  }
  expect(suspicious).toEqual([]);
});

test('whoever forgets a variable hears which; only what telephones need may be missing', () => {
  const required = new Set(variables.flatMap(({ name, required: is }) => (is ? [name] : [])));
  for (const { name, optional } of variables) {
    if (optional) expect(name).toMatch(PHONES);
    else expect(required).toContain(name);
  }
});

test('every variable is described at the top, and every one described there is used', () => {
  const described = new Set(preface.match(/\b[A-Z]+(_[A-Z]+)+\b/g));
  expect([...described].toSorted()).toEqual(
    [...new Set(variables.map(({ name }) => name))].toSorted(),
  );
});

describe.each(named)('$name', ({ name, service }) => {
  test('is built here, or is a certain version', () => {
    if (service.build === undefined) expect(service.image).toMatch(/:v?\d+\.\d+\.\d+(-[a-z]+)?$/);
  });

  test('says whether it is well, or why it cannot', () => {
    if (service.healthcheck === undefined) expect(reasonAt(name)).toContain('No health check: ');
  });

  test('comes back by itself, and fills no disk with its log', () => {
    expect(service.restart).toBe('unless-stopped');
    expect(service.logging?.options).toMatchObject({ 'max-size': '10m', 'max-file': '3' });
  });

  test('waits for what it needs until that is well', () => {
    for (const [needed, { condition }] of Object.entries(service.depends_on ?? {})) {
      const there = Object.fromEntries(services)[needed];
      expect([needed, condition]).toEqual([needed, 'service_healthy']);
      expect(there?.healthcheck).toBeDefined();
      // Who leaves its profile out could else not start this one.
      expect(service.profiles ?? []).toEqual(expect.arrayContaining([...(there?.profiles ?? [])]));
    }
  });
});

test('what the proxy needs to know it is told', () => {
  const caddyfile = readFileSync(inProject('infra', 'proxy', 'Caddyfile'), 'utf8');
  const wanted = Array.from(caddyfile.matchAll(/\{\$(\w+)\}/g), ([, name]) => name);
  const proxy = services.find(([name]) => name === 'proxy')![1];
  // Further options it may do without.
  expect(new Set(wanted)).toEqual(new Set([...Object.keys(proxy.environment!), 'PROXY_OPTIONS']));
});

test.each([
  ['livekit/livekit-server', 'livekit-server'],
  ['livekit/sip', 'livekit-sip'],
])('%s is the version that runs in the tests', (image, module) => {
  const pinned = readFileSync(inProject('infra', module, 'go.mod'), 'utf8');
  const [, version] = new RegExp(`github.com/${image} (v[\\d.]+)`).exec(pinned)!;
  const used = services.flatMap(([, service]) => service.image ?? []);
  const its = used.filter((one) => one.startsWith(`${image}:`));
  expect(its.length).toBeGreaterThan(0);
  expect(new Set(its)).toEqual(new Set([`${image}:${version}`]));
});
