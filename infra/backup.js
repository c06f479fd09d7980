import { resolve } from 'node:path';
import { buildServer } from './build.js';
import { startChild } from './children.js';
import { dataFolder } from './data-folder.js';
import { installPackages } from './packages.js';
import { inProject } from './project.js';
import { Refusal } from './refusal.js';

/**
 * Backs up or restores the groups of RONDA_DATA or REDIS_URL, whether their servers run or not.
 *
 * @param {'backup' | 'restore'} what
 * @param {string[]} args
 */
export async function onGroups(what, args) {
  const [file, ...more] = args;
  if (!file || more.length > 0) {
    throw new Refusal(`Say which file: npm run ${what} -- ../groups.ndjson`);
  }
  await installPackages();
  await buildServer();
  const child = await startChild(
    process.execPath,
    // Where the person who asks is: npm itself goes to the project's folder.
    [inProject('server/dist/backup.js'), what, resolve(process.env['INIT_CWD'] || '.', file)],
    { cwd: inProject(), env: { RONDA_DATA: dataFolder() }, inherit: true },
  );
  const { code } = await child.exited;
  return code ?? 1;
}
