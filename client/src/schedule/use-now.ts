import { useEffect, useState } from 'react';

const AGAIN_MS = 15_000;

/** What this device's clock shows, in ms, to within a quarter of a minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const again = setInterval(() => setNow(Date.now()), AGAIN_MS);
    return () => clearInterval(again);
  }, []);
  return now;
}
