import type { Finding } from './verdict.ts';

/** What has been sent, what came of it, and what is wrong with that. */
export interface Tally {
  note(edge: string, outcome: string): void;
  find(finding: Finding, input: Buffer | string): void;
  /** Each kind of finding once, with the input that showed it first. */
  findings(): readonly string[];
  count(edge: string): number;
  /** For people: how many inputs at each edge, how many a second, and what became of them. */
  report(): string;
}

/** So much of an input is shown. */
const SHOWN = 1500;

export function createTally(): Tally {
  const began = performance.now();
  const outcomes = new Map<string, Map<string, number>>();
  const findings = new Map<Finding, { first: string; times: number }>();
  const count = (edge: string) =>
    [...(outcomes.get(edge)?.values() ?? [])].reduce((sum, times) => sum + times, 0);
  return {
    note(edge, outcome) {
      const of = outcomes.get(edge) ?? new Map<string, number>();
      of.set(outcome, (of.get(outcome) ?? 0) + 1);
      outcomes.set(edge, of);
    },
    find(finding, input) {
      const known = findings.get(finding);
      const shown = JSON.stringify(input.toString().slice(0, SHOWN));
      findings.set(finding, { first: known?.first ?? shown, times: (known?.times ?? 0) + 1 });
    },
    findings: () =>
      [...findings].map(([finding, { first, times }]) => `${finding} (${times} times)\n  ${first}`),
    count,
    report() {
      const seconds = (performance.now() - began) / 1000;
      const lines = [...outcomes].map(([edge, of]) => {
        const sorted = [...of].sort(([, a], [, b]) => b - a);
        const total = count(edge);
        const told = sorted.map(([outcome, times]) => `${outcome} ${times}`).join(', ');
        return `${edge}: ${total} inputs, ${Math.round(total / seconds)}/s: ${told}`;
      });
      return lines.join('\n');
    },
  };
}
