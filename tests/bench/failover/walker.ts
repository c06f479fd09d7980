import type { Invitation } from '@ronda/member/invitation';
import { takeSeat } from '@ronda/member/member';

/** Somebody who does something at one server, and goes on at another when that one is gone. */
export interface Walker {
  /** To this server, by themselves. Resolves with how long it took to the next acknowledged command, in ms. */
  goTo(server: number): Promise<number>;
  /** Resolves once the server has gone and a command was acknowledged elsewhere, with when that was. */
  survive(): Promise<number>;
  close(): void;
}

const RETRY_MS = 50;

export async function walk(urls: readonly string[], invitation: Invitation): Promise<Walker> {
  let server = 0;
  const place = { url: urls[server]! };
  const member = await takeSeat(place, invitation);
  let resting = false;

  async function act(): Promise<void> {
    const { socket } = member.line;
    const gone = new Promise<never>((_, reject) =>
      socket.once('disconnect', () => reject(new Error('gone'))),
    );
    gone.catch(() => {});
    const answer = await Promise.race([member.send({ type: resting ? 'return' : 'rest' }), gone]);
    // It may have been done before the server went.
    if (answer === 'done' || answer === 'notResting' || answer === 'alreadyResting')
      resting = !resting;
    else throw new Error(answer);
  }

  async function moveTo(next: number): Promise<void> {
    server = next;
    place.url = urls[server]!;
    await member.comeBack();
    await act();
  }

  return {
    async goTo(next) {
      const began = performance.now();
      await moveTo(next);
      return performance.now() - began;
    },
    async survive() {
      const { socket } = member.line;
      await new Promise<void>((resolve) => socket.once('disconnect', () => resolve()));
      for (;;) {
        try {
          await moveTo((server + 1) % urls.length);
          return performance.now();
        } catch {
          await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
        }
      }
    },
    close: () => member.close(),
  };
}
