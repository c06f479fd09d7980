import type { GroupId, SeatId } from '@ronda/shared/ids';
import { renewedHash } from '@ronda/shared/lasting/renewed';
import { presentSeats } from '@ronda/shared/room/seats';
import type { Room } from '@ronda/shared/room/state';
import {
  GroupAnswer,
  InvitationAsked,
  InvitationGiven,
  LettersAnswer,
  PassedOnAnswer,
} from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import { openFromOne, sealForOne } from '../confidence/device-key.ts';
import type { KeyRing } from '../confidence/key-ring.ts';
import { findSecrets, isSecretOf, withBefore } from '../confidence/renewal.ts';
import type { FollowedLine, Following } from '../connection/following.ts';
import { newCommandId } from '../connection/outbox.ts';
import type { Home } from './home.ts';

/** How soon the next one is asked, where nobody has given it yet. */
const AGAIN_MS = 1500;

/** Has the invitation in force, gives it to whoever asks, and leaves a letterbox for when this device is away (D8). */
export function followRenewal(
  { group, keys, home }: { readonly group: GroupId; readonly keys: KeyRing; readonly home: Home },
  line: FollowedLine,
): Following {
  /** By what the room calls the one in force: whether that is the one here has been looked at. */
  let looked: string | null = null;
  /** The hash of the one in force, as the server tells it; null while this device has another. */
  let held: string | null = null;
  let sought: string | null = null;
  let leftUnder: string | null = null;
  let asked = 0;
  let busy = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const room = (): Room | null => {
    const state = line.seating.state();
    return state.kind === 'seated' && state.line === 'open' ? state.room : null;
  };
  const nameOf = ({ lasting }: Room) => renewedHash(lasting) ?? 'the first';

  async function adopt(secrets: readonly string[], hash: string): Promise<void> {
    held = hash;
    if (secrets.join(' ') === keys.secrets.join(' ')) return;
    await keys.adopt(secrets);
    home.keep(secrets);
    line.renewed();
  }

  /** By what is here, or was sent; else from those who are at the table. */
  async function look(): Promise<void> {
    const state = line.seating.state();
    const place = state.kind === 'seated' ? nameOf(state.room) : state.kind;
    const answer = await line.ask(LettersAnswer, 'letters', {});
    if (!answer.ok) return;
    sought = answer.done.doorHash;
    const { seat, letterbox } = await home.self();
    const secrets = [...keys.secrets, ...home.secrets()];
    const before = keys.proof;
    const found = await findSecrets({ group, seat, letterbox, secrets }, answer.done);
    if (found === null) return askNext();
    await adopt(found, answer.done.doorHash);
    looked = place;
    if (state.kind === 'knocking' && keys.proof !== before) line.comeAgain();
  }

  function askNext(): void {
    const now = room();
    const state = line.seating.state();
    if (now === null || state.kind !== 'seated') return;
    const others = presentSeats(now).filter(({ id }) => id !== state.me);
    const of = others[asked % Math.max(others.length, 1)]?.id;
    asked += 1;
    if (of !== undefined) void ask('askInvitation', { of });
    later();
  }

  const ask = (name: 'askInvitation' | 'giveInvitation', body: object) =>
    line.ask(PassedOnAnswer, name, body).catch(() => undefined);

  async function leaveLetterbox(): Promise<void> {
    const letterbox = await home.sealed(keys);
    if (letterbox === null) return;
    const command = { type: 'leaveLetterbox', ...letterbox } as const;
    const body = { id: newCommandId(), name: null, command };
    await line.ask(GroupAnswer, 'askOfGroup', body);
  }

  function follow(): void {
    if (busy || stopped) return;
    const state = line.seating.state();
    const now = room();
    const isKnocking = state.kind === 'knocking';
    const known = isKnocking ? 'knocking' : now && nameOf(now);
    if (known === null) return;
    if (looked !== null && known !== looked) held = null;
    const seeks = isKnocking || now?.lasting.invitation !== undefined ? known !== looked : false;
    const leaves = !seeks && now !== null && leftUnder !== keys.proof;
    if (!seeks && !leaves) return;
    busy = true;
    if (leaves) leftUnder = keys.proof;
    (seeks ? look() : leaveLetterbox()).then(
      () => {
        busy = false;
        // What came meanwhile has been passed over; where somebody was asked, they have their time.
        if (held !== null || !seeks) follow();
      },
      () => {
        busy = false;
        // Without a line, or an answer: again in a while.
        if (leaves) leftUnder = null;
        later();
      },
    );
  }

  function later(): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(follow, AGAIN_MS);
  }

  async function give(to: SeatId): Promise<void> {
    const state = line.seating.state();
    const key = line.keyOf(to);
    const [secret] = keys.secrets;
    if (state.kind !== 'seated' || key === undefined || secret === undefined) return;
    if (held === null || nameOf(state.room) !== looked) return;
    const way = { meeting: state.room.meeting, from: state.me, to };
    const sealed = await sealForOne(await line.own, key, way, secret, 'invitation');
    if (sealed !== null) await ask('giveInvitation', { to, sealed });
  }

  async function take({ by, sealed }: InvitationGiven): Promise<void> {
    const state = line.seating.state();
    const key = line.keyOf(by);
    if (state.kind !== 'seated' || key === undefined || held !== null) return;
    const { meeting, lasting } = state.room;
    const way = { meeting, from: by, to: state.me };
    const secret = await openFromOne(await line.own, key, way, sealed, 'invitation');
    const hash = renewedHash(lasting) ?? sought;
    // Whoever gives it may give anything: it counts when it is what the group has agreed on.
    if (secret === null || hash === null || !(await isSecretOf(secret, hash))) return;
    const links = lasting.invitation?.links ?? [];
    await adopt(await withBefore(secret, keys.secrets, [...links]), hash);
    looked = nameOf(state.room);
    clearTimeout(timer);
    follow();
  }

  const stop = line.seating.subscribe(follow);
  follow();
  return {
    heard(what, body) {
      if (what === 'invitationAsked') void give(v.parse(InvitationAsked, body).by);
      else void take(v.parse(InvitationGiven, body));
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      stop();
    },
  };
}
