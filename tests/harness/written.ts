import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../../infra/project.js';

/** Where programs of ours could keep something: theirs, and what everybody uses for caches. */
const PLACES = () => [tmpdir(), join(homedir(), '.cache'), inProject()];
/** The phones of a test stand for what is in somebody's hand: they know their own number. */
const NOT_OURS = /^(node_modules|\.git|ronda-sip-phone-.*)$/;

/** Every file on this machine's disk, where ours could be, that was written since then (ms since the epoch). */
export async function writtenSince(
  time: number,
): Promise<(readonly [path: string, text: string])[]> {
  const written: (readonly [string, string])[] = [];
  async function look(folder: string): Promise<void> {
    const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (NOT_OURS.test(entry.name)) continue;
      if (entry.isDirectory()) await look(path);
      if (!entry.isFile()) continue;
      const changed = await stat(path).catch(() => null);
      if (changed === null || changed.mtimeMs < time) continue;
      // What has gone meanwhile is kept by nobody.
      written.push([path, await readFile(path, 'latin1').catch(() => '')]);
    }
  }
  for (const place of PLACES()) await look(place);
  return written;
}
