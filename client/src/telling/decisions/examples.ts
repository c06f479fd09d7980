import type { Action, ActionKind } from '@ronda/shared/decisions/action';
import { nextStage } from '@ronda/shared/floor/script';
import type { Renewal } from '@ronda/shared/lasting/invitation';
import { renewedHash } from '@ronda/shared/lasting/renewed';
import type { Phones } from '@ronda/shared/lasting/phones';
import { BOUNDS } from '@ronda/shared/policy';
import type { Lasting, Room } from '@ronda/shared/room/state';
import type { Schedule } from '@ronda/shared/schedule/schedule';
import type { AboutPeople } from './candidates.ts';

/** One that is still to be chosen. */
const SOME_SCHEDULE: Schedule = {
  first: '2000-01-03',
  time: '12:00',
  zone: 'UTC',
  minutes: 60,
  rule: { kind: 'weekly' },
  exceptions: [],
};

/** A PIN that is still to be made: the rules ask of it only whether it is the one in force. */
export const SOME_PIN: Phones = { mark: '', pin: '', secret: '' };

/** A secret that is still to be made, in place of the one in force. */
export function someRenewal(lasting: Lasting): Renewal {
  const instead = renewedHash(lasting);
  return { doorHash: '', before: '', instead, from: '', letters: [] };
}

/**
 * Proposals of this kind that could be made, to ask the rules whether now is the moment: it is when
 * they allow one of them. What is still to be written in the form stands empty.
 */
export function examplesOf(kind: Exclude<ActionKind, AboutPeople>, room: Room): readonly Action[] {
  const { policy, lasting } = room;
  switch (kind) {
    case 'beginRound':
      return [{ kind, prompt: null }];
    case 'goOn':
      return [{ kind, stage: nextStage(room) ?? 0 }];
    case 'quiet':
      return [{ kind, minutes: BOUNDS.quietMinutes.least }];
    case 'splitCircle':
      return [{ kind, minutes: BOUNDS.splitMinutes.least }];
    case 'followScript':
      return [{ kind, stages: [{ kind: 'sharing' }] }];
    case 'changeTurnLength':
      return [{ kind, turnSeconds: otherThan(policy.turnSeconds) }];
    case 'showTalkTime':
      return [{ kind, shown: !room.talkTimeShown }];
    case 'adoptAgreement':
      return [null, ...lasting.agreements.map(({ id }) => id)].map((instead) => ({
        kind,
        text: '',
        instead,
      }));
    case 'dropAgreement':
      return [{ kind, agreement: lasting.agreements[0]?.id ?? 0 }];
    case 'changeHelpLine':
      return [{ kind, text: '' }];
    case 'changePolicy':
      return [{ kind, number: 'turnSeconds', value: otherThan(lasting.policy.turnSeconds) }];
    case 'admitPhones':
      return [{ kind, phones: SOME_PIN }];
    case 'refusePhones':
      return [{ kind }];
    case 'renewInvitation':
      return [{ kind, renewal: someRenewal(lasting) }];
    case 'changeSchedule':
      return [
        { kind, change: { kind: 'none' } },
        { kind, change: { kind: 'set', schedule: SOME_SCHEDULE } },
      ];
    case 'freeText':
      return [{ kind, text: '' }];
    case 'temperatureCheck':
      return [{ kind, question: null }];
    case 'beginReading':
    case 'beginSharing':
    case 'openFloor':
    case 'endMeeting':
    case 'comeTogether':
    case 'unlock':
    case 'lock':
    case 'letIn':
      return [{ kind }];
  }
}

const { least, most } = BOUNDS.turnSeconds;
const otherThan = (seconds: number) => (seconds === least ? most : least);
