import { setTimeout as sleep } from 'node:timers/promises';
import { random256 } from '../../../client/src/confidence/base64url.ts';
import type { Invitation } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import type { SeatCommand } from '@ronda/shared/room/command';
import { markOf } from '../../../server/src/door/mark.ts';
import { choose } from './choice.ts';

/** A command that was acknowledged. Times are of `performance.now()`. */
export interface Acknowledged {
  readonly seat: string;
  /** By which the log knows it. */
  readonly mark: string;
  readonly command: SeatCommand;
  readonly sentAt: number;
  readonly answeredAt: number;
}

/** Somebody who does what people do, and whose line goes to another server when one is gone. */
export interface Acting {
  readonly member: Member;
  readonly acknowledged: readonly Acknowledged[];
  /** Times from losing a line to the next acknowledged command, in ms. */
  readonly gaps: readonly number[];
  stop(): Promise<void>;
}

/** As often as somebody does something, in ms. */
const EVERY = { least: 100, most: 700 };
const RETRY_MS = 150;

export async function act(
  urls: readonly string[],
  first: number,
  invitation: Invitation,
  chance: () => number,
): Promise<Acting> {
  const place = { url: urls[first % urls.length]! };
  const member = await takeSeat(place, invitation, {});
  const acknowledged: Acknowledged[] = [];
  const gaps: number[] = [];
  const answered = new Set<number>();
  let stopped = false;
  let server = first;
  let lostAt: number | null = null;

  /** To the next server, and so on, until one takes us. */
  async function back(): Promise<void> {
    lostAt ??= performance.now();
    server += 1;
    place.url = urls[server % urls.length]!;
    await member.comeBack().catch((error: unknown) => {
      if (String(error).includes('ended')) throw error;
    });
    if (!member.line.socket.connected) await sleep(RETRY_MS);
  }

  async function send(command: SeatCommand): Promise<void> {
    const { meeting } = member.room();
    const { socket } = member.line;
    const gone = new Promise<'gone'>((resolve) => socket.once('disconnect', () => resolve('gone')));
    const id = random256();
    const sentAt = performance.now();
    const answer = await Promise.race([member.send(command, id).catch(() => 'late'), gone]);
    if (answer !== 'done') return;
    const answeredAt = performance.now();
    if (lostAt !== null) gaps.push(answeredAt - lostAt);
    lostAt = null;
    const mark = markOf(member.person, meeting, id);
    acknowledged.push({ seat: member.me, mark, command, sentAt, answeredAt });
    if (command.type === 'answer') answered.add(command.proposal);
  }

  async function live(): Promise<void> {
    while (!stopped) {
      if (!member.line.socket.connected) await back();
      else {
        await sleep(EVERY.least + chance() * (EVERY.most - EVERY.least));
        const command = choose(member.room(), member.me, Date.now(), answered, chance);
        if (command !== null && member.line.socket.connected) await send(command);
      }
    }
    while (!member.line.socket.connected) await back();
  }
  const living = live();

  return {
    member,
    acknowledged,
    gaps,
    async stop() {
      stopped = true;
      await living;
    },
  };
}
