import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { descendantsOf } from '../harness/processes.ts';

/** What a program takes of this machine. */
export interface Used {
  readonly cores: number;
  /** Held in memory. */
  readonly megabytes: number;
}

const PAGE_BYTES = 4096;

/** Of what this process has started, each program by what stands in its command, over so many ms. Linux only. */
export async function usedBy<Name extends string>(
  programs: Readonly<Record<Name, string>>,
  forMs: number,
): Promise<Readonly<Record<Name, Used>>> {
  const { stdout } = await promisify(execFile)('getconf', ['CLK_TCK']);
  const ticksOfASecond = Number(stdout);
  const ours = await processesOf(programs);
  const before = await readAll(ours);
  const begun = performance.now();
  await sleep(forMs);
  const after = await readAll(ours);
  const seconds = (performance.now() - begun) / 1000;
  const names = Object.keys(programs) as Name[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        cores: (after[name].ticks - before[name].ticks) / ticksOfASecond / seconds,
        megabytes: (after[name].pages * PAGE_BYTES) / 1e6,
      },
    ]),
  ) as Record<Name, Used>;
}

/** What these processes have taken so far, in ms. Linux only. */
export async function processorTimeOf(pids: readonly number[]): Promise<number> {
  const { stdout } = await promisify(execFile)('getconf', ['CLK_TCK']);
  const { ticks } = (await readAll({ all: pids })).all;
  return (ticks * 1000) / Number(stdout);
}

interface Read {
  ticks: number;
  pages: number;
}

async function processesOf<Name extends string>(programs: Readonly<Record<Name, string>>) {
  const found = Object.fromEntries(
    Object.keys(programs).map((name) => [name, [] as number[]]),
  ) as Record<Name, number[]>;
  for (const pid of await descendantsOf(process.pid)) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    for (const [name, part] of Object.entries(programs) as [Name, string][])
      if (command.includes(part)) found[name].push(pid);
  }
  return found;
}

async function readAll<Name extends string>(
  ours: Readonly<Record<Name, readonly number[]>>,
): Promise<Record<Name, Read>> {
  const read = {} as Record<Name, Read>;
  for (const [name, pids] of Object.entries(ours) as [Name, readonly number[]][]) {
    read[name] = { ticks: 0, pages: 0 };
    for (const pid of pids) {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      // After the name, which may hold anything; the fields are those of proc(5), from the third on.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      read[name].ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
      read[name].pages += Number(fields[21] ?? 0);
    }
  }
  return read;
}
