import type { Coming } from './cheat.ts';
import type { Listener } from './listener.ts';
import type { Rights } from './rights.ts';
import { lengthOf, shared, type Span, without } from './spans.ts';
import { during, type Trouble } from './trouble.ts';

export interface Singer {
  readonly seat: string;
  /** Of a cheat. */
  readonly comings?: readonly Coming[];
}

/**
 * How long somebody may be heard after their right has ended, with the reason for each (F2). All in ms.
 */
const AFTER = {
  /**
   * LiveKit has a second to confirm that the voice is taken away; then whoever it is is put out. Half a second for
   * that, for the sound on its way and for the listening. Of the servers any does it, so one that is killed or stands
   * still is no excuse.
   */
  usual: 1500,
  /**
   * Where the right ended as the servers or Redis went, none of them may have read it. While they are away nobody new
   * is given the word, but nobody takes it from who had it: one look at all meetings (3 s) after they are back, and
   * what it usually takes.
   */
  room: 3000 + 1500,
  /** Standing still LiveKit confirms nothing. Awake it is asked anew in a quarter of a second, or the second in which it was asked before; and what was on its way through it still comes. */
  silencing: 1000 + 1500,
  /**
   * Whoever comes in has what their pass allows. Where that right has ended since they asked for it, until LiveKit has
   * told of their coming; should that be lost, until the next look at all meetings (3 s).
   */
  came: 3000 + 1500,
};

/**
 * So long a device tries to come back by itself to a LiveKit that began anew, with what its last pass allowed: for those
 * it is as for whoever comes.
 */
const BACK_MS = 20_000;

/**
 * So long a device that comes back may take an offer for the turn that it had before, until it is told: LiveKit lets
 * it through, as the voice of whoever is offered the turn is let in before it is theirs, and no honest device plays it.
 */
const BEHIND_MS = 500;

/** How long two may be heard at once: the sound of the one who is silenced is on its way as the other begins. */
const TOGETHER_MS = 300;

/** Who was heard when they might not, and for which there is no such reason. */
export function wrongVoices(
  { heard }: Pick<Listener, 'heard'>,
  rights: Rights,
  singers: readonly Singer[],
  troubles: readonly Trouble[],
): readonly string[] {
  return singers.flatMap((singer) => {
    const right = rights.voice(singer.seat, kindsOf(singer));
    const offered = rights.voice(singer.seat, ['offered']);
    return without(heard.get(singer.seat) ?? [], right, AFTER.usual)
      .filter((span) => !isExplained(span, right, singer, troubles))
      .filter((span) => !isBehind(span, offered))
      .map((span) => {
        const ended = endBefore(right, span);
        const which = singer.comings === undefined ? 'a voice' : 'a cheat';
        const then = offered.some((one) => isIn(one, span)) ? 'offered' : 'closed';
        return `${which} was heard for ${span.to - span.from} ms, up to ${span.to - ended} ms after its right ended, while ${then}${during(span, troubles)}`;
      });
  });
}

/** H3, and that a voice is taken from one before it is given to another. */
export function wrongTogether(
  { heard }: Pick<Listener, 'heard'>,
  rights: Rights,
  singers: readonly Singer[],
  troubles: readonly Trouble[],
): readonly string[] {
  const watched = rights.oneVoice.map(({ from, to }) => ({ from: from + AFTER.usual, to }));
  const late = singers.flatMap((singer) =>
    lateComings(singer, rights.voice(singer.seat, kindsOf(singer))),
  );
  const most = ({ from }: Span) => {
    const explained = troubles.some(
      (one) =>
        (one.part === 'silencing' && from >= one.from && from <= one.to + AFTER.silencing) ||
        (one.part === 'the sound' && from >= one.from && from <= one.to + BACK_MS),
    );
    return explained || late.some((one) => from >= one.from && from <= one.to)
      ? AFTER.came
      : TOGETHER_MS;
  };
  return singers.flatMap((one, index) =>
    singers.slice(index + 1).flatMap((other) => {
      const both = shared(heard.get(one.seat) ?? [], heard.get(other.seat) ?? []);
      return shared(both, watched)
        .filter((span) => span.to - span.from > most(span))
        .map(
          (span) => `two were heard at once for ${span.to - span.from} ms${during(span, troubles)}`,
        );
    }),
  );
}

/** How long one had the floor in all, and in which part of it they were heard. */
export interface Part {
  readonly turnMs: number;
  readonly part: number;
}

/** In which part of their turns each was heard, where nothing was wrong with the sound. The ear must not be deaf. */
export function partsHeard(
  { heard, there }: Pick<Listener, 'heard' | 'there'>,
  rights: Rights,
  singers: readonly Singer[],
): readonly Part[] {
  return singers.map(({ seat }) => {
    const turns = shared(rights.turns(seat), there);
    const turnMs = lengthOf(turns);
    return {
      turnMs,
      part: turnMs === 0 ? 0 : lengthOf(shared(heard.get(seat) ?? [], turns)) / turnMs,
    };
  });
}

/** A cheat does not wait until the voice is open. */
const kindsOf = ({ comings }: Singer) =>
  comings === undefined ? (['open'] as const) : (['open', 'offered'] as const);

function isExplained(
  span: Span,
  right: readonly Span[],
  singer: Singer,
  troubles: readonly Trouble[],
): boolean {
  const ended = endBefore(right, span);
  const explains = troubles.some(({ part, from, to }) => {
    const endedThen = ended >= from - AFTER.usual;
    if (part === 'the room') return endedThen && span.to <= to + AFTER.room;
    if (part === 'silencing') return endedThen && span.to <= to + AFTER.silencing;
    const isBack = span.from >= to && span.from <= to + BACK_MS;
    return part === 'the sound' && endedThen && isBack && span.to - span.from <= AFTER.came;
  });
  const late = lateComings(singer, right);
  return explains || late.some(({ from, to }) => span.from >= from && span.to <= to);
}

/** With a pass for what had been theirs. */
function lateComings({ comings = [] }: Singer, right: readonly Span[]): readonly Span[] {
  return comings
    .filter(({ asked, at }) => right.some(({ to }) => to >= asked && to <= at))
    .map(({ at }) => ({ from: at, to: at + AFTER.came }));
}

const isIn = (whole: Span, { from, to }: Span) => from >= whole.from && to <= whole.to;

const isBehind = (span: Span, offered: readonly Span[]) =>
  span.to - span.from <= BEHIND_MS && offered.some((one) => isIn(one, span));

const endBefore = (right: readonly Span[], { from }: Span) =>
  Math.max(-Infinity, ...right.map(({ to }) => to).filter((to) => to <= from));
