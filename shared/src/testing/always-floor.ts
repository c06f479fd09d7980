import { cameraOf, voiceOf } from '../floor/speech.ts';
import { movingOf, turnOf } from '../floor/moving.ts';
import { queueOf } from '../floor/queue.ts';
import { recentHolds } from '../floor/quiet.ts';
import { RULES } from '../policy.ts';
import { canBeOffered, isPresent, presentSeats, seatOf } from '../room/seats.ts';
import type { Room, Round, Sharing } from '../room/state.ts';

/** What is wrong with a floor that a step has left behind. */
export function wrongWithFloor(room: Room, now: number): string[] {
  const moving = movingOf(room);
  return [
    ...wrongWithVoices(room),
    ...(moving?.kind === 'round' ? wrongWithRound(room, moving.round) : []),
    ...(moving?.kind === 'sharing' ? wrongWithSharing(room, moving.sharing) : []),
    ...(queueOf(room).every((id) => isAble(room, id))
      ? []
      : ['F8, F9: somebody waits who can be offered nothing']),
    ...wrongWithQuiet(room, now),
    ...wrongWithHolds(room, now),
    ...wrongWithCourse(room),
  ];
}

export function hasTwice(list: readonly (string | number)[]): boolean {
  return new Set(list).size < list.length;
}

function isAble(room: Room, id: string): boolean {
  const seat = seatOf(room, id);
  return seat !== undefined && canBeOffered(seat);
}

/** H3, F10, F11 */
function wrongWithVoices(room: Room): string[] {
  if (room.floor.kind === 'gathering' || room.floor.kind === 'open') return [];
  const voices = room.seats.map((seat) => voiceOf(room, seat.id)).filter((one) => one !== 'closed');
  const most = room.floor.kind === 'round' || room.floor.kind === 'sharing' ? 1 : 0;
  const open = voices.includes('open');
  return [
    ...(voices.length > most ? [`H3: ${voices.length} voices, ${most} at most`] : []),
    ...(open && turnOf(room)?.taken !== 'aloud'
      ? ['F2: a voice is open without a turn aloud']
      : []),
  ];
}

function wrongWithRound(room: Room, round: Round): string[] {
  const { waiting, settled, stage, interrupted } = round;
  const goesOn = room.floor.kind === 'round';
  const inLine = [...(stage === null ? [] : [stage.seat]), ...waiting, ...settled];
  return [
    ...(goesOn && stage === null ? ['H4: a round without an offer or a turn'] : []),
    ...(goesOn && stage !== null && !isAble(room, stage.seat)
      ? ['F8: the floor is kept for somebody who cannot take it']
      : []),
    ...(hasTwice(inLine) ? ['H2: a seat stands twice in the round'] : []),
    ...(hasTwice(interrupted.map(({ seat }) => seat)) ? ['F7: cut off twice'] : []),
    ...(round.readOut || room.seats.every((seat) => !canBeOffered(seat) || inLine.includes(seat.id))
      ? []
      : ['F8: somebody who can be offered a turn is not in the round']),
  ];
}

function wrongWithSharing(room: Room, { hands, stage, interrupted }: Sharing): string[] {
  const goesOn = room.floor.kind === 'sharing';
  const inLine = [...(stage === null ? [] : [stage.seat]), ...hands];
  return [
    ...(goesOn && stage === null && queueOf(room).length > 0
      ? ['H4: a hand is up, and nobody is offered a turn']
      : []),
    ...(goesOn && stage !== null && !isAble(room, stage.seat)
      ? ['F9: the floor is kept for somebody who cannot take it']
      : []),
    ...(hasTwice(inLine) ? ['F9: a seat waits twice'] : []),
    ...(hasTwice(interrupted.map(({ seat }) => seat)) ? ['F7: cut off twice'] : []),
    ...(hands.every((id) => mayKeepHandUp(room, id))
      ? []
      : ['F8: a hand is up of somebody who rests, is muted or has gone']),
    ...(interrupted.every(({ seat }) => !isAble(room, seat) || inLine.includes(seat))
      ? []
      : ['F7: a turn that was cut off is forgotten']),
  ];
}

/** F7: a hand stays up while its person is away, and only then without being in the queue. */
function mayKeepHandUp(room: Room, id: string): boolean {
  const seat = seatOf(room, id);
  if (seat === undefined || seat.resting || seat.muted !== null) return false;
  return isPresent(seat) || seat.presence.kind === 'away';
}

/** F11 */
function wrongWithQuiet(room: Room, now: number): string[] {
  if (room.floor.kind !== 'quiet') return [];
  const { because, by, since, until, enough } = room.floor.quiet;
  const present = presentSeats(room);
  const asking = present.filter((seat) => enough.includes(seat.id)).length;
  return [
    ...((because === 'hold') === (by !== null)
      ? []
      : ['F11: a hold is somebody’s, others nobody’s']),
    ...(since <= now && now < until ? [] : ['F11: a quiet outlives its time']),
    ...(asking > 0 && asking * 2 >= present.length ? ['F11: half have asked for its end'] : []),
    ...(hasTwice(enough) ? ['F11: somebody asked twice'] : []),
    ...(because === 'hold' && room.seats.some((seat) => cameraOf(room, seat.id))
      ? ['F11: a camera is shown in a hold']
      : []),
  ];
}

/** F11: once each and twice in all in any ten minutes. */
function wrongWithHolds(room: Room, now: number): string[] {
  const recent = recentHolds(room, now).map(({ seat }) => seat);
  return recent.length > RULES.hold.room || hasTwice(recent) ? ['F11: too many holds'] : [];
}

/** D6, D8: what waits has something to wait for, and a script does not stop by itself. */
function wrongWithCourse(room: Room): string[] {
  const { script, awaiting, floor } = room;
  return [
    ...(awaiting !== null &&
    turnOf(room) === null &&
    floor.kind !== 'quiet' &&
    // D12: a table may wait for the other one.
    (awaiting.kind !== 'together' || floor.kind !== 'open')
      ? ['D6: a change waits for nothing']
      : []),
    ...(script !== null && (script.next > script.stages.length || script.next < 0)
      ? ['D8: the script is beyond its end']
      : []),
    ...(script?.running === true && (floor.kind === 'gathering' || script.next === 0)
      ? ['H4: the script stands still']
      : []),
  ];
}
