// node infra/run.js build: the server and the page, for an image or a machine of one's own.

import { buildClient, buildServer } from '../build.js';
import { installPackages } from '../packages.js';

export async function run() {
  await installPackages();
  await buildServer();
  await buildClient();
  return 0;
}
