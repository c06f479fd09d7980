// boardgame.io's own server with the room as a game: everybody may move at any time, as in a gathering. It
// keeps its state in memory, and tells all ten the whole of it after each move, as it does unasked.

import { createRequire } from 'node:module';
import { freePort } from '../../../infra/ports.js';

// Its package tells ESM of no such entry.
const { Server } = /** @type {typeof import('boardgame.io/server')} */ (
  createRequire(import.meta.url)('boardgame.io/server')
);

/** @type {(change: boolean) => import('boardgame.io').LongFormMove<{ resting: Record<string, boolean> }>} */
const resting = (change) => ({
  move({ G, playerID }) {
    G.resting[playerID] = change;
  },
  client: false,
  // Else of two who act at once one is refused without being told.
  ignoreStaleStateID: true,
});

/** @type {import('boardgame.io').Game<{ resting: Record<string, boolean> }>} */
const table = {
  name: 'table',
  setup: () => ({ resting: {} }),
  moves: { rest: resting(true), return: resting(false) },
  turn: { activePlayers: { all: 'gathering' } },
  disableUndo: true,
};

const server = Server({ games: [table], origins: [/127\.0\.0\.1/] });
// The lobby beside it: in the same server, its routes are lost to the present koa-compose.
const lobby = await freePort();
const { appServer } = await server.run({ port: 0, lobbyConfig: { apiPort: lobby } });
console.log(/** @type {import('node:net').AddressInfo} */ (appServer.address()).port, lobby);
