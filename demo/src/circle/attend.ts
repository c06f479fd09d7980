import type { Nature } from '../character/moment.ts';
import { createMind } from '../character/mind.ts';
import type { Deed } from '../character/deed.ts';
import { bare } from '@ronda/shared/room/event';
import type { Member } from '@ronda/member/member';
import { playing } from '@ronda/member/sound/recording';
import { TEXTS } from '../words/texts.ts';
import type { Voice } from '@ronda/member/voice';

/** A member who lives by their character. */
export interface Attendance {
  /** When the meeting has ended, or they were asked to leave. */
  readonly over: Promise<void>;
  stop(): void;
}

export interface Attending {
  readonly member: Member;
  readonly nature: Nature;
  readonly voice: Voice;
  /** The sound of a sentence in their voice. */
  sentence(line: string): Int16Array;
}

/** Also without an occasion they look around this often, in ms: their clock is not the server's. */
const LOOK_MS = 1000;

export function attend({ member, nature, voice, sentence }: Attending): Attendance {
  const mind = createMind(member.me, nature, Date.now());
  let seen = 0;
  let saying: string | null = null;
  let busy = false;
  let timer: NodeJS.Timeout | undefined;
  let over: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    over = resolve;
  });

  function see(): void {
    const events = member.events();
    for (; seen < events.length; seen += 1) {
      const { event, at } = events[seen]!;
      const isElsewhere = event.type === 'atTable' && event.table !== member.seen().table?.which;
      if (!isElsewhere) mind.sees(member.seen(), bare(event), at);
    }
  }

  function speak(): void {
    const now = Date.now();
    const speech = mind.says(member.seen(), now);
    if (speech === null) {
      if (saying !== null) voice.pickUp(null);
      saying = null;
    } else if (speech.occasion !== saying && speech.at <= now) {
      saying = speech.occasion;
      voice.pickUp(playing(speech.lines.map(sentence)));
    }
  }

  async function act(deed: Deed): Promise<void> {
    busy = true;
    const outcome = await perform(member, deed).catch(() => 'failed');
    mind.did(deed, outcome, Date.now());
    busy = false;
  }

  function look(): void {
    clearTimeout(timer);
    if (member.dismissed() !== null) return stop();
    see();
    speak();
    if (busy) return;
    const now = Date.now();
    const next = mind.intends(member.seen(), now);
    if (next !== null && next.at <= now) void act(next.deed).then(look);
    else timer = setTimeout(look, Math.min(LOOK_MS, (next?.at ?? Infinity) - now));
  }

  const end = member.onChange(look);
  function stop(): void {
    clearTimeout(timer);
    end();
    over();
  }
  look();
  return { over: ended, stop };
}

async function perform(member: Member, deed: Deed): Promise<string> {
  switch (deed.kind) {
    case 'command':
      return member.send(deed.command);
    case 'signal':
      return member.signal(deed.signal);
    case 'type':
      return member.write(TEXTS.note.slice(0, deed.characters));
    case 'drop':
      member.drop();
      return 'done';
    case 'comeBack':
      await member.comeBack();
      return 'done';
  }
}
