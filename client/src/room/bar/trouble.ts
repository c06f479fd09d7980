import { useWords } from '../../text/words.ts';
import { FAULT_WORDS } from '../../arrive/fault-words.ts';
import { useHere } from '../here.tsx';

/** What is wrong with sound or picture, in one sentence, the worst first; null when all is well. */
export function useTrouble(): string | null {
  const { mediaState, line } = useHere();
  const { t } = useWords();
  // While the line to the room itself is lost, that is what is said.
  if (line === 'lost') return null;
  if (mediaState.line === 'cannotSeal') return t('media.cannotSeal');
  if (mediaState.line === 'failed') return t('media.lineFailed');
  if (mediaState.line === 'lost') return t('media.lineLost');
  for (const kind of ['microphone', 'camera'] as const) {
    const state = mediaState[kind];
    if (state !== 'on' && state !== 'off') return t(FAULT_WORDS[kind][state]);
  }
  const { replaced } = mediaState;
  return replaced === null ? null : t(REPLACED_WORDS[replaced.kind], { by: replaced.by });
}

const REPLACED_WORDS = {
  microphone: 'media.microphoneReplaced',
  camera: 'media.cameraReplaced',
} as const;
