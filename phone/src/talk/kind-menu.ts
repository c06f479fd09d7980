import { isAboutPeople } from '../../../client/src/telling/decisions/candidates.ts';
import { sentence } from '../../../client/src/telling/sentence.ts';
import type { Action, ActionKind } from '@ronda/shared/decisions/action';
import { READY_PROMPTS } from '@ronda/shared/decisions/action';
import type { PolicyNumber } from '@ronda/shared/policy';
import { POLICY_NUMBERS } from '@ronda/shared/policy';
import type { Menu } from './choice.ts';
import { listed } from './menu.ts';
import { peopleMenu } from './people-menu.ts';
import type { Worded } from './effect.ts';
import type { Option } from './proposing.ts';
import { capital, confirm } from './proposing.ts';
import {
  AGREEMENTS,
  FREE_TEXTS,
  HELP_LINES,
  MINUTES,
  QUESTIONS,
  SCRIPTS,
  SECONDS,
  SPLIT_MINUTES,
} from './ready-made.ts';
import { scheduleMenu } from './schedule-menu.ts';
import type { OwnKey } from '../words/words.ts';
import { length, own } from './said.ts';
import type { Table } from './state.ts';

/** The particulars of a kind; null where there is nothing to choose. */
export function kindMenu(table: Table, kind: ActionKind, at: number): Menu | null {
  const { room } = table;
  if (isAboutPeople(kind)) return peopleMenu(table, kind, [], at);
  switch (kind) {
    case 'beginRound':
      return listed(
        [own('choosePrompt')],
        [
          ...READY_PROMPTS.map((choice) =>
            confirm(sentence(`decision.prompt.${choice}`), {
              kind,
              prompt: { kind: 'ready', choice },
            }),
          ),
          confirm(own('promptNone'), { kind, prompt: null }),
        ],
      );
    case 'quiet':
      return listed(
        [own('chooseMinutes')],
        MINUTES.map((minutes) => confirm(length(minutes * 60_000), { kind, minutes })),
      );
    case 'splitCircle':
      return listed(
        [own('chooseMinutes')],
        SPLIT_MINUTES.map((minutes) => confirm(length(minutes * 60_000), { kind, minutes })),
      );
    case 'followScript':
      return listed(
        [own('chooseScript')],
        SCRIPTS.map(({ name, stages }) => confirm(own(name), { kind, stages: [...stages] })),
      );
    case 'changeTurnLength':
      return listed(
        [own('chooseLength')],
        SECONDS.turnSeconds.map((turnSeconds) =>
          confirm(length(turnSeconds * 1000), { kind, turnSeconds }),
        ),
      );
    case 'changePolicy':
      return listed(
        [own('choosePolicy')],
        POLICY_NUMBERS.map((number) => ({
          label: own(`policy${capital(number)}`),
          choice: { kind: 'open', menu: { of: 'policy', number } },
        })),
      );
    case 'changeSchedule':
      return scheduleMenu(table, at);
    case 'dropAgreement':
      if (room.lasting.agreements.length === 0) return null;
      return listed(
        [own('chooseAgreement')],
        room.lasting.agreements.map(({ id, text }) =>
          confirm({ sealed: text, unreadable: 'decision.unreadable' }, { kind, agreement: id }),
        ),
      );
    case 'adoptAgreement':
      return worded('chooseAgreement', AGREEMENTS, kind, { kind, text: '', instead: null });
    case 'changeHelpLine': {
      const { title, entries } = worded('chooseHelpLine', HELP_LINES, kind, { kind, text: '' });
      const none = confirm(own('helpLineDrop'), { kind, text: null });
      return listed(
        title,
        room.lasting.helpLine === undefined ? optionsOf(entries) : [...optionsOf(entries), none],
      );
    }
    case 'freeText':
      return worded('chooseFreeText', FREE_TEXTS, kind, { kind, text: '' });
    case 'temperatureCheck': {
      const none = confirm(own('questionNone'), { kind, question: null });
      const { title, entries } = worded('chooseQuestion', QUESTIONS, kind, {
        kind,
        question: '',
      });
      return listed(title, [none, ...optionsOf(entries)]);
    }
    case 'beginReading':
    case 'beginSharing':
    case 'openFloor':
    case 'goOn':
    case 'endMeeting':
    case 'comeTogether':
    case 'showTalkTime':
    case 'admitPhones':
    case 'refusePhones':
    case 'renewInvitation':
    case 'unlock':
    case 'lock':
    case 'letIn':
      return null;
  }
}

/** Nothing requires text: words that are ready, and sealed when one is chosen. `action` is for asking the rules. */
function worded(
  title: OwnKey,
  ready: readonly OwnKey[],
  kind: Worded['kind'],
  action: Action,
): Menu {
  return listed(
    [own(title)],
    ready.map((words) => ({
      label: own(words),
      choice: { kind: 'confirm', proposing: { action, words: { kind, words } } },
    })),
  );
}

/** As they were before they were numbered. */
const optionsOf = (entries: Menu['entries']): readonly Option[] =>
  entries.flatMap(({ label, choice }) => (label === null ? [] : [{ label, choice }]));

export function policyMenu({ room }: Table, number: PolicyNumber): Menu {
  const present = own('policyNow', { length: length(room.lasting.policy[number] * 1000) });
  return listed(
    [own(`policy${capital(number)}`), present],
    SECONDS[number].map((value) =>
      confirm(length(value * 1000), { kind: 'changePolicy', number, value }),
    ),
  );
}
