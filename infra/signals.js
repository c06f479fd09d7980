/** What each signal is called and the exit code that tells of it. */
const exitCodes = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 });

/**
 * Answers, with an exit code, once somebody wants this process to end: by a signal, or because
 * npm, which started it, is gone. Not every shell hands a signal on to what it runs, so npm's end
 * is watched too.
 *
 * @returns {Promise<number>}
 */
export function askedToEnd() {
  return new Promise((resolve) => {
    for (const [name, code] of Object.entries(exitCodes)) process.on(name, () => resolve(code));
    if (!process.env['npm_lifecycle_event']) return;
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) resolve(exitCodes.SIGTERM);
    }, 500).unref();
  });
}
