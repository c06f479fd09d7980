import type { Clock } from '../clock.ts';

/** How much may be sent: so much at once, so much a second for long. */
export interface Bucket {
  /** False when it is empty. */
  take(): boolean;
  isEmpty(): boolean;
  isFull(): boolean;
}

export interface Rate {
  readonly clock: Clock;
  readonly burst: number;
  readonly perSecond: number;
}

export function createBucket({ clock, burst, perSecond }: Rate): Bucket {
  let left = burst;
  let at = clock.now();
  function filled(): number {
    const now = clock.now();
    left = Math.min(burst, left + (Math.max(0, now - at) * perSecond) / 1000);
    at = now;
    return left;
  }
  return {
    take() {
      if (filled() < 1) return false;
      left -= 1;
      return true;
    },
    isEmpty: () => filled() < 1,
    isFull: () => filled() >= burst,
  };
}

/** A bucket for each of many, kept until it is full again and so says nothing any more. */
export interface Buckets {
  take(whose: string): boolean;
  isEmpty(whose: string): boolean;
  /** How many are kept. */
  kept(): number;
}

export function createBuckets(rate: Rate): Buckets {
  const { clock, burst, perSecond } = rate;
  const fillingMs = (burst / perSecond) * 1000;
  const buckets = new Map<string, Bucket>();
  let sweptAt = clock.now();

  function sweep(): void {
    if (Math.abs(clock.now() - sweptAt) < fillingMs) return;
    sweptAt = clock.now();
    for (const [whose, bucket] of buckets) if (bucket.isFull()) buckets.delete(whose);
  }

  return {
    take(whose) {
      sweep();
      const bucket = buckets.get(whose) ?? createBucket(rate);
      buckets.set(whose, bucket);
      return bucket.take();
    },
    isEmpty: (whose) => buckets.get(whose)?.isEmpty() ?? false,
    kept: () => buckets.size,
  };
}
