import { MoveOffered, NameOffered, Signalled, Written } from '@ronda/shared/wire/protocol';
import type { SeatId } from '@ronda/shared/ids';
import type { Invitation } from '@ronda/member/invitation';
import type { Member } from '@ronda/member/member';
import { openMove } from '@ronda/member/moving';
import * as v from 'valibot';
import type { DeviceKey } from '../../../client/src/confidence/device-key.ts';
import { whatFits } from '../../../client/src/confidence/how-much-fits.ts';
import { openOfferedName } from '../../../client/src/confidence/offered-name.ts';
import { openTurnWords } from '../../../client/src/confidence/turn-words.ts';
import { tidyLines } from '../../../client/src/confidence/words.ts';
import type { Input } from '../talk/input.ts';

/** What members pass on to each other and nobody keeps. */
export interface PassedOn {
  /** In its order. Resolves when no more has come. */
  tell(): Promise<void>;
  /** D10: where the last offer of this seat leads. */
  offeredBy(seat: SeatId): Invitation | undefined;
  /** What this caller has offered is where they can go, too. */
  offered(seat: SeatId, invitation: Invitation): void;
}

export function createPassedOn(
  member: Member,
  {
    hear,
    now,
    device,
  }: {
    readonly hear: (input: Input) => void;
    readonly now: () => number;
    readonly device: DeviceKey;
  },
): PassedOn {
  let told = member.heard.length;
  const moves = new Map<SeatId, Invitation>();

  /** F10 */
  async function tellWritten({ seat, text }: Written): Promise<void> {
    const writer = { meeting: member.room().meeting, seat };
    const opened = await openTurnWords(member.invitation.keys, writer, text);
    if (opened === null) return;
    hear({ kind: 'written', seat, text: whatFits(tidyLines(opened)), at: now() });
  }

  /** H6: one that was not sealed on its way from them to this caller is no offer. */
  async function tellName({ by, name }: NameOffered): Promise<void> {
    const way = { meeting: member.room().meeting, from: by, to: member.me };
    const opened = await openOfferedName(member.invitation.keys, way, name);
    if (opened !== null) hear({ kind: 'nameOffered', by, name: opened });
  }

  /** D10: only the newest of each seat stands. */
  async function tellMove(body: MoveOffered): Promise<void> {
    const { by } = body;
    const invitation = await openMove(member, device, body);
    if (invitation !== null) moves.set(by, invitation);
    hear({ kind: 'moveOffered', by, opens: invitation !== null, at: now() });
  }

  async function tell(): Promise<void> {
    // Also what comes meanwhile.
    for (; told < member.heard.length; told += 1) {
      const [what, body] = member.heard[told] ?? [];
      if (what === 'signalled') hear({ kind: 'signalled', ...v.parse(Signalled, body), at: now() });
      if (what === 'written') await tellWritten(v.parse(Written, body));
      if (what === 'nameOffered') await tellName(v.parse(NameOffered, body));
      if (what === 'moveOffered') await tellMove(v.parse(MoveOffered, body));
    }
  }

  return {
    tell,
    offeredBy: (seat) => moves.get(seat),
    offered: (seat, invitation) => void moves.set(seat, invitation),
  };
}
