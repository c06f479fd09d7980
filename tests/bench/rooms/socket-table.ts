import type { Says } from '@ronda/member/line';
import { random256 } from '../../../client/src/confidence/base64url.ts';
import { openSocketLine, type SocketLine } from './socket-line.ts';
import { SIZE, type Table } from './table.ts';

interface Answer {
  readonly ok: boolean;
  readonly done?: { readonly seat?: string };
}
export interface Published {
  readonly events: readonly { readonly event: { readonly seat: string } }[];
}

/** Ten that rest and return, on a server that speaks as Ronda does. Throws when one is refused. */
export async function sitAtSocket(
  urls: readonly string[],
  hello: () => Says,
  enter: () => Promise<object>,
): Promise<Table> {
  const places = new Map<string, number>();
  const lines: SocketLine[] = [];
  const resting = Array.from({ length: SIZE }, () => false);
  const table: Table = {
    told: () => {},
    act(place) {
      resting[place] = !resting[place];
      const command = { type: resting[place] ? 'rest' : 'return' };
      void lines[place]!.ask('command', { id: random256(), command }).then(check);
    },
    async leave() {
      const leaving = { type: 'leave' };
      await Promise.all(
        lines.map((line) => line.ask('command', { id: random256(), command: leaving })),
      );
      await Promise.all(lines.map((line) => line.close()));
    },
  };
  for (let place = 0; place < SIZE; place += 1) {
    const url = urls[place % urls.length]!;
    const line = await openSocketLine({ url }, hello(), (name, body: Published) => {
      if (name !== 'events') return;
      for (const { event } of body.events) {
        const by = places.get(event.seat);
        if (by !== undefined) table.told(by);
      }
    });
    lines.push(line);
    const { done } = check(await line.ask('enter', await enter()));
    places.set(done?.seat ?? '', place);
  }
  return table;
}

function check(answer: unknown): Answer {
  if (!(answer as Answer).ok) throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer as Answer;
}
