// A socket.io server with nothing behind it: whatever it is told it tells all, in bytes like ours.
// The very socket.io that our server stands on.

import { createRequire } from 'node:module';

/**
 * @typedef {{ socket: string, done: { seq: number } }} Done
 * @typedef {{
 *   handshake: { auth: { room?: string } },
 *   join(room: string): void,
 *   on(name: 'command', hear: (body: { command: { type: string } }, reply: (answer: object) => void) => void): void,
 *   on(name: 'enter', hear: (body: object, reply: (answer: object) => void) => void): void,
 * }} BareLine
 * @typedef {{
 *   httpServer: { address(): { port: number } },
 *   on(name: 'connection', hear: (line: BareLine) => void): void,
 *   to(room: string): { emit(name: string, body: object): void },
 * }} BareServer
 */

const require = createRequire(new URL('../../server/package.json', import.meta.url));
const { Server } = /** @type {{ Server: new (port: number, options: object) => BareServer }} */ (
  require('socket.io')
);

const TELLS = { rest: 'seatRested', return: 'seatReturned', leave: 'seatLeft' };

const server = new Server(0, { transports: ['websocket'], serveClient: false });
let seq = 0;
let seats = 0;
server.on('connection', (line) => {
  const { room = 'bare' } = line.handshake.auth;
  seats += 1;
  // As long as a seat's name is.
  const seat = String(seats).padStart(43, 'x');
  line.join(room);
  line.on('enter', (_body, reply) => reply({ ok: true, done: { seq, seat } }));
  line.on('command', ({ command }, reply) => {
    seq += 1;
    const now = Date.now();
    const type = TELLS[/** @type {keyof typeof TELLS} */ (command.type)];
    server.to(room).emit('events', { events: [{ seq, at: now, event: { type, seat } }], now });
    reply({ ok: true, done: { seq } });
  });
});
console.log(server.httpServer.address().port);
