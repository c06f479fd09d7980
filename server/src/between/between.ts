import type { CircleStep } from '@ronda/shared/circle/command';
import { circleDeadline } from '@ronda/shared/circle/deadline';
import { decideCircle } from '@ronda/shared/circle/decide';
import type { CircleSeen } from '@ronda/shared/circle/seen';
import { circleSeenBy } from '@ronda/shared/circle/seen-by';
import type { GroupId, MeetingId, ProposalId, SeatId } from '@ronda/shared/ids';
import type { DoorHash } from '@ronda/shared/lasting/invitation';
import { doorHashes, isInForce, type Shown } from '@ronda/shared/lasting/renewed';
import { evolveLasting } from '@ronda/shared/lasting/evolve';
import type { Step } from '@ronda/shared/room/command';
import type { Refusal } from '@ronda/shared/room/refusal';
import type { Lasting } from '@ronda/shared/room/state';
import { withoutOpener } from '@ronda/shared/room/state';
import type { Letters } from '@ronda/shared/wire/protocol';
import type { Clock } from '../clock.ts';
import type { CircleStore } from '../log/log.ts';

type Asked = Exclude<CircleStep, 'clock'>;

/** D2: groups between their meetings. While one meets, all that they decide goes through that meeting. */
export interface Between {
  /** Null when there is no such group. */
  see(group: GroupId, seat: SeatId): Promise<CircleSeen | null>;
  obey(group: GroupId, asked: Asked): Promise<Obeyed>;
  /** D8: whether somebody with this invitation may have to do with what is between meetings. */
  opens(group: GroupId, invitation: Shown): Promise<boolean>;
  /** D8: what leads a seat to the invitation in force. Null when there is no such group. */
  letters(group: GroupId, seat: SeatId, first: DoorHash): Promise<Letters | null>;
  /** Does whatever time has made due (H4). */
  ring(): Promise<void>;
}

type Obeyed = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

/** Losing that often against others means that something else is wrong. */
const TRIES = 32;
const TICK: Step = { actor: 'clock', command: { type: 'tick' } };
const DONE: Obeyed = { ok: true };

export function createBetween(options: {
  readonly store: CircleStore;
  readonly clock: Clock;
  readonly inMeeting: (meeting: MeetingId, step: Step) => Promise<Obeyed>;
  /** Something falls due at this time. */
  readonly notice: (at: number) => void;
  readonly failed: (error: unknown) => void;
}): Between {
  const { store, clock, inMeeting, notice, failed } = options;

  async function run(group: GroupId, step: CircleStep): Promise<Obeyed> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const kept = await store.circle(group);
      if (kept === null) return refused('noSuchGroup');
      const { circle, carried, meeting, revision: expected } = kept;
      if (meeting !== null) {
        const there = await inMeeting(meeting, stepOf(step));
        // It is over meanwhile, or is by the clock alone.
        if (there.ok || there.refusal.code !== 'ended') return there;
        await inMeeting(meeting, TICK);
        continue;
      }
      const decision = decideCircle({ circle, lasting: carried }, step, clock.now());
      if (!decision.ok) return decision;
      if (decision.circle === circle) return DONE;
      const { circle: after, events } = decision;
      const lasting = events.reduce<Lasting>(
        (so, event) => evolveLasting(so, event, clock.now()),
        carried,
      );
      const deadline = circleDeadline(after);
      const next = { ...lasting, rotation: rotationAfter(carried.rotation, step) };
      if (!(await store.writeCircle({ group, expected, circle: after, carried: next, deadline })))
        continue;
      if (deadline !== null) notice(deadline);
      return DONE;
    }
    return refused('oneMoment');
  }

  async function open(group: GroupId): Promise<readonly ProposalId[]> {
    return (await store.circle(group))?.circle.questions.map(({ id }) => id) ?? [];
  }

  return {
    async see(group, seat) {
      const kept = await store.circle(group);
      if (kept === null) return null;
      const { circle, carried: lasting } = kept;
      return circleSeenBy(seat, { circle, lasting }, clock.now());
    },
    async opens(group, invitation) {
      const kept = await store.circle(group);
      return kept !== null && isInForce(invitation, kept.carried);
    },
    async letters(group, seat, first) {
      const kept = await store.circle(group);
      if (kept === null) return null;
      const { inForce, links } = kept.carried.invitation ?? { inForce: null, links: [] };
      return {
        doorHash: doorHashes(first, kept.carried).inForce,
        from: inForce?.from ?? null,
        letters: inForce?.letters.flatMap(({ to, sealed }) => (to === seat ? [sealed] : [])) ?? [],
        links: [...links],
      };
    },
    async obey(group, asked) {
      const before = await open(group);
      const obeyed = await run(group, asked);
      if (!obeyed.ok) return obeyed;
      // Of who leaves nothing is to be found afterwards, wherever it was written before.
      if (asked.command.type === 'leaveGroup') await store.scrub();
      else {
        const after = await open(group);
        // D5: nor are the ballots of what has closed; but nobody has to wait for that.
        if (before.some((id) => !after.includes(id))) store.scrub().catch(failed);
      }
      return obeyed;
    },
    async ring() {
      const due = await store.dueCircles(clock.now());
      for (const group of due) await run(group, 'clock').catch(failed);
      // D5: the ballots of what has closed leave the disk, too.
      if (due.length > 0) await store.scrub().catch(failed);
    },
  };
}

function stepOf(step: CircleStep): Step {
  return step === 'clock' ? TICK : { actor: 'group', command: { type: 'group', asked: step } };
}

/** F3: of who leaves the group it is known only where they sat. */
function rotationAfter(rotation: Parameters<typeof withoutOpener>[0], step: CircleStep) {
  const leaves = step !== 'clock' && step.command.type === 'leaveGroup';
  return leaves ? withoutOpener(rotation, step.seat) : rotation;
}

function refused(code: Refusal['code']): Obeyed {
  return { ok: false, refusal: { code } };
}
