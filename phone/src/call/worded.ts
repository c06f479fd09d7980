import type { Action } from '@ronda/shared/decisions/action';
import type { Worded } from '../talk/effect.ts';

/** A proposal whose words have been sealed. */
export function actionOf(kind: Worded['kind'], text: string): Action {
  switch (kind) {
    case 'adoptAgreement':
      return { kind, text, instead: null };
    case 'changeHelpLine':
    case 'freeText':
      return { kind, text };
    case 'temperatureCheck':
      return { kind, question: text };
  }
}
