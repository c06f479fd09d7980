/** One way of doing what is measured, which answers with what it took. */
export interface Way<Took> {
  run(): Promise<Took>;
  end(): Promise<void>;
}

/** Ours and the peer's in turns, so that whatever the machine does meanwhile meets both alike. */
export async function inTurns<Took>(
  ours: Way<Took>,
  peer: Way<Took>,
  repetitions: number,
): Promise<{ readonly ours: readonly Took[]; readonly peer: readonly Took[] }> {
  const took = { ours: [] as Took[], peer: [] as Took[] };
  try {
    // The first of each warms everything up.
    await ours.run();
    await peer.run();
    for (let i = 0; i < repetitions; i += 1) {
      took.ours.push(await ours.run());
      took.peer.push(await peer.run());
    }
  } finally {
    await ours.end();
    await peer.end();
  }
  return took;
}
