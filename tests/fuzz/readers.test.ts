import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSecret } from '../../client/src/confidence/secret.ts';
import { deriveKeys } from '../../client/src/confidence/keys.ts';
import { readersFor } from './readers.ts';

// What a device reads that comes from somewhere else: links, files, and what is sealed.
const INPUTS = Number(process.env['FUZZ_INPUTS'] || 8000);
const SEED = Number(process.env['FUZZ_SEED'] || 1);
/** What takes a processor longer, in ms, holds up whoever looks at the page. */
const LONGEST_MS = 500;
const worked = () => process.cpuUsage().user / 1000;

const readers = await readersFor((await deriveKeys(makeSecret()))!);

test.each(readers)(
  'whatever is read as $name, nothing breaks',
  { timeout: 3_600_000 },
  async (reader) => {
    const property = fc.asyncProperty(reader.inputs, async (input) => {
      const began = worked();
      expect(await reader.read(input as never)).toBe(null);
      expect(worked() - began).toBeLessThan(LONGEST_MS);
    });
    // What fails is shrunk to the least that does.
    await fc.assert(property, { seed: SEED, numRuns: Math.ceil(INPUTS / readers.length) });
  },
);
