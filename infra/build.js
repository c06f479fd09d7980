import { readFile } from 'node:fs/promises';
import { startChild } from './children.js';
import { unlessFresh } from './fresh.js';
import { inProject, projectRoot } from './project.js';
import { Refusal } from './refusal.js';

/** The server as one file, and beside it what backs its groups up. Packages stay outside; what is ours, such as @ronda/shared, goes in. */
export async function buildServer() {
  await unlessFresh({
    name: 'server',
    from: ['server', 'shared', 'infra/build.js'],
    to: 'server/dist/main.js',
    make: () =>
      bundle('server', 'server/dist', {
        main: 'server/src/main.ts',
        backup: 'server/src/backup/main.ts',
      }),
  });
}

/** The same server, entered another way: what it can do is measured without what it refuses for speed. */
export async function buildMeasuredServer() {
  await unlessFresh({
    name: 'measured server',
    from: ['server', 'shared', 'tests/bench/rooms', 'infra/build.js'],
    to: 'server/dist/measured.js',
    make: () =>
      bundle('measured server', 'server/dist', { measured: 'tests/bench/rooms/ronda-server.ts' }),
  });
}

/**
 * The server of a later version, as far as today's can tell: it speaks one more version of the protocol, and that
 * somebody rests came with it.
 */
export async function buildTomorrowsServer() {
  await unlessFresh({
    name: "tomorrow's server",
    from: ['server', 'shared', 'infra/build.js'],
    to: 'server/dist/tomorrow.js',
    make: () =>
      bundle("server of tomorrow's version", 'server/dist', { tomorrow: 'server/src/main.ts' }, [
        {
          name: 'tomorrow',
          setup({ onLoad }) {
            onLoad({ filter: /shared\/src\/wire\/version\.ts$/ }, async ({ path }) => ({
              loader: 'ts',
              contents: inAnotherVersion(await readFile(path, 'utf8')),
            }));
          },
        },
      ]),
  });
}

/** @param {string} today */
function inAnotherVersion(today) {
  const tomorrow = today
    .replace(/(?<=PROTOCOL_VERSION = )\d+/, (version) => String(Number(version) + 1))
    .replace(/(?<=CAME_WITH.*= )\{/, '{ seatRested: PROTOCOL_VERSION,');
  if (!tomorrow.includes('seatRested')) throw new Error('The versions are written otherwise now.');
  return tomorrow;
}

/** The phone agent, and beside it what it runs in a thread of its own. */
export async function buildAgent() {
  await unlessFresh({
    name: 'phone',
    from: ['phone', 'member', 'client/src', 'shared', 'infra/build.js'],
    to: 'phone/dist/main.js',
    make: () =>
      bundle('phone agent', 'phone/dist', {
        main: 'phone/src/main.ts',
        worker: 'phone/src/voice/worker.ts',
      }),
  });
}

/**
 * @param {string} title
 * @param {string} outdir
 * @param {Record<string, string>} entryPoints
 * @param {import('esbuild').Plugin[]} [plugins]
 */
async function bundle(title, outdir, entryPoints, plugins = []) {
  const { build, formatMessages, stop } = await import('esbuild');
  try {
    await build({
      absWorkingDir: projectRoot,
      entryPoints,
      plugins,
      outdir,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20.19',
      packages: 'external',
      alias: { '@ronda/shared': './shared/src', '@ronda/member': './member/src' },
      sourcemap: true,
      logLevel: 'silent',
    });
  } catch (error) {
    const { errors } = /** @type {import('esbuild').BuildFailure} */ (error);
    if (!errors) throw error;
    const lines = await formatMessages(errors, { kind: 'error' });
    throw new Refusal(`The ${title} could not be built:\n${lines.join('')}`);
  } finally {
    await stop();
  }
}

/** The page as files, with a manifest that says which script loads which. */
export async function buildClient() {
  await unlessFresh({
    name: 'client',
    from: ['client', 'shared', 'infra/build.js'],
    to: 'client/dist/index.html',
    make: buildPage,
  });
}

async function buildPage() {
  const child = await startChild(
    process.execPath,
    [
      inProject('node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--manifest',
      '--emptyOutDir',
      '--logLevel=warn',
    ],
    { cwd: inProject('client'), env: { NODE_ENV: 'production' } },
  );
  const { code } = await child.exited;
  if (code !== 0) throw new Refusal(`The page could not be built:\n${child.output()}`);
}
