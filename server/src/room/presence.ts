import type { ConnectionId, MeetingId, SeatId } from '@ronda/shared/ids';
import type { Clock } from '../clock.ts';
import type { Lease, LeaseStore } from '../log/log.ts';

/** How long a line counts as alive after its server was last heard of, in ms. */
const LEASE_MS = 10_000;
const RENEW_MS = 3000;

export type Held = Omit<Lease, 'until'>;

/** The lines that end at this server, and the leases in the store that tell others so. */
export interface Presence {
  lease(meeting: MeetingId, seat: SeatId, connection: ConnectionId): Lease;
  hold(line: Held): void;
  letGo(connection: ConnectionId): void;
  /** Those whose server is gone. Ours are renewed instead: we see them. */
  expired(): Promise<readonly Lease[]>;
  start(): void;
  stop(): void;
}

export function createPresence(options: {
  leases: LeaseStore;
  clock: Clock;
  /** A renewal failed; the next one may not. */
  failed: (error: unknown) => void;
}): Presence {
  const { leases, clock, failed } = options;
  const held = new Map<ConnectionId, Held>();
  let timer: NodeJS.Timeout | null = null;

  async function renew(): Promise<void> {
    if (held.size === 0) return;
    const until = clock.now() + LEASE_MS;
    await leases.renew([...held.values()].map((line) => ({ ...line, until })));
  }

  return {
    lease: (meeting, seat, connection) => ({
      meeting,
      seat,
      connection,
      until: clock.now() + LEASE_MS,
    }),
    hold: (line) => void held.set(line.connection, line),
    letGo: (connection) => void held.delete(connection),
    async expired() {
      const over = await leases.expired(clock.now());
      if (over.some(({ connection }) => held.has(connection))) await renew();
      return over.filter(({ connection }) => !held.has(connection));
    },
    start() {
      timer ??= setInterval(() => void renew().catch(failed), RENEW_MS);
    },
    stop() {
      if (timer !== null) clearInterval(timer);
      timer = null;
    },
  };
}
