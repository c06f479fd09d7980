import { onPath } from '../../infra/find-program.js';
import { findLiveKitSip } from '../../infra/livekit/program.js';
import { Refusal } from '../../infra/refusal.js';

/** What is needed to call Ronda, or why it is not there: for the title of what is then skipped. */
export async function findTelephone(): Promise<{
  there: boolean;
  program: string;
  skipped: string;
}> {
  const skipped = (why: string) => ({ there: false, program: '', skipped: ` (skipped: ${why})` });
  for (const name of ['redis-server', 'baresip']) {
    if (!onPath(name)) return skipped(`there is no ${name} on the PATH`);
  }
  try {
    return { there: true, program: await findLiveKitSip(), skipped: '' };
  } catch (error) {
    if (error instanceof Refusal) return skipped(error.message);
    throw error;
  }
}
