// What nothing uses fails the check: files, exports, dependencies.

/** What a style sheet takes in: other sheets, and fonts and pictures, also those of packages. */
const namedInStyles = /(?:@import |url\()'([^']+)'/g;

export default {
  // Packages of ours export every file, so what an entry file exports is judged too.
  includeEntryExports: true,
  // A type that only helps to say what a function of its file takes or gives may be exported.
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: {
    css: (/** @type {string} */ text) =>
      Array.from(text.matchAll(namedInStyles), ([, name]) => `import '${name}';`).join('\n'),
  },
  workspaces: {
    '.': {
      // Named in infra/mutation/stryker.json, which knip does not read.
      ignoreDependencies: ['@stryker-mutator/.+'],
      entry: ['infra/run.js', 'infra/tasks/*.js'],
      vitest: { config: ['vitest.config.ts', 'infra/mutation/vitest.config.js'] },
      project: ['*.{js,ts}', 'infra/**/*.js'],
    },
    shared: { project: ['src/**/*.ts'] },
    server: {
      entry: ['src/main.ts', 'src/backup/main.ts'],
      project: ['src/**/*.ts'],
      // Of the system's; where it is not, what needs it says so.
      ignoreBinaries: ['redis-server'],
    },
    client: {
      entry: ['src/main.tsx'],
      project: ['src/**/*.{ts,tsx,css}'],
      // What is written for React runs on Preact: see client/react.js.
      ignoreDependencies: ['react', 'react-dom', 'preact'],
    },
    member: { project: ['src/**/*.ts'] },
    phone: { project: ['src/**/*.ts'] },
    demo: { project: ['src/**/*.ts'] },
    tests: {
      // The servers that are measured, and the voices of the soak, run as processes of their own.
      entry: [
        '**/*.test.ts',
        'bench/main.ts',
        'screenshots/main.ts',
        'many/soak/apart/child.ts',
        'bench/rooms/*-server.{js,ts}',
      ],
      project: ['**/*.ts', 'bench/rooms/*.js'],
    },
  },
};
