// A Colyseus server as its authors would write this room, which is quickest when what happened is broadcast
// at once: state by its schema goes out twenty times a second. Nothing is checked, decided or saved.

import { createServer } from 'node:http';
import { Room, Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';

const TELLS = { rest: 'seatRested', return: 'seatReturned' };

class Table extends Room {
  seq = 0;

  /** @override */
  onCreate() {
    this.onMessage('command', (client, /** @type {{ type: keyof typeof TELLS }} */ { type }) => {
      this.seq += 1;
      const now = Date.now();
      // As long as a seat's name is.
      const event = { type: TELLS[type], seat: client.sessionId.padStart(43, 'x') };
      this.broadcast('events', { events: [{ seq: this.seq, at: now, event }], now });
    });
  }
}

const http = createServer();
const server = new Server({ greet: false, transport: new WebSocketTransport({ server: http }) });
server.define('table', Table);
await server.listen(0, '127.0.0.1');
console.log(/** @type {import('node:net').AddressInfo} */ (http.address()).port);
