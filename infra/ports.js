import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * @param {string} host
 * @param {number} port 0 for any
 * @returns {Promise<number | undefined>} the port, or nothing when it is taken
 */
async function tryTcp(host, port) {
  const server = createServer();
  try {
    server.listen({ host, port, exclusive: true });
    await once(server, 'listening');
    return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') return undefined;
    throw error;
  } finally {
    server.close();
  }
}

/**
 * Whether somebody could listen there. Rejects when that has another reason than being taken.
 *
 * @param {string} host
 * @param {number} port
 */
export async function isFree(host, port) {
  return (await tryTcp(host, port)) !== undefined;
}

/** @param {string} [host] */
export async function freePort(host = '127.0.0.1') {
  return /** @type {number} */ (await tryTcp(host, 0));
}

/** @param {string} [host] */
export async function freeUdpPort(host = '127.0.0.1') {
  const socket = createSocket('udp4');
  socket.bind(0, host);
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  return port;
}
