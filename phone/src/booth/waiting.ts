/** More than that is a pause of somebody's: the oldest is left out. */
const MOST = 6;
/** In so many blocks, which are a second, one can be left out unheard. */
const LOOK = 100;

/** Blocks of sound that have come and are not yet taken. */
export interface Waiting<Block> {
  put(block: Block): void;
  /** The oldest; null when none has come in time. */
  take(): Block | null;
}

export function createWaiting<Block>(): Waiting<Block> {
  const blocks: Block[] = [];
  let least = Infinity;
  let taken = 0;
  return {
    put(block) {
      blocks.push(block);
      if (blocks.length > MOST) blocks.shift();
    },
    take() {
      least = Math.min(least, blocks.length - 1);
      taken += 1;
      if (taken === LOOK) {
        // What was always there is delay, which would never go again by itself.
        if (least > 0) blocks.shift();
        least = Infinity;
        taken = 0;
      }
      return blocks.shift() ?? null;
    },
  };
}
