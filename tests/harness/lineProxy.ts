import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * The only way from one member's browser to the servers (SOCKS 5), so that their network can go and
 * come back while everybody else's stays. Sound and picture go by UDP, past it: so the lock, and
 * not the broken line, must silence whoever was cut off.
 */
export interface LineProxy {
  /** For the browser. */
  readonly server: string;
  /** Every line is torn, and no new one opens. */
  cut(): void;
  restore(): void;
  close(): void;
}

export async function startLineProxy(): Promise<LineProxy> {
  const open = new Set<Socket>();
  let up = true;
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
  };
  const tear = () => {
    for (const socket of open) socket.destroy();
  };

  const server = createServer((browser) => {
    keep(browser);
    if (!up) return void browser.destroy();
    void tunnel(browser, keep).catch(() => browser.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    server: `socks5://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      up = false;
      tear();
    },
    restore() {
      up = true;
    },
    close() {
      tear();
      server.close();
    },
  };
}

const NO_PASSWORD = Buffer.from([5, 0]);
const GRANTED = Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]);

async function tunnel(browser: Socket, keep: (socket: Socket) => void): Promise<void> {
  await once(browser, 'data');
  browser.write(NO_PASSWORD);
  const [asked] = (await once(browser, 'data')) as [Buffer];
  const { host, port } = addressIn(asked);
  const server = connect(port, host);
  keep(server);
  await once(server, 'connect');
  browser.write(GRANTED);
  browser.pipe(server).pipe(browser);
  browser.on('close', () => server.destroy());
  server.on('close', () => browser.destroy());
}

/** RFC 1928: version, command, reserved, kind of address, address, port. */
function addressIn(asked: Buffer): { host: string; port: number } {
  const port = asked.readUInt16BE(asked.length - 2);
  const kind = asked[3];
  if (kind === 1) return { host: asked.subarray(4, 8).join('.'), port };
  if (kind === 3) return { host: asked.subarray(5, 5 + asked[4]!).toString(), port };
  throw new Error('Only IPv4 and names are spoken here.');
}
