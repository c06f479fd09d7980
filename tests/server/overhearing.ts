import { stageOf } from '@ronda/shared/floor/moving';
import { foundGroup, type Invitation } from '@ronda/member/invitation';
import { enter, type Member } from '@ronda/member/member';
import { decide } from './deciding.ts';
import type { Here } from './here.ts';

const PASSED_ON = ['signalled', 'written', 'moveOffered', 'nameOffered', 'keyGiven', 'keyAsked'];
export const refused = (code: string) => ({ ok: false, refusal: { code } });
export const passedTo = (seats: number) => ({ ok: true, done: { seats } });
/** As a sealed text looks. */
export const sealed = (what: string) => what.replaceAll(' ', '-').padEnd(44, '_');
export const signal = { signal: 'iHearYou' };

export interface Hearing {
  readonly member: Member;
  /** What was passed on to them, in order. */
  readonly heard: (readonly [string, unknown])[];
}

/** Members of one meeting, and what each of them is passed on to from now on. */
export async function gather(
  here: Here,
  many: number,
  invitation?: Invitation,
): Promise<Hearing[]> {
  const group = invitation ?? (await foundGroup(here));
  const all: Member[] = [];
  for (let one = 0; one < many; one += 1) all.push(await enter(here, group));
  await all[0]!.until((room) => room.seats.length >= many);
  return all.map(overhear);
}

export function overhear(member: Member): Hearing {
  const heard: [string, unknown][] = [];
  member.line.socket.onAny((name: string, body: unknown) => {
    if (PASSED_ON.includes(name)) heard.push([name, body]);
  });
  return { member, heard };
}

/** Everything that was on its way to them has come. */
export async function settled(all: readonly Hearing[]): Promise<void> {
  await Promise.all(all.map(({ member }) => member.line.ask('clock', {})));
}

export function goAway(all: readonly Hearing[]): void {
  for (const { member } of all) member.close();
}

/** A round in which the first to be offered a turn takes it in writing. */
export async function writing(
  all: readonly Hearing[],
): Promise<{ writer: Hearing; other: Hearing }> {
  const members = all.map(({ member }) => member);
  await decide({ kind: 'beginRound', prompt: null }, members);
  await Promise.all(members.map((each) => each.until((room) => stageOf(room) !== null)));
  const isOffered = ({ member }: Hearing) => stageOf(member.room())?.seat === member.me;
  const writer = all.find(isOffered)!;
  const other = all.find((each) => each !== writer)!;
  if ((await writer.member.send({ type: 'write' })) !== 'done') throw new Error('cannot write');
  await other.member.until((room) => stageOf(room)?.kind === 'turn');
  return { writer, other };
}
