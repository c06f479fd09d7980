import type { RefusalCode } from '@ronda/shared/room/refusal';

/** English sentences for everything that can be refused. None of them blames. */
export const refusal = {
  notSeated: 'You are not at the table just now.',
  notPresent: 'Your connection was away for a moment, so this did not count. Please try again.',
  askedToLeave:
    'The group has asked you to leave this meeting. You can come back when the group lets you back in.',
  full: 'All twelve seats are taken. When someone leaves, there will be room.',
  ended: 'This meeting has ended.',
  olderTab: 'You opened Ronda in another tab, and that one holds your seat now.',

  noRound: 'No turns are taken at this moment.',
  notYourOffer: 'No turn is being offered to you at this moment.',
  laterUsed: 'You have said Later once already. You can take the turn or pass.',
  notYourTurn: 'The turn is not yours at this moment.',
  moreTimeUsed: 'More time can be asked for twice in a turn, and it has been.',
  moreTimeAsked: 'More time has been asked for already.',
  noMoreTimeAsked: 'Nobody is asking for more time at this moment.',
  ownMoreTime: 'This is your own request for more time.',
  alreadySpeaking: 'You are speaking already.',
  alreadyWriting: 'You are writing already.',
  notWriting: 'Your turn is not in writing at this moment.',
  notSharing: 'Hands are raised in sharing. Anyone can propose it.',
  handRaised: 'Your hand is up already.',
  handNotRaised: 'Your hand is not up.',
  yourTurnNow: 'The turn is with you now, so there is no need for a hand.',
  restingNow: 'You are resting. When you return, you can raise your hand.',
  quietNow: 'It is quiet now. This is possible again afterwards.',
  notQuiet: 'It is not quiet at this moment.',
  enoughSaid: 'You have said so already. When half of those present have, the quiet ends.',
  holdUsed:
    'You asked to hold in the last ten minutes. You can propose to be quiet together instead.',
  holdsUsed:
    'There have been two holds in the last ten minutes. Anyone can propose to be quiet together instead.',
  alreadyResting: 'You are resting already.',
  notResting: 'You are not resting.',
  mutedByDecision:
    'The group has muted you. That ends by itself, and anyone can propose to let you speak again.',

  oneProposalEach: 'Your other proposal is still open. When it closes, you can make this one.',
  threeProposals:
    'Three proposals are open already. When one of them closes, you can make this one.',
  subjectTaken: 'The group is already deciding about this.',
  alreadyProposed: 'Someone has proposed this already. You can answer it.',
  sameProposalTooSoon:
    'You made this proposal a short while ago. You can make it again five minutes after it closed.',
  tooFewElectors: 'There are too few people here to decide this.',
  threeElectors: 'This outlasts the meeting, so at least three people must be here to decide it.',
  tooManySubjects: 'A proposal must name fewer than half of those present.',
  unknownSubject: 'The person this is about is not in this meeting.',
  subjectIsYou: 'A decision about yourself is for the others to take.',
  noSuchProposal: 'This proposal has closed.',
  notAnElector:
    'This is answered by those who were already here when it was proposed, in some decisions for two minutes, and whom it is not about.',
  wrongPosition: 'This answer does not fit this kind of decision.',
  outOfBounds: 'This number is too small or too large. What is possible stands beside it.',
  tooManyAgreements:
    'The group has as many agreements as Ronda can keep. One can take another’s place.',
  noSuchAgreement: 'This agreement is no longer in force.',
  noMeetingThen: 'There is no meeting on that day.',
  callsRefused: 'This group takes no calls at this time.',
  nothingToRead: 'The group has no agreements to read yet.',
  nothingToGoOnTo: 'There is no further part of the meeting to go on to.',
  endsSoon: 'The meeting is about to end, as the group decided.',
  nobodyForARound: 'Everyone here is resting or muted, so there is nobody yet to offer a turn to.',
  roundGoesOn: 'A round is going on. When it has ended, this can be proposed.',
  alreadySo: 'What this would bring about is so already.',
  nobodyAtTheDoor: 'Nobody is waiting at the door.',
  tooFewToSplit: 'Splitting the circle takes at least eight people here.',
  whileSplit: 'This concerns everyone. It can be proposed when all are together again.',
  notSplit: 'The circle is not split.',
  togetherSoon: 'All are about to come together again. Then this can be proposed.',
  notAMember: 'This is for the members: whoever has been at two meetings, or at the first one.',
  threeMembers: 'This needs at least three members. Until then it can be decided in a meeting.',
  notAskedThen: 'This is answered by those who were members when it was asked.',
  noSuchDecision: 'This cannot be objected to any more. Anyone can propose to change it.',
  tooMuchDecided:
    'The group has decided very much in these days. When some of it is a week old, this can be proposed.',
  sameQuestionTooSoon:
    'You asked this not long ago. You can ask it again a week after it closed, or ask it in other words.',
  inAMeeting: 'This can be decided in a meeting.',
  lettersMissing:
    'Somebody has come in the meantime, to whom the new invitation must go, too. Please propose it again.',
  noSuchMeeting: 'This meeting is not the next one any more. Please look again.',

  writesOwnName: 'Whoever is here with a browser writes their own name.',
  notTheClose:
    'This goes out at the close: in the closing round, or when a round is over and everyone can talk.',
  writesNoContact: 'Who is here by phone cannot write a contact.',

  wrongVersion: 'Ronda has been renewed since this page was opened. Please load the page again.',
  badMessage: 'Ronda did not understand this. Please load the page again.',
  tooLarge: 'This is longer than Ronda can carry.',
  tooFast: 'That was a lot at once. Please wait a moment and try again.',
  wrongInvitation:
    'This invitation does not open this group. Perhaps a part of the link got lost: please ask for it again.',
  invitationRenewed:
    'The group has renewed its invitation. Please ask somebody of the group for the new link. While the group meets, you can also knock.',
  noSuchGroup:
    'There is no group at this address. Perhaps a part of the link got lost: please ask for it again.',
  notEntered: 'You have not entered the room yet.',
  oneMoment: 'Ronda could not do this just now. Please try again in a moment.',
  noCallsHere: 'This Ronda takes no calls.',
  pinTaken: 'This PIN has been in use before. When you propose it again, a new one is made.',
  groupThere: 'This group is here already: at this address its invitation opens it, too.',
  noGroupFile:
    'This is not the file of a group, or it has been changed. Please save it again where the group is.',
  newerFile: 'This file was written by a newer Ronda. Here it can be read once Ronda is renewed.',
} as const satisfies Record<RefusalCode, string>;
