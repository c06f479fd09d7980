// The one way in for the npm scripts: node infra/run.js <task> [arguments]

import { nodeTooOld } from './node-version.js';

const tooOld = nodeTooOld();
if (tooOld) {
  process.stderr.write(tooOld + '\n');
  process.exitCode = 1;
} else {
  // Loaded only now: an old Node would fail on the syntax before it could say why.
  void import('./task.js').then(function (module) {
    return module.runTask(process.argv[2], process.argv.slice(3));
  });
}
