import * as v from 'valibot';
import { Circle, EMPTY_CIRCLE } from '../circle/circle.ts';
import type { CircleAction } from '../circle/closed.ts';
import type { CircleCommand, CircleStep } from '../circle/command.ts';
import { circleDeadline } from '../circle/deadline.ts';
import type { CircleDecision } from '../circle/decide.ts';
import { decideCircle } from '../circle/decide.ts';
import type { Ballot } from '../decisions/ballots.ts';
import type { ProposalId, SeatId } from '../ids.ts';
import type { LastingEvent } from '../lasting/evolve.ts';
import { evolveLasting } from '../lasting/evolve.ts';
import { RULES, USUAL_POLICY } from '../policy.ts';
import type { RefusalCode } from '../room/refusal.ts';
import type { Lasting } from '../room/state.ts';
import { carriedByNew } from '../room/state.ts';
import { frozen } from './frozen.ts';
import { OPENED_AT } from './meeting.ts';
import { phones, sealed } from './names.ts';

export const OTHER_REASON = { kind: 'ready', choice: 'other' } as const;

/** A group between its meetings, as a server holds it. What must always hold is looked at after each step. */
export class Between {
  now = OPENED_AT;
  circle: Circle;
  lasting: Lasting;
  private sent = 0;

  constructor(members: readonly SeatId[], lasting: Partial<Lasting> = {}) {
    this.circle = {
      ...EMPTY_CIRCLE,
      seated: members.map((seat) => ({ seat, member: true })),
    };
    this.lasting = { ...carriedByNew(USUAL_POLICY, phones('A')), ...lasting };
  }

  takes(step: CircleStep): CircleDecision {
    const kept = { circle: frozen(this.circle), lasting: frozen(this.lasting) };
    const decision = decideCircle(kept, step, this.now);
    if (!decision.ok) return decision;
    this.circle = frozen(decision.circle);
    for (const event of decision.events)
      this.lasting = frozen(evolveLasting(this.lasting, event, this.now));
    const wrong = wrongWithCircle(this.circle, this.now);
    if (wrong.length > 0) throw new Error(`${wrong.join('; ')}\nafter ${JSON.stringify(step)}`);
    return decision;
  }

  /** As another message each time, unless told otherwise. */
  step(seat: SeatId, command: CircleCommand, mark?: string): Exclude<CircleStep, 'clock'> {
    this.sent += 1;
    const name = sealed(seat.charAt(0));
    return { seat, command, mark: mark ?? String(this.sent).padStart(43, '0'), name };
  }

  does(seat: SeatId, command: CircleCommand): readonly LastingEvent[] {
    const decision = this.takes(this.step(seat, command));
    if (!decision.ok) throw new Error(`${seat} was refused: ${decision.refusal.code}`);
    return decision.events;
  }

  refused(seat: SeatId, command: CircleCommand): RefusalCode {
    const decision = this.takes(this.step(seat, command));
    if (decision.ok) throw new Error(`${seat} was not refused`);
    return decision.refusal.code;
  }

  asks(seat: SeatId, action: CircleAction): ProposalId {
    this.does(seat, { type: 'ask', action });
    return this.circle.made;
  }

  answers(seat: SeatId, question: ProposalId, position: Ballot['position']) {
    const ballot =
      position === 'object' ? { position, reason: OTHER_REASON } : ({ position } as Ballot);
    return this.does(seat, { type: 'answer', question, ballot });
  }

  /** Asked, and agreed to by all. Answers with the decision that may be objected to. */
  agree(seat: SeatId, action: CircleAction): ProposalId {
    const question = this.asks(seat, action);
    for (const elector of this.circle.questions.at(-1)?.electors ?? [])
      if (elector !== seat) this.answers(elector, question, 'agree');
    return this.circle.made;
  }

  objects(seat: SeatId, decision: ProposalId) {
    return this.does(seat, { type: 'objectTo', decision, reason: OTHER_REASON });
  }

  /** Time passes with a punctual clock. */
  passes(ms: number): void {
    const until = this.now + ms;
    for (
      let next = circleDeadline(this.circle);
      next !== null && next <= until;
      next = circleDeadline(this.circle)
    ) {
      this.now = next;
      this.takes('clock');
    }
    this.now = until;
  }

  get texts(): string[] {
    return this.lasting.agreements.map(({ text }) => text.charAt(0));
  }
}

/** What is wrong with a circle that a step has left behind, whatever the step was. */
function wrongWithCircle(circle: Circle, now: number): string[] {
  const next = circleDeadline(circle);
  const { questions, seated, closed, standing, made } = circle;
  const ids = [...questions, ...standing].map(({ id }) => id);
  return [
    ...(v.is(Circle, circle) ? [] : ['the circle does not fit its schema']),
    ...(next === null || next > now ? [] : ['H4: the clock does not move on']),
    ...(questions.length > RULES.circle.open ? ['D1: more than three questions are open'] : []),
    ...(closed.length > RULES.circle.closed ? ['D2: more is remembered than the last six'] : []),
    ...(new Set(ids).size === ids.length && ids.every((id) => id <= made) ? [] : ['numbers twice']),
    ...(new Set(seated.map(({ seat }) => seat)).size === seated.length ? [] : ['a seat twice']),
    ...questions.flatMap(({ cast, electors }) =>
      cast.every(({ seat }) => electors.includes(seat)) ? [] : ['D4: a ballot of no elector'],
    ),
  ];
}
