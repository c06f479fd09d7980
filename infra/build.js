import { startChild } from './children.js';
import { unlessFresh } from './fresh.js';
import { inProject, projectRoot } from './project.js';
import { Refusal } from './refusal.js';

/** The server as one file. Packages stay outside; what is ours, @ronda/shared, goes in. */
export async function buildServer() {
  await unlessFresh({
    name: 'server',
    from: ['server', 'shared', 'infra/build.js'],
    to: 'server/dist/main.js',
    make: bundleServer,
  });
}

async function bundleServer() {
  const { build, formatMessages, stop } = await import('esbuild');
  try {
    await build({
      absWorkingDir: projectRoot,
      entryPoints: ['server/src/main.ts'],
      outfile: 'server/dist/main.js',
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20.19',
      packages: 'external',
      alias: { '@ronda/shared': './shared/src' },
      sourcemap: true,
      logLevel: 'silent',
    });
  } catch (error) {
    const { errors } = /** @type {import('esbuild').BuildFailure} */ (error);
    if (!errors) throw error;
    const lines = await formatMessages(errors, { kind: 'error' });
    throw new Refusal(`The server could not be built:\n${lines.join('')}`);
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
