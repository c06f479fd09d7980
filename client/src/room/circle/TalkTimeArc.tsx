import type { TalkTime } from '../talk-time.ts';

const WHOLE = 100;
/** Half of the way round is an equal share, so that twice as much still fits. */
const EQUAL = WHOLE / 2;

/**
 * How long somebody has spoken, as a thin line round their place; the mark is an equal share. It changes
 * when a turn has ended, never during one. In words it stands in the list of people.
 */
export function TalkTimeArc({ talkTime: { shares } }: { readonly talkTime: TalkTime }) {
  const spoken = Math.min(WHOLE, shares * EQUAL);
  return (
    <svg className="talk-time" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <circle className="talk-time-way" cx="20" cy="20" r="19" />
      {spoken > 0 && (
        <circle
          className="talk-time-spoken"
          cx="20"
          cy="20"
          r="19"
          pathLength={WHOLE}
          strokeDasharray={`${spoken} ${WHOLE}`}
        />
      )}
      <path className="talk-time-equal" d="M20 37v3" />
    </svg>
  );
}
