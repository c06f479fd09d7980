import type { Acting } from './circle.ts';
import type { Trouble } from './trouble.ts';

/** How long one had the floor in all, and in which part of it they were heard. */
interface Part {
  readonly turnMs: number;
  readonly part: number;
}

/** What a soak wants to know besides. */
export function tell(what: {
  troubles: readonly Trouble[];
  circle: readonly Acting[];
  commands: number;
  rounds: number;
  parts: readonly Part[];
}): void {
  if (process.env['SOAK_SECONDS'] === undefined) return;
  const { troubles, circle, commands, rounds, parts } = what;
  const counts = new Map<string, number>();
  for (const trouble of troubles) counts.set(trouble.what, (counts.get(trouble.what) ?? 0) + 1);
  for (const [name, count] of counts) console.log(`${count} × ${name}`);
  const acknowledged = circle.reduce((sum, one) => sum + one.acknowledged.length, 0);
  console.log(
    `${commands} commands done, ${acknowledged} acknowledged; ${rounds} rounds finished.`,
  );
  const gaps = circle.flatMap((one) => one.gaps).toSorted((a, b) => a - b);
  const at = (part: number) => Math.round(gaps[Math.floor((gaps.length - 1) * part)] ?? 0);
  console.log(`From a lost line to the next one: median ${at(0.5)} ms,`);
  console.log(`p99 ${at(0.99)} ms, longest ${at(1)} ms (of ${gaps.length}).`);
  console.log(heardInWords(parts));
}

export function heardInWords(parts: readonly Part[]): string {
  const heard = parts.map(
    ({ turnMs, part }) => `${Math.round(part * 100)} % of ${Math.round(turnMs / 1000)} s`,
  );
  return `Heard of their turns: ${heard.join(', ')} (the last one cheats).`;
}
