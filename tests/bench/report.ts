import { writeFile } from 'node:fs/promises';
import { inProject } from '../../infra/project.js';
import type { Result } from './result.ts';

const FILE = 'bench-results.json';

/** Shows the results as a table, and writes them down. */
export async function report(results: readonly Result[]): Promise<void> {
  const header = ['', 'unit', 'ours', 'peer', 'ratio', 'wanted', 'holds', 'peer is'];
  const lines = results.map((one) => [
    one.name,
    one.unit,
    String(one.ours),
    String(one.peer),
    String(one.ratio),
    one.wanted,
    one.holds ? 'yes' : 'NO',
    one.peerName,
  ]);
  const widths = header.map((_, at) =>
    Math.max(...[header, ...lines].map((line) => line[at]!.length)),
  );
  for (const line of [header, ...lines]) {
    console.log(
      line
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    );
  }
  await writeFile(inProject(FILE), `${JSON.stringify(results, null, 2)}\n`);
  console.log(`\nWritten to ${FILE}.`);
}
