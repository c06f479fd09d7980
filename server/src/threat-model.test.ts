import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const project = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/threat-model.md', project), 'utf8');
const named = [...text.matchAll(/`([\w./-]+\.test\.tsx?)` \*([^*|]+)\*/g)].map(
  ([, file, title]) => [file!, title!] as const,
);

/** Every row of the tables but their heads. */
const threats = text.split('\n').filter((line) => /^\| [STRIDE] \|/.test(line));

test('each threat has a test that is named', () => {
  expect(threats.length).toBeGreaterThan(40);
  expect(named.length).toBe(threats.length);
  for (const threat of threats) expect(threat).toMatch(/`[\w./-]+\.test\.tsx?` \*[^*]+\* \|$/);
});

test.each(named)('%s has the test "%s"', (file, title) => {
  const path = new URL(file, project);
  expect(existsSync(path)).toBe(true);
  // As it stands in the source, with whatever quotes around it.
  expect(readFileSync(path, 'utf8').replaceAll('\\', '')).toContain(title);
});

test('every file that the words on privacy name is there', () => {
  const words = readFileSync(new URL('docs/privacy.md', project), 'utf8');
  const files = [
    ...`${words}\n${text}`.matchAll(/`((?:tests|server|client|shared|docs)\/[\w./-]+)`/g),
  ];
  expect(files.length).toBeGreaterThan(10);
  for (const [, file] of files)
    expect([file, existsSync(new URL(file!, project))]).toEqual([file, true]);
});
