// The worker as it is run from source. Node reads TypeScript with tsx only, and tsx, as Vitest, ends at
// the thread where it was begun: so it is begun again in this one.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
