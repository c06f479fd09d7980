// Vite makes it: the address of the script that it builds.
// oxlint-disable-next-line import/default
import address from './worker.ts?worker&url';

/** As much of it as the page needs; not every browser has it. */
interface TrustedTypes {
  createPolicy(name: 'ronda', policy: Policy): Policy;
}
interface Policy {
  createScriptURL(asked: string): string;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

/** The one script that the page may start by its address: whatever is asked for, it is this one. */
const ours = trustedTypes?.createPolicy('ronda', { createScriptURL: () => address });

export function startWorker(): Worker {
  return new Worker(ours?.createScriptURL(address) ?? address, { type: 'module' });
}
