import type { Acting } from './circle.ts';
import type { Part } from './hearing.ts';
import type { Trouble } from './trouble.ts';

/** How much was heard of each; of a soak also what it wants to know besides. */
export function tell(what: {
  troubles: readonly Trouble[];
  circle: readonly Acting[];
  commands: number;
  rounds: number;
  parts: readonly Part[];
}): void {
  const { troubles, circle, commands, rounds, parts } = what;
  const heard = parts.map(
    ({ turnMs, part }) => `${Math.round(part * 100)} % of ${Math.round(turnMs / 1000)} s`,
  );
  console.log(`Heard of their turns: ${heard.join(', ')} (the last one cheats).`);
  if (process.env['SOAK_SECONDS'] === undefined) return;
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
}
