/** What a server tells a Prometheus. */
export async function scrape(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  if (!answer.ok) throw new Error(`/metrics answers ${answer.status}`);
  return answer.text();
}

/** The figure of one line of it, such as `ronda_seats{kind="phone"}`. */
export function figureIn(told: string, of: string): number {
  const line = told.split('\n').find((each) => each.startsWith(`${of} `));
  if (line === undefined) throw new Error(`${of} is not told:\n${told}`);
  return Number(line.slice(of.length + 1));
}
