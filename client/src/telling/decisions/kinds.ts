import type { ActionKind } from '@ronda/shared/decisions/action';

interface Group {
  readonly name: 'now' | 'meeting' | 'words' | 'lasting' | 'protection' | 'door';
  readonly kinds: readonly ActionKind[];
}

/** Everything that can be proposed, by what somebody may have in mind; the usual first. */
export const GROUPS: readonly Group[] = [
  {
    name: 'now',
    kinds: ['beginRound', 'beginSharing', 'openFloor', 'quiet', 'beginReading', 'goOn'],
  },
  {
    name: 'meeting',
    kinds: [
      'followScript',
      'changeTurnLength',
      'showTalkTime',
      'endMeeting',
      'splitCircle',
      'comeTogether',
    ],
  },
  { name: 'words', kinds: ['temperatureCheck', 'freeText'] },
  {
    name: 'lasting',
    kinds: [
      'adoptAgreement',
      'dropAgreement',
      'changePolicy',
      'admitPhones',
      'refusePhones',
      'changeHelpLine',
      'changeSchedule',
      'renewInvitation',
    ],
  },
  { name: 'protection', kinds: ['mute', 'letSpeakAgain', 'askToLeave', 'letBackIn'] },
  { name: 'door', kinds: ['letIn', 'lock', 'unlock'] },
];
