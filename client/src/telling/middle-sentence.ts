import { roundOf, stageOf } from '@ronda/shared/floor/moving';
import type { SeatId } from '@ronda/shared/ids';
import type { FloorChange, Moving, Offer, Quiet, Room, Turn } from '@ronda/shared/room/state';
import { stageSentence } from './decisions/stage-sentence.ts';
import { nextStageOf } from './script.ts';
import type { Sentence } from './sentence.ts';
import { person, sentence } from './sentence.ts';

/** What is going on, in one sentence. */
export function middleOf(room: Room, me: SeatId): Sentence {
  const { floor } = room;
  switch (floor.kind) {
    case 'gathering':
      return gatheringSentence(room, me);
    case 'open':
      return sentence('room.middle.open');
    case 'round': {
      const { stage } = floor.round;
      return stage === null ? sentence('room.middle.between') : holderSentence(room, stage, me);
    }
    case 'sharing': {
      const { stage } = floor.sharing;
      return stage === null ? sentence('room.middle.noHands') : holderSentence(room, stage, me);
    }
    case 'quiet':
      return quietSentence(floor.quiet, me);
    case 'ended':
      return sentence('room.middle.ended');
  }
}

function gatheringSentence(room: Room, me: SeatId): Sentence {
  const others = room.seats.some(
    ({ id, presence }) => id !== me && presence.kind !== 'left' && presence.kind !== 'removed',
  );
  if (!others) return sentence('room.middle.alone');
  const proposed = room.proposals.some(({ action }) => action.kind === 'beginRound');
  return sentence(proposed ? 'room.middle.proposed' : 'room.middle.gathering');
}

function holderSentence(room: Room, stage: Offer | Turn, me: SeatId): Sentence {
  const name = person(stage.seat);
  const isMe = stage.seat === me;
  const reads = roundOf(room)?.part === 'reading';
  if (stage.kind === 'offer') {
    if (reads) return isMe ? sentence('room.middle.readingToMe') : of('room.middle.readingTo');
    return isMe ? sentence('room.middle.offeredToMe') : of('room.middle.offered');
  }
  if (stage.clock.kind === 'stopped' && !isMe) return of('room.middle.stopped');
  if (reads) return isMe ? sentence('room.middle.iRead') : of('room.middle.reads');
  if (isMe) return sentence('room.middle.myTurn');
  return of(stage.taken === 'inWriting' ? 'room.middle.writes' : 'room.middle.turn');

  function of(key: Sentence['key']): Sentence {
    return sentence(key, { name });
  }
}

/** F11: who asked is told, so that nobody wonders. */
function quietSentence({ because, by }: Quiet, me: SeatId): Sentence {
  if (because !== 'hold' || by === null) return sentence('room.middle.quiet');
  return by === me
    ? sentence('room.middle.iHold')
    : sentence('room.middle.hold', { name: person(by) });
}

/** What comes after what is going on, as far as it is decided. */
export function afterwardsOf(room: Room, me: SeatId): Sentence | null {
  const { awaiting, floor } = room;
  if (floor.kind === 'quiet') {
    if (awaiting !== null && !holdsTurn(room))
      return sentence('room.after.quiet', { what: changeSentence(awaiting) });
    const next = nextStageOf(room);
    return next !== null && floor.quiet.before.kind === 'gathering'
      ? sentence('room.after.next', { stage: stageSentence(next) })
      : sentence('room.after.quiet', { what: goesOn(floor.quiet.before, me) });
  }
  // D12: only the other table has a turn to end.
  if (awaiting?.kind === 'together' && !holdsTurn(room)) return sentence('announce.togetherSoon');
  return awaiting === null ? null : sentence('room.after.turn', { what: changeSentence(awaiting) });
}

/** A turn that a quiet stopped goes on first, whatever is awaited. */
function holdsTurn(room: Room): boolean {
  return stageOf(room)?.kind === 'turn';
}

function goesOn(before: Moving, me: SeatId): Sentence {
  switch (before.kind) {
    case 'gathering':
    case 'open':
      return sentence('room.after.everyoneTalks');
    case 'round':
    case 'sharing': {
      const { stage } = before.kind === 'round' ? before.round : before.sharing;
      if (stage?.kind === 'turn') {
        return stage.seat === me
          ? sentence('room.after.myTurn')
          : sentence('room.after.turnOf', { name: person(stage.seat) });
      }
      return sentence(before.kind === 'round' ? 'room.after.round' : 'room.after.sharing');
    }
  }
}

/** D6: what was decided, and waits. */
export function changeSentence({ kind }: FloorChange): Sentence {
  return sentence(`room.change.${kind}`);
}
