import { stageOf, turnOf } from '@ronda/shared/floor/moving';
import type { SeatId } from '@ronda/shared/ids';
import { presentSeats } from '@ronda/shared/room/seats';
import type { Room } from '@ronda/shared/room/state';
import { stageSentence } from '../decisions/stage-sentence.ts';
import { changeSentence } from '../middle-sentence.ts';
import { enoughOf } from '../mine.ts';
import type { Part, Sentence } from '../sentence.ts';
import { promptPart, sentence } from '../sentence.ts';
import type { Happening, Telling } from './told.ts';
import { aboutSeat, brief, either, plain } from './told.ts';

export type FloorTold = Happening<
  | 'roundBegan'
  | 'roundEnded'
  | 'sharingBegan'
  | 'floorOpened'
  | 'floorGathered'
  | 'holdBegan'
  | 'quietBegan'
  | 'quietEnough'
  | 'quietEnded'
  | 'scriptSet'
  | 'stageBegan'
  | 'scriptEnded'
  | 'changeAwaited'
  | 'changeDropped'
  | 'timeGivenBack'
  | 'meetingEnded'
  | 'circleSplit'
  | 'togetherWanted'
  | 'circlesJoined'
>;

/** What is shorter nobody has noticed. */
const NOTICED_MS = 5000;

/** What the floor becomes, and what is to come. */
export function tellFloors({ event, before, after, me, at }: FloorTold): readonly Telling[] {
  switch (event.type) {
    case 'roundBegan':
      return tellRoundBegan(event);
    case 'roundEnded':
      return [plain('announce.roundEnded'), ...tellTalk(after)];
    case 'sharingBegan':
      return [
        { said: sentence('announce.sharingBegan', { length: turnLength(after) }) },
        brief(plain('announce.microphoneOff')),
      ];
    case 'floorOpened':
      return [plain('announce.floorOpened')];
    case 'floorGathered':
      return [brief(plain('announce.everyoneTalks'))];
    case 'holdBegan':
      return [either(event.seat, me, 'announce.iHeld', 'announce.held')];
    case 'quietBegan': {
      const length = { ms: event.until - at };
      return [{ said: sentence('announce.quietBegan', { length }) }];
    }
    case 'quietEnough':
      return tellEnough(after, event.seat, me);
    case 'quietEnded':
      return [tellQuietEnded(after, me)];
    case 'scriptSet':
      return [{ said: { key: 'announce.scriptSet', count: event.stages.length } }];
    case 'stageBegan':
      return [tellStageBegan(before, after, event.stage)];
    case 'scriptEnded':
      return [plain('announce.scriptEnded')];
    case 'changeAwaited': {
      // D12: the turn may be that of the other table; and a split has nothing to wait for where there is no turn.
      if (turnOf(after) === null && after.floor.kind !== 'quiet')
        return event.change.kind === 'together' ? [plain('announce.togetherSoon')] : [];
      const what = changeSentence(event.change);
      const key = after.floor.kind === 'quiet' ? 'room.after.quiet' : 'room.after.turn';
      return [{ said: sentence(key, { what }) }];
    }
    case 'changeDropped':
      return [
        plain(
          before.awaiting?.kind === 'split' ? 'announce.splitDropped' : 'announce.changeDropped',
        ),
      ];
    case 'timeGivenBack':
      return event.ms < NOTICED_MS ? [] : [plain('announce.timeGivenBack')];
    case 'meetingEnded':
      return [plain('announce.meetingEnded')];
    case 'circleSplit':
      return [tellSplit(after, event.until - at)];
    case 'togetherWanted': {
      const wish = wishOf(after);
      return wish === null ? [] : [plain(wish)];
    }
    case 'circlesJoined':
      return [plain('announce.circlesJoined')];
  }
}

/** D12: which table alone would like to come together. Where both would, it is so. */
export function wishOf({ table }: Room) {
  const { here = false, there = false } = table?.wantTogether ?? {};
  if (here === there) return null;
  return here ? 'announce.weWantTogether' : 'announce.theyWantTogether';
}

/** D12: who sits with one now; oneself, too, as a list of a table does. */
function tellSplit(after: Room, ms: number): Telling {
  const names = { seats: presentSeats(after).map(({ id }) => id) };
  return { said: sentence('announce.circleSplit', { length: { ms }, names }) };
}

function tellRoundBegan(event: FloorTold['event'] & { type: 'roundBegan' }): readonly Telling[] {
  if (event.part === 'reading')
    return [plain('announce.readingBegan'), brief(plain('announce.microphoneOff'))];
  const round = event.part === null ? 'roundBegan' : (`${event.part}Began` as const);
  const parts: Record<string, Part> = { length: { ms: event.turnSeconds * 1000 } };
  const said: Sentence =
    event.prompt === null
      ? sentence(`announce.${round}`, parts)
      : sentence(`announce.${round}With`, { ...parts, prompt: promptPart(event.prompt) });
  return [{ said }, brief(plain('announce.microphoneOff'))];
}

const turnLength = (room: Room): Part => ({ ms: room.policy.turnSeconds * 1000 });

/** A script goes on by itself: what follows, or its end, says whether everyone can talk. */
function tellTalk(room: Room): readonly Telling[] {
  const leadsOn = room.script?.running === true || room.awaiting !== null;
  return leadsOn ? [] : [brief(plain('announce.everyoneTalks'))];
}

/** F11: half of those present are enough; who else has said so is not told. */
function tellEnough(room: Room, seat: SeatId, me: SeatId): readonly Telling[] {
  if (room.floor.kind !== 'quiet') return [];
  const { said, present } = enoughOf(room, room.floor.quiet, me);
  const key = seat === me ? 'announce.iSaidEnough' : 'announce.saidEnough';
  return [brief({ said: sentence(key, { said, present }) })];
}

function tellQuietEnded(after: Room, me: SeatId): Telling {
  const stage = stageOf(after);
  if (stage === null) return plain('announce.quietEnded');
  if (stage.seat === me)
    return {
      ...plain(stage.kind === 'turn' ? 'announce.myTurnGoesOn' : 'announce.myOfferGoesOn'),
      urgency: 'now',
    };
  return stage.kind === 'turn'
    ? aboutSeat('announce.turnGoesOn', stage.seat)
    : aboutSeat('announce.offerGoesOn', stage.seat);
}

/** D8: which part of the meeting it is, and what comes next. */
function tellStageBegan(before: Room, after: Room, stage: number): Telling {
  const stages = (after.script ?? before.script)?.stages ?? [];
  const now = stages[stage];
  const next = stages[stage + 1];
  const place = {
    place: stage + 1,
    of: stages.length,
    ...(now === undefined ? {} : { stage: stageSentence(now) }),
  };
  return {
    said:
      next === undefined
        ? sentence('announce.lastStage', place)
        : sentence('announce.stage', { ...place, next: stageSentence(next) }),
    kept: 'no',
  };
}
