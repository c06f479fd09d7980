import type { LineState } from '../connection/line-state.ts';

/** What is said of a line that nothing can be sent on, and why buttons wait for it. */
export const LINE_WORDS = {
  lost: { says: 'room.mine.lineLost', why: 'room.mine.lineLostWhy' },
  unserved: { says: 'room.mine.unserved', why: 'room.mine.unservedWhy' },
} as const satisfies Record<Exclude<LineState, 'open'>, object>;
