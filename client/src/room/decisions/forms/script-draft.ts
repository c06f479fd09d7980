import type { Stage } from '@ronda/shared/decisions/action';
import type { Sealed } from '@ronda/shared/confidence/sealed';
import { LONGEST } from '@ronda/shared/confidence/sealed';
import { isWithin } from '@ronda/shared/policy';
import type { SeatCommand } from '@ronda/shared/room/command';
import { LARGEST_MESSAGE } from '@ronda/shared/wire/protocol';
import { sealedLength } from '../../../confidence/sealed-length.ts';
import { tidyWords } from '../../../confidence/words.ts';
import type { ChosenPrompt } from './chosen-prompt.ts';
import { chosenOf } from './chosen-prompt.ts';
import { wholeNumber } from './whole-number.ts';

/** A stage while it is being written. What does not belong to its kind is not looked at. */
export interface StageDraft {
  /** Its own as long as the form is open, wherever it is moved. */
  readonly id: number;
  readonly kind: Stage['kind'];
  readonly prompt: ChosenPrompt;
  /** A question of the group's own: what is typed, or the sealed words it starts from. */
  readonly typed: string;
  readonly from: Sealed | null;
  readonly minutes: string;
}

const ready = (choice: 'howDoYouComeIn' | 'whatDoYouTakeWithYou') =>
  ({ kind: 'ready', choice }) as const;

/** A meeting as most groups hold it, to start from. */
export const READY_SCRIPT: readonly Stage[] = [
  { kind: 'reading' },
  { kind: 'openingRound', prompt: ready('howDoYouComeIn') },
  { kind: 'sharing' },
  { kind: 'closingRound', prompt: ready('whatDoYouTakeWithYou') },
];

const USUAL_MINUTES = '3';

export function blankStage(id: number, kind: Stage['kind']): StageDraft {
  return { id, kind, prompt: 'none', typed: '', from: null, minutes: USUAL_MINUTES };
}

export function draftsOf(stages: readonly Stage[]): readonly StageDraft[] {
  return stages.map((stage, id) => {
    const draft = blankStage(id, stage.kind);
    if (stage.kind === 'quiet') return { ...draft, minutes: String(stage.minutes) };
    if (!('prompt' in stage)) return draft;
    const from = stage.prompt?.kind === 'own' ? stage.prompt.text : null;
    return { ...draft, prompt: chosenOf(stage.prompt), from };
  });
}

/** The stages in another order: one changes places with its neighbour. At the ends nothing moves. */
export function moved(
  drafts: readonly StageDraft[],
  id: number,
  by: -1 | 1,
): readonly StageDraft[] {
  const from = drafts.findIndex((draft) => draft.id === id);
  const [mover, other] = [drafts[from], drafts[from + by]];
  if (mover === undefined || other === undefined) return drafts;
  return drafts.with(from, other).with(from + by, mover);
}

/** Whether its minutes are within the rules' bounds; so is whatever has none. */
export function hasFitMinutes({ kind, minutes }: StageDraft): boolean {
  return kind !== 'quiet' || isWithin('quietMinutes', wholeNumber(minutes));
}

export function isRound({ kind }: Pick<StageDraft, 'kind'>): boolean {
  return kind === 'openingRound' || kind === 'round' || kind === 'closingRound';
}

/** The stage as it is proposed. `own` is its own question, sealed, if it has one. */
export function stageOf(draft: StageDraft, own: Sealed | null): Stage {
  const { kind, prompt } = draft;
  switch (kind) {
    case 'openingRound':
    case 'round':
    case 'closingRound':
      if (prompt === 'own')
        return { kind, prompt: own === null ? null : { kind: prompt, text: own } };
      return { kind, prompt: prompt === 'none' ? null : { kind: 'ready', choice: prompt } };
    case 'quiet':
      return { kind, minutes: wholeNumber(draft.minutes) };
    case 'reading':
    case 'sharing':
    case 'openFloor':
      return { kind };
  }
}

/** What travels around a command. */
const ENVELOPE_BYTES = 200;

/**
 * Whether the script can be sent in one message. Each question may be as long as any text, and twelve long
 * ones in a script of heavy characters are more than a server takes.
 */
export function canBeSent(drafts: readonly StageDraft[]): boolean {
  const stages = drafts.map((draft) => stageOf(draft, asLongAsSealed(draft)));
  const command: SeatCommand = { type: 'propose', action: { kind: 'followScript', stages } };
  return JSON.stringify(command).length + ENVELOPE_BYTES <= LARGEST_MESSAGE;
}

function asLongAsSealed({ from, typed }: StageDraft): Sealed {
  if (from !== null) return from;
  const words = tidyWords(typed, LONGEST.text);
  return words.ok ? 'x'.repeat(sealedLength(words.text)) : '';
}
