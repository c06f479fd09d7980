import type { Action } from '@ronda/shared/decisions/action';
import type { SeatId } from '@ronda/shared/ids';
import type { Agreement } from '@ronda/shared/room/state';
import { changeSentence, changeShort } from '../schedule.ts';
import type { Part, Sentence } from '../sentence.ts';
import { promptPart, sentence } from '../sentence.ts';
import { stageSentence } from './stage-sentence.ts';

/**
 * A proposal in one sentence. `about` is whom it is about: for *let in* those who waited when it
 * was made. `agreements` are those in force, of which *drop* knows the number only.
 */
export function proposalSentence(
  action: Action,
  about: readonly SeatId[],
  agreements: readonly Agreement[] = [],
): Sentence {
  switch (action.kind) {
    case 'beginRound':
      return action.prompt === null
        ? sentence('decision.sentence.beginRound')
        : sentence('decision.sentence.beginRoundWith', { prompt: promptPart(action.prompt) });
    case 'quiet':
      return sentence('decision.sentence.quiet', { length: { ms: action.minutes * 60_000 } });
    case 'splitCircle':
      return sentence('decision.sentence.splitCircle', { length: { ms: action.minutes * 60_000 } });
    case 'followScript':
      return scriptSentence(action);
    case 'changeTurnLength':
      return sentence('decision.sentence.changeTurnLength', lengthOf(action.turnSeconds));
    case 'showTalkTime':
      return sentence(`decision.sentence.${action.shown ? 'showTalkTime' : 'hideTalkTime'}`);
    case 'adoptAgreement':
      return sentence(
        `decision.sentence.${action.instead === null ? 'adoptAgreement' : 'mendAgreement'}`,
        { text: textPart(action.text) },
      );
    case 'dropAgreement': {
      const dropped = agreements.find(({ id }) => id === action.agreement);
      return dropped === undefined
        ? sentence('decision.sentence.dropAgreement')
        : sentence('decision.sentence.dropAgreementThat', { text: textPart(dropped.text) });
    }
    case 'changeHelpLine':
      return action.text === null
        ? sentence('decision.sentence.dropHelpLine')
        : sentence('decision.sentence.changeHelpLine', { text: textPart(action.text) });
    case 'changePolicy':
      return sentence(`decision.sentence.${action.number}`, lengthOf(action.value));
    case 'changeSchedule':
      return changeSentence(action.change);
    case 'freeText':
      return sentence('decision.sentence.freeText', { text: textPart(action.text) });
    case 'temperatureCheck':
      return action.question === null
        ? sentence('decision.sentence.temperatureCheck')
        : sentence('decision.sentence.temperatureCheckWith', {
            question: textPart(action.question),
          });
    case 'letIn':
      return about.length === 0
        ? sentence('decision.sentence.letInNobody')
        : sentence('decision.sentence.letIn', { names: { seats: about } });
    case 'mute':
    case 'letSpeakAgain':
    case 'askToLeave':
    case 'letBackIn':
      return sentence(`decision.sentence.${action.kind}`, { names: { seats: action.subjects } });
    case 'beginReading':
    case 'beginSharing':
    case 'openFloor':
    case 'goOn':
    case 'endMeeting':
    case 'comeTogether':
    case 'unlock':
    case 'admitPhones':
    case 'refusePhones':
    case 'renewInvitation':
    case 'lock':
      return sentence(`decision.sentence.${action.kind}`);
  }
}

/** The same in a few words, for telling what became of it, and above what is read in full. */
export function proposalShort(action: Action): Sentence {
  switch (action.kind) {
    case 'quiet':
      return sentence('decision.short.quiet', { length: { ms: action.minutes * 60_000 } });
    case 'splitCircle':
      return sentence('decision.short.splitCircle', { length: { ms: action.minutes * 60_000 } });
    case 'changeTurnLength':
      return sentence('decision.short.changeTurnLength', lengthOf(action.turnSeconds));
    case 'showTalkTime':
      return sentence(`decision.short.${action.shown ? 'showTalkTime' : 'hideTalkTime'}`);
    case 'adoptAgreement':
      return sentence(
        `decision.short.${action.instead === null ? 'adoptAgreement' : 'mendAgreement'}`,
      );
    case 'changeHelpLine':
      return sentence(`decision.short.${action.text === null ? 'dropHelpLine' : 'changeHelpLine'}`);
    case 'changePolicy':
      return sentence(`decision.short.${action.number}`, lengthOf(action.value));
    case 'changeSchedule':
      return changeShort(action.change);
    case 'temperatureCheck':
      return action.question === null
        ? sentence('decision.sentence.temperatureCheck')
        : sentence('decision.short.temperatureCheckWith', { question: textPart(action.question) });
    case 'mute':
    case 'letSpeakAgain':
    case 'askToLeave':
    case 'letBackIn':
      return sentence(`decision.short.${action.kind}`, { names: { seats: action.subjects } });
    case 'beginRound':
    case 'beginReading':
    case 'beginSharing':
    case 'openFloor':
    case 'followScript':
    case 'goOn':
    case 'endMeeting':
    case 'comeTogether':
    case 'unlock':
    case 'dropAgreement':
    case 'admitPhones':
    case 'refusePhones':
    case 'renewInvitation':
    case 'freeText':
    case 'lock':
    case 'letIn':
      return sentence(`decision.short.${action.kind}`);
  }
}

/** Said aloud, a script is where it begins, where it ends, and how long it is. It stands in full to be read. */
function scriptSentence({ stages }: Extract<Action, { kind: 'followScript' }>): Sentence {
  const [first] = stages;
  const last = stages.at(-1);
  if (first === undefined || last === undefined) return sentence('decision.short.followScript');
  const parts = { first: stageSentence(first), last: stageSentence(last) };
  return { key: 'decision.sentence.followScript', count: stages.length, parts };
}

const lengthOf = (seconds: number) => ({ length: { ms: seconds * 1000 } });

function textPart(text: string): Part {
  return { sealed: text, unreadable: 'decision.unreadable' };
}
