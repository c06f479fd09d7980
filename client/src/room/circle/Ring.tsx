import type { CSSProperties } from 'react';
import type { Clock } from '../../telling/clock.ts';
import { nearnessOf } from '../../telling/clock.ts';
import { useSeconds } from '../use-seconds.ts';

interface RingProps {
  readonly clock: Clock;
  /** A turn turns amber when its time runs short; an offer is short from the start, and a quiet calls for nothing. */
  readonly kind: 'offer' | 'turn' | 'quiet';
  readonly isMe: boolean;
}

/**
 * Time as a ring that empties clockwise. Two halves, each turned out of sight: only `transform`
 * changes, once a second, and the browser moves it smoothly where motion is welcome.
 */
export function Ring({ clock, kind, isMe }: RingProps) {
  const seconds = useSeconds(clock);
  // Where the hand is at the end of the second that has begun.
  const end = clock.kind === 'running' ? seconds - 1 : seconds;
  const spent = 360 * (1 - Math.min(1, Math.max(0, (end * 1000) / clock.wholeMs)));
  const nearness = kind === 'turn' ? nearnessOf(seconds * 1000) : 'plenty';
  const style = {
    '--first': `${Math.min(180, spent)}deg`,
    '--second': `${Math.max(0, spent - 180)}deg`,
  } as CSSProperties;
  return (
    <div
      className="ring"
      data-nearness={nearness}
      data-kind={kind}
      data-mine={isMe}
      style={style}
      aria-hidden="true"
    >
      <span className="ring-half ring-first">
        <span />
      </span>
      <span className="ring-half ring-second">
        <span />
      </span>
    </div>
  );
}
