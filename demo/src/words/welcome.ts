/** What the terminal says once the circle is there. */
export function welcome(link: string, names: readonly string[]): string {
  return `
${names.join(', ')} are at the table and wait for you. Open this link:

  ${link}

They greet you, propose an opening round, share, decide and close. You can leave it all to them, or
  take your turn, pass, write it, or ask for more time when it is offered to you;
  propose anything: they answer within seconds, and one of them objects to an agreement once;
  raise a hand in sharing, hold the room, send a signal, rest, lose your connection and return;
  open the link in a private window too, and be two.
When the meeting has ended they sit down for another one, at the same link. Ctrl-C ends everything.
`;
}
