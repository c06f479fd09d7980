import { open } from 'node:fs/promises';
import type { Configuration } from '../configuration.ts';
import { readGround } from '../configuration.ts';
import { describe } from '../journal.ts';
import { OtherVersion } from '../log/database.ts';
import { openBeside } from '../log/open-beside.ts';
import type { Store } from '../log/log.ts';
import { Unreadable } from './line.ts';
import { restore } from './restore.ts';
import { backUp } from './write.ts';

/** A process beside the servers, which may run: `backup <file>` or `restore <file>`. It tells numbers alone. */
const [name = '', file = ''] = process.argv.slice(2);
const ground = readGround(process.env);
const task = { backup: tellBackUp, restore: tellRestore }[name];
if (task === undefined || file === '') say(false, 'Say which: backup <file> or restore <file>.');
else if (!ground.ok) say(false, ...ground.wrong);
else await run(task, ground.ground);
// Redis may still be looked for.
process.exit();

async function run(
  does: (store: Store) => Promise<void>,
  where: Pick<Configuration, 'data' | 'redis'>,
): Promise<void> {
  try {
    const store = await openBeside(where, name === 'restore');
    if (store === null)
      return say(
        false,
        where.redis === null
          ? 'There are no groups in that folder. RONDA_DATA names another.'
          : 'The Redis of REDIS_URL does not answer.',
      );
    try {
      await does(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    say(false, sentenceOf(error));
  }
}

async function tellBackUp(store: Store): Promise<void> {
  const { groups, withPhones } = await backUp(store, file);
  say(true, `${count(groups)} backed up.`);
  if (withPhones > 0)
    say(
      true,
      `Of these, ${count(withPhones)} can be called: keep the phone keys with the file (phone.json, or ` +
        'RONDA_PHONE_SECRET and RONDA_PHONE_KEY), or their PINs lead nowhere.',
    );
}

async function tellRestore(store: Store): Promise<void> {
  const restored = await restore(store, linesOf);
  switch (restored.kind) {
    case 'restored':
      say(true, `${count(restored.groups)} restored.`);
      if (restored.there > 0) say(true, `${count(restored.there)} there already, and the same.`);
      return;
    case 'refused':
      if (restored.differing > 0)
        say(false, `${count(restored.differing)} there already, and different.`);
      if (restored.taken > 0)
        say(false, `${count(restored.taken)} with a PIN that leads to another group here.`);
      return say(false, 'Nothing was written: no group is restored over another.');
    case 'overtaken':
      return say(
        false,
        `${count(restored.groups)} restored. The next one, or its PIN, was taken by then: nothing was written over it.`,
      );
  }
}

async function* linesOf(): AsyncIterable<string> {
  const handle = await open(file);
  yield* handle.readLines();
}

function sentenceOf(error: unknown): string {
  if (error instanceof Unreadable) return `${file} was not restored. ${error.message}`;
  if (error instanceof OtherVersion) return error.message;
  if ((error as NodeJS.ErrnoException).code === 'ENOENT')
    return `There is no ${file}, or no folder for it.`;
  // What an error says may quote what a group has written; its kind and place do not.
  return `This did not work: ${JSON.stringify(describe(error))}`;
}

function count(groups: number): string {
  return groups === 1 ? '1 group' : `${groups} groups`;
}

function say(well: boolean, ...sentences: readonly string[]): void {
  for (const sentence of sentences) console[well ? 'log' : 'error'](sentence);
  if (!well) process.exitCode = 1;
}
