import { setTimeout as sleep } from 'node:timers/promises';
import { random256 } from '../../../client/src/confidence/base64url.ts';
import type { Invitation } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import type { SeatCommand } from '@ronda/shared/room/command';
import { markOf } from '../../../server/src/door/mark.ts';
import { type Road, startRoad } from '../../harness/road.ts';
import type { Choice } from './choice.ts';

/** A command that was acknowledged. Times are of `performance.now()`. */
export interface Acknowledged {
  readonly seat: string;
  /** By which the log knows it. */
  readonly mark: string;
  readonly command: SeatCommand;
  readonly sentAt: number;
  readonly answeredAt: number;
}

type Sent = Omit<Acknowledged, 'answeredAt'> & { readonly id: string };

/** Somebody who does what people do, and whose line goes to another server when one is gone. */
export interface Acting {
  readonly member: Member;
  /** The only way from them to the servers. */
  readonly road: Road;
  readonly acknowledged: readonly Acknowledged[];
  /** Times from losing a line to having one again, in ms. */
  readonly gaps: readonly number[];
  stop(): Promise<void>;
  close(): void;
}

/** As often as somebody does something, in ms. */
const EVERY = { least: 100, most: 700 };
const RETRY_MS = 150;

export async function act(
  urls: readonly string[],
  first: number,
  invitation: Invitation,
  choose: Choice,
  chance: () => number,
): Promise<Acting> {
  const road = await startRoad();
  road.lead(urls[first % urls.length]!);
  const member = await takeSeat(road, invitation, {});
  const acknowledged: Acknowledged[] = [];
  const gaps: number[] = [];
  const answered = new Set<number>();
  let stopped = false;
  let server = first;
  let lostAt: number | null = null;
  /** Whether it was done nobody has said. */
  let open: Sent | null = null;

  /** To the next server, and so on, until one takes us. */
  async function back(): Promise<void> {
    lostAt ??= performance.now();
    server += 1;
    road.lead(urls[server % urls.length]!);
    await member.comeBack().catch((error: unknown) => {
      if (String(error).includes('ended')) throw error;
    });
    if (member.line.socket.connected) {
      gaps.push(performance.now() - lostAt);
      lostAt = null;
    } else await sleep(RETRY_MS);
  }

  async function send(sent: Sent): Promise<void> {
    open = sent;
    const { socket } = member.line;
    const gone = new Promise<'gone'>((resolve) => socket.once('disconnect', () => resolve('gone')));
    const sending = member.send(sent.command, sent.id).catch(() => 'late');
    const answer = await Promise.race([sending, gone]);
    // As a device does: it is sent again as the same, until there is an answer.
    if (answer === 'late' || answer === 'gone' || answer === 'oneMoment') return;
    open = null;
    if (answer !== 'done') return;
    acknowledged.push({ ...sent, answeredAt: performance.now() });
    if (sent.command.type === 'answer') answered.add(sent.command.proposal);
  }

  function next(): Sent | null {
    const command = choose(member.room(), member.me, Date.now(), answered, chance);
    if (command === null) return null;
    const id = random256();
    const mark = markOf(member.marks, member.room().meeting, id);
    return { seat: member.me, mark, command, id, sentAt: performance.now() };
  }

  async function live(): Promise<void> {
    while (!stopped) {
      if (!member.line.socket.connected) await back();
      else {
        await sleep(EVERY.least + chance() * (EVERY.most - EVERY.least));
        const sent = open ?? next();
        if (sent !== null && member.line.socket.connected) await send(sent);
      }
    }
    while (!member.line.socket.connected) await back();
  }
  const living = live();

  return {
    member,
    road,
    acknowledged,
    gaps,
    async stop() {
      stopped = true;
      await living;
    },
    close() {
      member.close();
      road.close();
    },
  };
}
