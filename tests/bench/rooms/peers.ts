import { Client } from 'colyseus.js';
import { startChild } from '../../../infra/children.js';
import { inProject } from '../../../infra/project.js';
import { random256 } from '../../../client/src/confidence/base64url.ts';
import { openSocketLine, type SocketLine } from './socket-line.ts';
import { type Published, sitAtSocket } from './socket-table.ts';
import { type Contender, SIZE, type Table } from './table.ts';

interface Peer {
  readonly url: string;
  /** Where its rooms are made, if that is elsewhere. */
  readonly lobby: string;
  readonly pids: readonly number[];
  end(): Promise<void>;
}

/** A program that writes its port, or two, on a line. */
async function startPeer(file: string): Promise<Peer> {
  let written = '';
  const child = await startChild(process.execPath, [inProject('tests/bench', file)], {
    env: { NODE_ENV: 'production' },
    onOutput: (text) => {
      written += text;
    },
  });
  const ports = /^(\d+)(?: (\d+))?\n/m;
  while (!ports.test(written)) {
    if (child.process.exitCode !== null) throw new Error(`${file} ended: ${written}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const [, port, lobby = port] = ports.exec(written)!;
  return {
    url: `http://127.0.0.1:${port}`,
    lobby: `http://127.0.0.1:${lobby}`,
    pids: [child.pid],
    end: child.end,
  };
}

/** socket.io alone: whatever it is told it tells all ten, in the same bytes. */
export async function withSocketAlone(): Promise<Contender> {
  const { url, pids, end } = await startPeer('bare-socket.js');
  return {
    name: 'bare socket.io',
    pids,
    sitDown() {
      const room = random256();
      return sitAtSocket(
        [url],
        () => ({ room }),
        () => Promise.resolve({}),
      );
    },
    end,
  };
}

/** Each by Colyseus's own client. */
export async function withColyseus(): Promise<Contender> {
  const { url, pids, end } = await startPeer('rooms/colyseus-server.js');
  return {
    name: 'Colyseus',
    pids,
    async sitDown() {
      const first = await new Client(url).create('table');
      const others = Array.from({ length: SIZE - 1 }, () => new Client(url).joinById(first.roomId));
      const lines = [first, ...(await Promise.all(others))];
      const places = new Map(lines.map(({ sessionId }, at) => [sessionId.padStart(43, 'x'), at]));
      const act = resting((place, type) => lines[place]!.send('command', { type }));
      const table: Table = {
        told: () => {},
        act,
        async leave() {
          await Promise.all(lines.map((line) => line.leave()));
        },
      };
      for (const line of lines)
        line.onMessage('events', ({ events }: Published) => {
          for (const { event } of events) table.told(places.get(event.seat)!);
        });
      return table;
    },
    end,
  };
}

interface Match {
  readonly matchID: string;
}
interface Joined {
  readonly playerCredentials: string;
}
/** Of the moves of this game none is refused for coming from an older state. */
const NO_STATE = 0;

interface Move {
  readonly action: { readonly payload: { readonly playerID: string } };
}

/** By what its client says and hears, without the state that the client would work out from it as well. */
export async function withBoardgame(): Promise<Contender> {
  const { url, lobby, pids, end } = await startPeer('rooms/boardgame-server.js');
  async function post<T>(path: string, body: object): Promise<T> {
    const response = await fetch(`${lobby}/games/table/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as T;
  }
  return {
    name: 'boardgame.io',
    pids,
    async sitDown() {
      const { matchID } = await post<Match>('create', { numPlayers: SIZE });
      const lines: SocketLine[] = [];
      const keys: string[] = [];
      const act = resting((place, type) => {
        const playerID = String(place);
        const payload = { type, args: [], playerID, credentials: keys[place] };
        lines[place]!.send('update', { type: 'MAKE_MOVE', payload }, NO_STATE, matchID, playerID);
      });
      const table: Table = {
        told: () => {},
        act,
        async leave() {
          await Promise.all(lines.map((line) => line.close()));
        },
      };
      for (let place = 0; place < SIZE; place += 1) {
        const playerID = String(place);
        const joined = await post<Joined>(`${matchID}/join`, { playerID, playerName: 'Ana' });
        keys.push(joined.playerCredentials);
        const synced = await new Promise<SocketLine>((resolve, reject) => {
          const opening = openSocketLine(
            { url, namespace: '/table' },
            {},
            (name, _match, _state, moves: readonly Move[]) => {
              if (name === 'sync') void opening.then(resolve);
              if (name !== 'update') return;
              for (const { action } of moves) table.told(Number(action.payload.playerID));
            },
          );
          opening
            .then((line) => line.send('sync', matchID, playerID, joined.playerCredentials, SIZE))
            .catch(reject);
        });
        lines.push(synced);
      }
      return table;
    },
    end,
  };
}

/** Each rests and returns by turns. */
function resting(send: (place: number, type: 'rest' | 'return') => void): Table['act'] {
  const isResting = Array.from({ length: SIZE }, () => false);
  return (place) => {
    isResting[place] = !isResting[place];
    send(place, isResting[place] ? 'rest' : 'return');
  };
}
