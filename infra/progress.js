/**
 * One line that keeps itself up to date in a terminal; elsewhere, a line now and then.
 *
 * @param {string} what
 */
export function showProgress(what) {
  const started = Date.now();
  const terminal = process.stdout.isTTY;
  let detail = '';
  const line = () => {
    const seconds = Math.round((Date.now() - started) / 1000);
    return `${what}: ${seconds} s${detail && `, ${detail}`}`;
  };
  const show = () => process.stdout.write(terminal ? `\r\x1b[2K${line()}` : `${line()}\n`);
  show();
  const timer = setInterval(show, terminal ? 500 : 15_000);
  return {
    /** @param {string} newDetail */
    update: (newDetail) => {
      detail = newDetail;
    },
    /** @param {string} [how] */
    done: (how = 'done') => {
      clearInterval(timer);
      detail = how;
      show();
      if (terminal) process.stdout.write('\n');
    },
  };
}
