import type { Member } from '@ronda/member/member';
import type { Input } from '../talk/input.ts';
import { AGAIN_AFTER_MS, isFinal, PATIENCE_MS, refusalIn } from './patience.ts';

/** The line to the server is gone, and the call is not: back to the same seat, as often as it takes. */
export interface WayBack {
  /** Once at a time. */
  go(): Promise<void>;
  /** The call is over: a line that comes back is not needed any more. */
  end(): void;
}

/** What of a member is needed to come back. */
export interface Returning extends Pick<Member, 'dismissed' | 'comeBack' | 'close'> {
  readonly line: Pick<Member['line'], 'socket'>;
}

export function createWayBack(
  member: Returning,
  told: {
    readonly lost: () => void;
    readonly back: () => Promise<void>;
    /** For good: with what a caller is to hear of it. */
    readonly refused: (goodbye: Input) => void;
  },
): WayBack {
  let ended = false;
  let going = false;
  const isGone = () => !member.line.socket.connected && member.dismissed() === null;

  async function go(): Promise<void> {
    const giveUp = performance.now() + PATIENCE_MS;
    if (!ended && isGone()) told.lost();
    while (!ended && isGone()) {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
      const error = await member.comeBack().then(
        () => null,
        (because: unknown) => because ?? new Error(),
      );
      // The call was over before the line was back.
      if (ended) return member.close();
      if (error === null) await told.back();
      else if (isFinal(error)) return told.refused(goodbyeTo(refusalIn(error)));
      else if (performance.now() > giveUp) return told.refused(goodbyeTo(null));
    }
  }

  return {
    async go() {
      if (going) return;
      going = true;
      await go().finally(() => (going = false));
    },
    end() {
      ended = true;
    },
  };
}

/** F12, D9: why there is no way back; null when nobody has answered for too long. */
function goodbyeTo(code: string | null): Input {
  if (code === 'ended' || code === 'askedToLeave') return { kind: 'dismissed', because: code };
  if (code === 'olderTab') return { kind: 'dismissed', because: 'newerTab' };
  return { kind: 'unreachable' };
}
