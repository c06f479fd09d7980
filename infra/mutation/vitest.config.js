import { defineConfig } from 'vitest/config';

// The tests of the rules by example. Those that try many meetings, or go through every state there
// is, would be waited for by each of thousands of changes; what runs while a file is loaded, by every one.
export default defineConfig({
  test: {
    include: ['shared/src/**/*.test.ts'],
    exclude: [
      '**/always.test.ts',
      '**/equality.test.ts',
      '**/exploration.test.ts',
      '**/moves.test.ts',
      '**/spec.test.ts',
      '**/symmetry.test.ts',
    ],
  },
});
