import { expect, test } from 'vitest';

const scripts = import.meta.glob<string>(['../**/*.ts', '../**/*.tsx', '!../**/*.test.*'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('no script moves anything past the style sheets, which know who wants less motion', () => {
  const past = Object.entries(scripts).filter(([, source]) =>
    /\.animate\(|behavior: ?['"]smooth|startViewTransition/.test(source),
  );
  expect(past.map(([path]) => path)).toEqual([]);
});
