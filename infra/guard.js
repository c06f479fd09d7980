// If we are killed in a way that leaves no time to end our children (kill -9, no memory left),
// this shell does it: it hears of each by a pipe, and the pipe closes when we are gone.

import { spawn } from 'node:child_process';

const script = `
trap '' HUP INT TERM
groups=' '
while read -r verb group; do
  case $verb in
    watch) groups="$groups$group " ;;
    forget) groups="\${groups%% $group *} \${groups#* $group }" ;;
  esac
done
signal() { for group in $groups; do kill -s "$1" -- "-$group" 2>/dev/null && left=yes; done; }
left=; signal TERM
for tenth in 1 2 3 4 5 6 7 8 9 10; do
  left=; signal 0
  [ "$left" ] || exit 0
  sleep 0.5
done
signal KILL
`;

/** @type {import('node:stream').Writable | undefined} */
let pipe;

/** @param {string} line */
function tell(line) {
  if (!pipe) {
    const shell = spawn('/bin/sh', ['-c', script], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    // Without a shell there is no guard; everything else works.
    shell.on('error', () => {});
    shell.stdin.on('error', () => {});
    shell.unref();
    /** @type {import('node:net').Socket} */ (shell.stdin).unref();
    pipe = shell.stdin;
  }
  pipe.write(`${line}\n`);
}

export const guard = {
  /** @param {number} group */
  watch: (group) => tell(`watch ${group}`),
  /** @param {number} group */
  forget: (group) => tell(`forget ${group}`),
};
