/**
 * LiveKit's programs write the caller's number and address beside every warning. Of each line of
 * theirs only what happened goes on.
 *
 * @param {(text: string) => void} show
 * @returns {(text: string) => void} takes what such a program writes as JSON, in pieces
 */
export function withoutNumbers(show) {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const said = happened(line);
      if (said) show(`${said}\n`);
    }
  };
}

/** @param {string} line */
function happened(line) {
  try {
    const { level, logger, msg, error } = JSON.parse(line);
    return `${[level, logger, msg].filter(Boolean).join(' ')}${error ? `: ${masked(error)}` : ''}`;
  } catch {
    return masked(line.trim());
  }
}

/** @param {unknown} text */
const masked = (text) =>
  String(text)
    .replace(/sips?:[^\s>;"]+/gi, 'sip:…')
    .replace(/\+?\d[\d.:-]{2,}/g, '…');
