import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A road through a network that can be bad, to wherever it is led. Both ends see no more of it than of any other. */
export interface Road {
  /** For whoever comes this way. */
  readonly url: string;
  readonly port: number;
  /** The origin to which connections go from now on. */
  lead(to: string): void;
  /** How much later what is sent from now on arrives, either way. Its order stays. */
  delay(ms: number): void;
  /** Nothing arrives; what is sent waits. */
  stall(): void;
  goOn(): void;
  /** Every connection is reset, and what was on its way is lost. */
  reset(): void;
  close(): void;
}

export async function startRoad(): Promise<Road> {
  const open = new Set<Socket>();
  let target: URL | null = null;
  let delayMs = 0;
  let flowing = Promise.resolve();
  let flow = () => {};

  const keep = (socket: Socket) => {
    open.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
  };
  /** What comes in at one end goes out at the other, later. */
  function carry(from: Socket, to: Socket): void {
    let carried = Promise.resolve();
    const later = (arrive: () => void) => {
      const due = performance.now() + delayMs;
      carried = carried.then(async () => {
        const early = due - performance.now();
        if (early > 0) await sleep(early);
        for (let waited = null; waited !== flowing; await waited) waited = flowing;
        if (!to.destroyed) arrive();
      });
    };
    from.on('data', (piece) => later(() => to.write(piece)));
    from.on('end', () => later(() => to.end()));
    from.on('close', (broken) => {
      if (broken) to.resetAndDestroy();
    });
  }

  const server = createServer({ allowHalfOpen: true }, (near) => {
    keep(near);
    if (target === null) return void near.destroy();
    const port = Number(target.port);
    const far = connect({ port, host: target.hostname, allowHalfOpen: true });
    keep(far);
    carry(near, far);
    carry(far, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const reset = () => {
    for (const socket of open) socket.resetAndDestroy();
  };

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    lead(to) {
      target = new URL(to);
    },
    delay(ms) {
      delayMs = ms;
    },
    stall() {
      flowing = new Promise((resolve) => {
        flow = resolve;
      });
    },
    goOn: () => flow(),
    reset,
    close() {
      flow();
      reset();
      server.close();
    },
  };
}
