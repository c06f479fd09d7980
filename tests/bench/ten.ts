import { opening, type Says } from '@ronda/member/line';
import { io, type Socket } from 'socket.io-client';
import { random256 } from '../../client/src/confidence/base64url.ts';

/** A command on its way: when it was sent, and when the last of all had what came of it. In ms. */
export interface Travelled {
  readonly sent: number;
  readonly arrived: number;
}

/** Ten people on ten lines to one room. */
export interface Ten {
  /** Everybody sends the next command as soon as the last one was answered, `each` times. */
  flood(each: number): Promise<readonly Travelled[]>;
  /** Everybody sends `each` commands, one every `everyMs`, not all at the same moment. */
  pace(each: number, everyMs: number): Promise<readonly Travelled[]>;
  close(): void;
}

const SIZE = 10;
const ANSWER_MS = 10_000;

interface Done {
  readonly ok: boolean;
  readonly done: { readonly seq: number };
}
interface Published {
  readonly events: readonly { readonly seq: number }[];
}

/** `hello` is what each line says first, `enter` what it asks for then. */
export async function sitDown(
  url: string,
  hello: () => Says,
  enter: () => Promise<object>,
): Promise<Ten> {
  const arrivals = new Map<number, { count: number; last: number }>();
  const lines: Socket[] = [];
  for (let i = 0; i < SIZE; i += 1) {
    const line: Socket = io(url, {
      auth: opening({ url }, hello(), () => line),
      transports: ['websocket'],
      forceNew: true,
    });
    lines.push(line);
    line.on('events', ({ events }: Published) => {
      const last = performance.now();
      for (const { seq } of events) {
        const before = arrivals.get(seq)?.count ?? 0;
        arrivals.set(seq, { count: before + 1, last });
      }
    });
    await answered(line.timeout(ANSWER_MS).emitWithAck('enter', await enter()));
  }

  async function send(line: Socket, turn: number): Promise<{ sent: number; seq: number }> {
    const command = { type: turn % 2 === 0 ? 'rest' : 'return' };
    const sent = performance.now();
    const asked = line.timeout(ANSWER_MS).emitWithAck('command', { id: random256(), command });
    return { sent, seq: (await answered(asked)).done.seq };
  }

  async function travelled(
    sent: readonly { sent: number; seq: number }[],
  ): Promise<readonly Travelled[]> {
    const giveUp = performance.now() + ANSWER_MS;
    const there = () => sent.every(({ seq }) => arrivals.get(seq)?.count === SIZE);
    while (!there()) {
      if (performance.now() > giveUp) throw new Error('Something never came to all.');
      await wait(5);
    }
    return sent.map((one) => ({ sent: one.sent, arrived: arrivals.get(one.seq)!.last }));
  }

  return {
    async flood(each) {
      const all = lines.map(async (line) => {
        const mine = [];
        for (let turn = 0; turn < each; turn += 1) mine.push(await send(line, turn));
        return mine;
      });
      return travelled((await Promise.all(all)).flat());
    },
    async pace(each, everyMs) {
      const all = lines.map(async (line, place) => {
        const mine = [];
        await wait((place * everyMs) / SIZE);
        for (let turn = 0; turn < each; turn += 1) {
          mine.push(send(line, turn));
          await wait(everyMs);
        }
        return Promise.all(mine);
      });
      return travelled((await Promise.all(all)).flat());
    },
    close() {
      for (const line of lines) line.close();
    },
  };
}

async function answered(asked: Promise<unknown>): Promise<Done> {
  const answer = (await asked) as Done;
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
