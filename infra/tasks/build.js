// node infra/run.js build: the server, the page and the phone agent, for an image or a machine of one's own.

import { buildAgent, buildClient, buildServer } from '../build.js';
import { installPackages } from '../packages.js';

export async function run() {
  await installPackages();
  await buildServer();
  await buildClient();
  await buildAgent();
  return 0;
}
