import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { EveryGroup } from '../log/log.ts';
import { FIRST_LINE, lastLine, lineOf } from './line.ts';

export interface BackedUp {
  readonly groups: number;
  /** How many of them admit telephones (D8), which the deployment's phone keys belong to. */
  readonly withPhones: number;
}

/**
 * Writes every group into a file that only its owner can read. Under its name there is always a whole backup: the
 * one before, or this one.
 */
export async function backUp(store: EveryGroup, file: string): Promise<BackedUp> {
  const draft = `${file}.${randomBytes(6).toString('hex')}.part`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    let groups = 0;
    let withPhones = 0;
    const write = async (line: string) => handle.appendFile(`${line}\n`);
    await write(FIRST_LINE);
    for await (const kept of store.groups()) {
      await write(lineOf(kept));
      groups += 1;
      if (kept.group.carried.phones !== null) withPhones += 1;
    }
    await write(lastLine(groups));
    await handle.sync();
    await handle.close();
    await rename(draft, file);
    await syncFolder(dirname(file));
    return { groups, withPhones };
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}

/** Else its new name may not outlive the power going. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
