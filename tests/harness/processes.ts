import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** All processes that this one started, and those that they did. */
export async function descendantsOf(pid: number): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=']);
  const pairs = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const of = (parent: number): number[] =>
    pairs.flatMap(([child, itsParent]) => (itsParent === parent ? [child, ...of(child)] : []));
  return of(pid);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
