/** What somebody typed as a number of seconds or minutes; NaN when it is none. */
export function wholeNumber(typed: string): number {
  const text = typed.trim();
  return /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
}
