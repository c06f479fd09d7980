import type { Stage } from '@ronda/shared/decisions/action';
import type { Sentence } from '../sentence.ts';
import { promptPart, sentence } from '../sentence.ts';

/** A stage of a script in a few words, its minutes included; its question stands beside it. */
export function stageSentence(stage: Stage): Sentence {
  return stage.kind === 'quiet'
    ? sentence('decision.stage.quietFor', { length: { ms: stage.minutes * 60_000 } })
    : sentence(`decision.stage.${stage.kind}`);
}

/** The question of a round; null where there is none. */
export function stageQuestion(stage: Stage): Sentence | null {
  switch (stage.kind) {
    case 'openingRound':
    case 'round':
    case 'closingRound':
      return stage.prompt === null
        ? null
        : sentence('decision.stage.question', { prompt: promptPart(stage.prompt) });
    case 'reading':
    case 'sharing':
    case 'openFloor':
    case 'quiet':
      return null;
  }
}
