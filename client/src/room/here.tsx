import type { SeatId } from '@ronda/shared/ids';
import type { SeatCommand } from '@ronda/shared/room/command';
import { may } from '@ronda/shared/room/may';
import { roomSeenFrom } from '@ronda/shared/tables/seen';
import {
  createContext,
  use,
  useCallback,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useWords } from '../text/words.ts';
import type { Meeting, MeetingState } from '../connection/meeting.ts';
import type { Media } from '../media/media.ts';
import type { MediaState } from '../media/media-state.ts';
import type { Sentence, Voice } from '../telling/sentence.ts';
import { inWords, nameIn } from '../telling/sentence.ts';
import { LINE_WORDS } from './line-words.ts';
import type { Texts } from './texts.ts';

export type Seated = Extract<MeetingState, { kind: 'seated' }>;

/** What every part of the room's screen may ask: who and what is here, and what one may do. */
export interface Here extends Seated {
  readonly meeting: Meeting;
  readonly media: Media;
  /** Without who is heard just now, which each face asks for itself. */
  readonly mediaState: Omit<MediaState, 'speaking'>;
  readonly texts: Texts;
  /** The link that leads to the group. */
  readonly invitation: string;
  readonly voice: Voice;
  say(said: Sentence): string;
  nameOf(seat: SeatId): string;
  /** Why nothing can be sent just now, in words; undefined while the line is open. */
  readonly whyUnsent: string | undefined;
  /** Why one cannot do this now, in words; undefined when one can. The rules' own answer. */
  why(command: SeatCommand): string | undefined;
  /** Whether it was done. What was refused is shown, in words, until the next press. */
  send(command: SeatCommand): Promise<boolean>;
  readonly refused: string | null;
  /** Whose pictures one does not want to see. It is known to this screen alone, and goes with the stay. */
  readonly hidden: ReadonlySet<SeatId>;
  hide(seat: SeatId, hides: boolean): void;
  /** Shows, in words, why something cannot be done; null takes it away. */
  refuse(words: string | null): void;
}

const HereContext = createContext<Here | null>(null);
export const HereProvider = HereContext.Provider;

export function useHere(): Here {
  const here = use(HereContext);
  if (here === null) throw new Error('Parts of the room stand inside the room.');
  return here;
}

interface HereFrom {
  readonly meeting: Meeting;
  readonly media: Media;
  readonly texts: Texts;
  readonly seated: Seated;
  readonly invitation: string;
}

export function useMakeHere({ meeting, media, texts, seated, invitation }: HereFrom): Here {
  const { t, language } = useWords();
  const mediaState = useMediaState(media);
  const opened = useSyncExternalStore(texts.subscribe, texts.state);
  const [refused, setRefused] = useState<string | null>(null);
  const [hidden, setHidden] = useState<ReadonlySet<SeatId>>(new Set());

  const send = useCallback(
    async (command: SeatCommand) => {
      setRefused(null);
      const answer = await meeting.send(command);
      if (!answer.ok) setRefused(t(`refusal.${answer.refusal.code}`));
      return answer.ok;
    },
    [meeting, t],
  );

  return useMemo(() => {
    const voice: Voice = {
      t,
      language,
      names: seated.names,
      opened: (sealed) => opened.get(sealed) ?? texts.opened(sealed),
    };
    const whyUnsent = seated.line === 'open' ? undefined : t(LINE_WORDS[seated.line].why);
    return {
      ...seated,
      // D12: the table that one sits at.
      room: roomSeenFrom(seated.room, seated.me),
      meeting,
      media,
      mediaState,
      texts,
      invitation,
      voice,
      say: (said) => inWords(voice, said),
      nameOf: (seat) => nameIn(voice, seat),
      whyUnsent,
      why(command) {
        if (whyUnsent !== undefined) return whyUnsent;
        const permission = may(seated.room, seated.me, command, meeting.now());
        return permission.may ? undefined : t(`refusal.${permission.why.code}`);
      },
      send,
      refused,
      refuse: setRefused,
      hidden,
      hide: (seat, hides) =>
        setHidden(
          (before) => new Set([...before].filter((id) => id !== seat).concat(hides ? seat : [])),
        ),
    };
  }, [
    t,
    language,
    seated,
    opened,
    texts,
    meeting,
    media,
    mediaState,
    invitation,
    send,
    refused,
    hidden,
  ]);
}

/** The same reference while only who is heard changes: the whole screen need not be drawn for that. */
function useMediaState(media: Media): Here['mediaState'] {
  const kept = useRef<MediaState | null>(null);
  const state = useCallback(() => {
    const now = media.state();
    const before = kept.current;
    const same =
      before !== null &&
      (Object.keys(now) as (keyof MediaState)[]).every(
        (key) => key === 'speaking' || now[key] === before[key],
      );
    if (!same) kept.current = now;
    return same ? before : now;
  }, [media]);
  return useSyncExternalStore(media.subscribe, state);
}
