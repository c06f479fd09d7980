import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Member } from '@ronda/member/member';
import { inTime } from '@ronda/member/sound/in-time';
import type { FromTask, Known, Outcome, Task, ToTask } from './said.ts';

export interface Apart {
  /** Rejects where the process has ended before, or does not end. */
  end(): Promise<Outcome>;
}

const CHILD = new URL('./child.ts', import.meta.url);
/** LiveKit may be away as it leaves the media room. */
const END_MS = 20_000;

/**
 * Somebody's sound, in a process of its own as it is in a browser. What is beneath rtc-node keeps a thread for each
 * sealed track that was ever sent: all voices in one process grow so old in half an hour that they are hardly heard.
 */
export function apart(member: Member, task: Task): Apart {
  const child = fork(CHILD, { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
  const exited = once(child, 'exit');
  const say = (what: ToTask) => void (child.connected && child.send(what));

  const { keys } = member;
  const known = (): Known => ({
    me: member.me,
    entered: member.entered(),
    room: member.room(),
    connected: member.line.socket.connected,
    dismissed: member.dismissed(),
    keys: keys.state(),
  });
  let waiting = false;
  /** Once for all that is told at once. */
  function changed(): void {
    if (waiting) return;
    waiting = true;
    setImmediate(() => {
      waiting = false;
      say({ say: 'known', known: known() });
    });
  }
  const ends = [member.onChange(changed), keys.subscribe(changed)];

  const outcome = new Promise<Outcome>((resolve, reject) => {
    void exited.then(() => reject(new Error(`Who was to ${task.does} has ended too early.`)));
    child.on('message', (what: FromTask) => {
      if (what.say === 'ended') return resolve(what.outcome);
      const { asked } = what;
      member.media().then(
        (pass) => say({ say: 'pass', asked, pass }),
        () => say({ say: 'pass', asked, pass: null }),
      );
    });
  });
  // It is asked for at the end.
  outcome.catch(() => {});
  say({ say: 'begin', task, known: known() });

  async function end(): Promise<Outcome> {
    say({ say: 'end' });
    await inTime(outcome, END_MS);
    for (const unheed of ends) unheed();
    child.kill('SIGKILL');
    await exited;
    return outcome;
  }
  let ending: Promise<Outcome> | undefined;
  return { end: () => (ending ??= end()) };
}
