import { foundGroup } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { stageOf } from '@ronda/shared/floor/moving';
import type { RoomEvent } from '@ronda/shared/room/event';

/** A circle in a round in which nobody answers: every half a minute an offer is over by the clock alone (F4). */
export interface Waiting {
  /** When the offer that goes on is over, in ms since the epoch; never, when the round is over. */
  until(): number;
  /** The server that the line of whoever is offered the turn ends at. */
  holderAt(): number;
  /** Resolves once the offer that goes on is over and whoever had it knows, with how late that was, in ms. */
  late(): Promise<number>;
  close(): void;
}

const SIZE = 3;
const RETRY_MS = 50;
/** The offer's end, and far too late. */
const PATIENCE_MS = 40_000;

/** Each sits on another server, and goes to the next one when that is gone. */
export async function waitForOffers(urls: readonly string[], first: number): Promise<Waiting> {
  const servers = Array.from({ length: SIZE }, (_, at) => (first + at) % urls.length);
  const invitation = await foundGroup({ url: urls[first % urls.length]! }, 60);
  const places = servers.map((server) => ({ url: urls[server]! }));
  const members: Member[] = [];
  for (const place of places) members.push(await takeSeat(place, invitation));
  let closed = false;

  async function stay(at: number): Promise<void> {
    const member = members[at]!;
    while (!closed) {
      await new Promise<void>((resolve) => member.line.socket.once('disconnect', () => resolve()));
      while (!closed && !member.line.socket.connected) {
        servers[at] = (servers[at]! + 1) % urls.length;
        places[at]!.url = urls[servers[at]]!;
        await member
          .comeBack()
          .catch(() => new Promise((resolve) => setTimeout(resolve, RETRY_MS)));
      }
    }
  }
  for (const at of members.keys()) void stay(at);

  const [proposer, ...others] = members as [Member, ...Member[]];
  await proposer.propose({ kind: 'beginRound', prompt: null });
  for (const other of others) await other.agree('beginRound');
  for (const member of members) await member.until((room) => stageOf(room) !== null);

  const offer = () => {
    const stage = stageOf(proposer.room());
    if (stage?.kind !== 'offer') throw new Error('Nobody is offered a turn.');
    return stage;
  };
  const holder = () => members.findIndex((member) => member.me === offer().seat);
  return {
    until() {
      const stage = stageOf(proposer.room());
      return stage?.kind === 'offer' ? stage.until : Infinity;
    },
    holderAt: () => servers[holder()]!,
    late() {
      const { until, seat } = offer();
      const { socket } = members.find((member) => member.me === seat)!.line;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('It was never over.')), PATIENCE_MS);
        const hear = (name: string, body: { events: readonly { event: RoomEvent }[] }) => {
          if (name !== 'events' || !body.events.some(({ event }) => isNext(event))) return;
          clearTimeout(timer);
          socket.offAny(hear);
          // All servers' clock is that of their Redis, which is on this machine.
          resolve(Date.now() - until);
        };
        socket.prependAny(hear);
      });
    },
    close() {
      closed = true;
      for (const member of members) member.close();
    },
  };
}

function isNext({ type }: RoomEvent): boolean {
  return type === 'turnOffered' || type === 'roundEnded';
}
