import * as v from 'valibot';

/**
 * Why something is refused, with the rule it comes from. The sentence for each stands in the
 * catalogue under `refusal.<code>`; a test holds the two together.
 */
export const REFUSALS = {
  // The seat and the door
  notSeated: 'D1',
  notPresent: 'D1',
  askedToLeave: 'D9',
  full: 'D9',
  ended: 'F12',
  olderTab: 'F7',
  // The floor
  noRound: 'F4',
  notYourOffer: 'F4',
  laterUsed: 'F4',
  notYourTurn: 'F5',
  moreTimeUsed: 'F6',
  moreTimeAsked: 'F6',
  noMoreTimeAsked: 'F6',
  ownMoreTime: 'F6',
  alreadySpeaking: 'F10',
  alreadyWriting: 'F10',
  notWriting: 'F10',
  notSharing: 'F9',
  handRaised: 'F9',
  handNotRaised: 'F9',
  yourTurnNow: 'F9',
  restingNow: 'F9',
  quietNow: 'F11',
  notQuiet: 'F11',
  enoughSaid: 'F11',
  holdUsed: 'F11',
  holdsUsed: 'F11',
  alreadyResting: 'F8',
  notResting: 'F8',
  mutedByDecision: 'D3',
  // Decisions
  oneProposalEach: 'D1',
  threeProposals: 'D1',
  subjectTaken: 'D1',
  alreadyProposed: 'D1',
  sameProposalTooSoon: 'D7',
  tooFewElectors: 'D3',
  threeElectors: 'D2',
  tooManySubjects: 'D3',
  unknownSubject: 'D3',
  subjectIsYou: 'D3',
  noSuchProposal: 'D2',
  notAnElector: 'D4',
  wrongPosition: 'D2',
  outOfBounds: 'D8',
  tooManyAgreements: 'D8',
  noSuchAgreement: 'D8',
  noMeetingThen: 'S3',
  callsRefused: 'D8',
  nothingToRead: 'D8',
  nothingToGoOnTo: 'D8',
  endsSoon: 'D6',
  roundGoesOn: 'D6',
  nobodyForARound: 'F8',
  alreadySo: 'D6',
  nobodyAtTheDoor: 'D9',
  tooFewToSplit: 'D12',
  whileSplit: 'D12',
  notSplit: 'D12',
  togetherSoon: 'D12',
  // The group between its meetings
  notAMember: 'D2',
  threeMembers: 'D2',
  notAskedThen: 'D4',
  noSuchDecision: 'D2',
  tooMuchDecided: 'D2',
  sameQuestionTooSoon: 'D7',
  inAMeeting: 'D8',
  noSuchMeeting: 'S6',
  // Names
  writesOwnName: 'H6',
  // Contacts
  notTheClose: 'D11',
  writesNoContact: 'D11',
  // The wire
  wrongVersion: 'wire',
  badMessage: 'wire',
  tooLarge: 'wire',
  tooFast: 'wire',
  wrongInvitation: 'wire',
  noSuchGroup: 'wire',
  notEntered: 'wire',
  oneMoment: 'wire',
  noCallsHere: 'wire',
  pinTaken: 'wire',
  groupThere: 'wire',
  noGroupFile: 'wire',
  newerFile: 'wire',
} as const;
export type RefusalCode = keyof typeof REFUSALS;

export const Refusal = v.strictObject({
  code: v.picklist(Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]]),
});
export type Refusal = v.InferOutput<typeof Refusal>;
