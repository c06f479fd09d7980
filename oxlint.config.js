// Besides the usual: which folder may import what. These rules keep the shape of the project, so
// that a look at a file's folder says what it can possibly touch.

/** Each SDK has one owner; the whole-system tests may use what browsers and servers use. */
const owners = {
  'livekit-server-sdk': ['server/src/media', 'phone/src/booth', 'infra/telephone', 'tests'],
  'livekit-client': ['client/src/media', 'tests'],
  '@livekit/rtc-ffi-bindings': ['member/src/sound'],
  '@livekit/rtc-node': ['member/src/sound', 'phone/src/booth', 'tests'],
  '@echogarden/espeak-ng-emscripten': ['member/src/sound'],
  'socket.io': ['server/src/socket'],
  'socket.io-client': ['client/src/connection', 'member/src', 'tests'],
  libsql: ['server/src/log'],
  '@redis/client': ['server/src/log', 'tests'],
  'prom-client': ['server/src/metrics'],
  'ical.js': ['shared/src/calendar'],
};

/**
 * Which of our own folders each may not import. Shared code is imported by its package name.
 *
 * @type {Record<string, string[]>}
 */
const closed = {
  shared: ['server', 'client', 'member', 'phone', 'demo', 'tests', 'infra'],
  server: ['client', 'member', 'phone', 'demo', 'tests', 'infra'],
  client: ['server', 'member', 'phone', 'demo', 'tests', 'infra'],
  member: ['server', 'client', 'phone', 'demo', 'tests', 'infra'],
  phone: ['server', 'client', 'demo', 'tests', 'infra'],
  demo: ['server', 'client', 'phone', 'tests', 'infra'],
  infra: ['server', 'client', 'member', 'phone', 'demo', 'tests'],
  tests: [],
};

/** What is nobody's alone, and pure: folders of one that some others import, too. */
const lent = [
  // A member without a browser keeps the invitation's secret, and seals names, just as a browser does.
  { folder: 'client/src/confidence', to: ['member', 'demo'] },
  // A caller is told what a screen reader is told, in the same words.
  { folder: 'client/src/telling', to: ['phone'] },
  { folder: 'client/src/text', to: ['phone'] },
];

const ownerFolders = [...new Set(Object.values(owners).flat())];
/** The deeper ones last, as the last that fits a file is the one that counts. */
const folders = [...new Set([...Object.keys(closed), ...ownerFolders])].sort(
  (a, b) => a.length - b.length,
);

/** What the rules of the room may not reach for: time, chance, the machine. */
const outside = [
  'Date',
  'console',
  'crypto',
  'fetch',
  'globalThis',
  'Intl',
  'performance',
  'process',
  'queueMicrotask',
  'setImmediate',
  'setInterval',
  'setTimeout',
];

/** @param {string} top */
function closedTo(top) {
  const borrowed = lent
    .filter(({ to }) => to.includes(top))
    .map(({ folder }) => `(?!(\\.\\./)+${folder}/)`)
    .join('');
  return (closed[top] ?? []).map((other) => ({
    regex: `^${borrowed}((\\.\\./)+${other}/|@ronda/${other}(/|$))`,
    message: `${top} does not import ${other}.`,
  }));
}

/** @param {string} folder */
function importRule(folder) {
  const top = folder.split('/')[0] ?? '';
  /** @type {{ group?: string[], regex?: string, message: string }[]} */
  const patterns = Object.entries(owners)
    .filter(([, allowed]) => !allowed.includes(folder))
    .map(([name, allowed]) => ({
      group: [name, `${name}/**`],
      message: `${name} is imported only in ${allowed.join(' and ')}.`,
    }));
  patterns.push(...closedTo(top));
  if (top !== 'shared') {
    patterns.push({
      regex: '^(\\.\\./)+shared/',
      message: 'Import shared code by its package name, @ronda/shared/.',
    });
  }
  return ['error', { patterns }];
}

export default {
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['**/dist/**', 'data/**'],
  rules: {
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'import/no-unassigned-import': ['error', { allow: ['**/*.css'] }],
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-var': 'error',
    'prefer-const': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-imports': 'error',

    // Off, each for a reason.
    // The compiler knows better: a switch over all cases returns from each.
    'consistent-return': 'off',
    // Callbacks set what they read; the rule sees only the loop.
    'no-unmodified-loop-condition': 'off',
    // What comes from outside goes through a schema; the rest is a statement about a library.
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/no-unnecessary-type-parameters': 'off',
    // LiveKit's packages each bring their own copy of the same enums.
    'typescript/no-unsafe-enum-comparison': 'off',
    // Our objects are closures: no function of theirs needs to be bound.
    'typescript/unbound-method': 'off',
    // JSX needs no React in scope any more.
    'react/react-in-jsx-scope': 'off',
    // "Then" is a word on the screen: who is next, and then.
    'unicorn/no-thenable': 'off',
    // Properties assert by fast-check, and helpers assert for several tests.
    'vitest/expect-expect': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/no-standalone-expect': 'off',
    'vitest/require-to-throw-message': 'off',
    // Matters of taste.
    'import/no-named-as-default-member': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'unicorn/no-useless-spread': 'off',
    'unicorn/prefer-string-starts-ends-with': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/no-array-sort': 'off',
  },
  overrides: [
    ...folders.map((folder) => ({
      files: [`${folder}/**`],
      rules: { 'no-restricted-imports': importRule(folder) },
    })),
    {
      // The rules of the room: no library but the one for schemas.
      files: ['shared/src/**'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              ...closedTo('shared'),
              {
                group: ['**', '!./**', '!../**', '!valibot'],
                message: 'shared imports valibot and nothing else.',
              },
            ],
          },
        ],
        'no-restricted-globals': ['error', ...outside],
        'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
      },
    },
    {
      // Calendars are written and read by a library; the rules themselves know nothing of them.
      files: ['shared/src/calendar/**'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              ...closedTo('shared'),
              {
                group: ['**', '!./**', '!../**', '!ical.js'],
                message: 'shared/src/calendar imports ical.js, and nothing else from outside.',
              },
            ],
          },
        ],
      },
    },
    {
      // Where on the world it is summer time now no rule can reckon.
      files: ['shared/src/schedule/zones.ts'],
      rules: {
        'no-restricted-globals': ['error', ...outside.filter((name) => name !== 'Intl')],
      },
    },
    {
      files: ['shared/src/**/*.test.ts', 'shared/src/testing/**'],
      rules: {
        'no-restricted-imports': ['error', { patterns: closedTo('shared') }],
        'no-restricted-globals': 'off',
      },
    },
    {
      // Only the process entries write, so that there is one place to see that no name gets out.
      files: ['server/src/**'],
      rules: { 'no-console': 'error' },
    },
    { files: ['server/src/main.ts', 'server/src/backup/main.ts'], rules: { 'no-console': 'off' } },
    {
      // What other programs read as a module's default.
      files: ['**/*.config.ts', '**/*.config.js'],
      rules: { 'import/no-default-export': 'off' },
    },
  ],
};
