/** English words of moving to a fresh room (D10). */
export const move = {
  open: 'Offer a fresh room',
  what: 'For a few of you to go on elsewhere. It has an invitation of its own, which only those you choose can open.',
  how: 'Whoever you choose can go there or stay, and the answer is told to nobody. Who goes leaves this room: everyone sees that, and nobody is told where to.',
  whom: 'Whom to offer it to',
  place: 'Place {{place}}, clockwise from you',
  nobody: 'Nobody else is here just now.',
  noneChosen: 'Choose whom to offer it to.',
  offer: 'Offer',
  offering: 'One moment…',
  cannot: 'This cannot be opened just now. Please try again in a moment.',
  unreachable: 'The fresh room could not be made. Please try again in a moment.',
  nobodyReached: 'The offer reached nobody. Please try again in a moment.',
  notRead: 'What this group is called is still on its way. Please try again in a moment.',
  offered:
    '{{name}} offers you a fresh room, away from this one. If you go, everyone sees you leave; nobody is told where to. Microphone and camera are off when you arrive.',
  offeredByMe:
    'A fresh room is offered to {{names}}. If you go, everyone sees you leave; nobody is told where to. Microphone and camera are off when you arrive.',
  offeredToSome:
    'Your offer of a fresh room went to {{names}}, but did not reach all of them. You can offer one again. Microphone and camera are off when you arrive.',
  unopened: 'An offer of a fresh room could not be opened. Please ask for it again.',
  go: 'Go there',
  notNow: 'Not now',
  otherSecret: 'This device has another invitation to that room, and keeps it.',
  notThere: 'The fresh room cannot be reached just now.',
  stillHere: 'You are still here.',
  going: 'You leave for the fresh room. Microphone and camera are off there.',
} as const;
