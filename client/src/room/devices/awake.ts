/**
 * Keeps the screen from going dark until the returned function is called. A browser that cannot, or
 * a battery that is low, says no, and nothing is lost by it.
 */
export function keepAwake(): () => void {
  if (!('wakeLock' in navigator)) return () => undefined;
  let lock: WakeLockSentinel | null = null;
  let closed = false;
  const ask = async () => {
    if (closed || document.visibilityState !== 'visible' || lock?.released === false) return;
    const given = await navigator.wakeLock.request('screen').catch(() => null);
    if (closed) await given?.release();
    else lock = given;
  };
  const again = () => void ask();
  // A page that is hidden loses it.
  document.addEventListener('visibilitychange', again);
  again();
  return () => {
    closed = true;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
}
