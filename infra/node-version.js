// Kept in a file of its own, and in old syntax, so that a Node too old for the rest can read it
// and say so.

const needed = { major: 20, minor: 19 };

/** One sentence when this Node is too old for Ronda, else nothing. */
export function nodeTooOld() {
  const parts = process.versions.node.split('.');
  const major = Number(parts[0]);
  const minor = Number(parts[1]);
  if (major > needed.major || (major === needed.major && minor >= needed.minor)) return undefined;
  const wanted = needed.major + '.' + needed.minor;
  return 'Ronda needs Node ' + wanted + ' or newer; this is Node ' + process.versions.node + '.';
}
