import type { Action } from '@ronda/shared/decisions/action';
import type { Ballot } from '@ronda/shared/decisions/ballots';
import type { MeetingId, ProposalId } from '@ronda/shared/ids';
import { stageOf } from '@ronda/shared/floor/moving';
import type { SeatCommand } from '@ronda/shared/room/command';
import { CatchUpAnswer } from '@ronda/shared/wire/protocol';
import type { Room } from '@ronda/shared/room/state';
import { foundGroup } from '@ronda/member/invitation';
import { enter, type Member } from '@ronda/member/member';
import type { Place } from '@ronda/member/place';
import * as v from 'valibot';
import type { Here } from './here.ts';

/** The commands that carry nothing. */
type Plain = Exclude<SeatCommand['type'], 'propose' | 'answer'>;
type Cast = readonly [Member, Ballot];

/** The words that one objection of the session has for its reason. */
export const REASON = 'the-words-of-an-objection'.padEnd(44, '_');
const TEXT = 'a-text-that-was-agreed-on'.padEnd(44, '_');

const agree: Ballot = { position: 'agree' };
const aside: Ballot = { position: 'standAside' };
const disagree: Ballot = { position: 'disagree' };
const objects: Ballot = { position: 'object', reason: { kind: 'own', text: REASON } };
const felt = (mood: 'well' | 'soSo' | 'hard'): Ballot => ({ position: 'mood', mood });

/**
 * A meeting of six on real lines, with votes of every kind and every way in which a vote can close,
 * across turns, a hold and arrivals. When this resolves everybody still sits there.
 */
export async function holdSession(
  here: Here,
  place: Place,
): Promise<{ readonly meeting: MeetingId; goAway(): void }> {
  const invitation = await foundGroup(here, 60);
  const all: Member[] = [];
  for (let one = 0; one < 6; one += 1) all.push(await enter(place, invitation));
  const [ana, , cleo, dan, eva, fay] = all as [Member, Member, Member, Member, Member, Member];
  let ben = all[1]!;
  const everyone = () => [ana, ben, cleo, dan, eva, fay];
  // So that all of them are electors of safety decisions (D3).
  here.pass(121_000);

  /** Asks a server for the whole room, and waits until Ana knows what it knew. */
  async function look(): Promise<void> {
    const answer = v.parse(CatchUpAnswer, await ana.line.ask('catchUp', { after: 1_000_000 }));
    if (!answer.ok || answer.done.kind !== 'snapshot') throw new Error('no snapshot');
    const { seq } = answer.done.snapshot;
    await ana.until(() => ana.seq() >= seq);
  }
  async function send(who: Member, command: SeatCommand): Promise<void> {
    const answer = await who.send(command);
    if (answer !== 'done') throw new Error(`${JSON.stringify(command)} was refused: ${answer}`);
    await look();
  }
  async function does(who: Member | undefined, ...types: Plain[]): Promise<void> {
    if (who === undefined) throw new Error(`nobody is there for ${types.join()}`);
    for (const type of types) await send(who, { type });
  }
  async function opens(who: Member, action: Action): Promise<ProposalId> {
    await send(who, { type: 'propose', action });
    return ana.room().proposalsMade;
  }
  async function answers(proposal: ProposalId, ...cast: readonly Cast[]): Promise<void> {
    for (const [who, ballot] of cast) await send(who, { type: 'answer', proposal, ballot });
  }
  /** Opens it, and it closes with the last answer. */
  async function vote(who: Member, action: Action, ...cast: readonly Cast[]): Promise<void> {
    const id = await opens(who, action);
    await answers(id, ...cast);
    if (ana.room().proposals.some((open) => open.id === id))
      throw new Error(`${action.kind} is still open`);
  }
  const voteAll = (who: Member, action: Action) =>
    vote(
      who,
      action,
      ...everyone().flatMap((each) => (each === who ? [] : [[each, agree] as const])),
    );
  /** A newer tab, which is shown what its person has answered so far. */
  async function comesAgain({ person }: Member): Promise<Member> {
    const newer = await enter(place, invitation, { person });
    await look();
    return newer;
  }
  async function passes(ms: number, until: (room: Room) => boolean): Promise<void> {
    here.pass(ms);
    await ana.until(until);
    await look();
  }
  const holder = () => everyone().find(({ me }) => me === stageOf(ana.room())?.seat);
  const nothingOpen = (room: Room) => room.proposals.length === 0;

  // Group decisions: changed answers, a newer tab in the middle, and each way to close.
  const text = await opens(ana, { kind: 'freeText', text: TEXT });
  await answers(text, [ben, aside], [cleo, agree], [ben, agree], [ben, aside]);
  ben = await comesAgain(ben);
  await answers(text, [dan, agree], [eva, agree], [fay, agree]);
  await vote(ben, { kind: 'endMeeting' }, [cleo, aside], [dan, objects]);
  const unwilling = [ana, ben, dan, eva, fay].map((each) => [each, aside] as const);
  await vote(cleo, { kind: 'showTalkTime', shown: true }, ...unwilling);
  await opens(dan, { kind: 'openFloor' });
  await passes(61_000, nothingOpen);
  const moods = ['well', 'soSo', 'hard', 'well', 'soSo', 'hard'] as const;
  const temperatures = everyone().map((each, one) => [each, felt(moods[one]!)] as const);
  await vote(eva, { kind: 'temperatureCheck', question: null }, ...temperatures);
  await voteAll(ana, { kind: 'adoptAgreement', text: TEXT, instead: null });
  await voteAll(fay, { kind: 'changePolicy', number: 'offerSeconds', value: 40 });
  await voteAll(cleo, {
    kind: 'followScript',
    stages: [
      { kind: 'reading' },
      { kind: 'openingRound', prompt: null },
      { kind: 'quiet', minutes: 1 },
      { kind: 'sharing' },
    ],
  });

  // A reading, and a round across which goes a safety decision that a newer tab of a dissenter sees.
  await does(holder(), 'pass');
  await does(holder(), 'speak', 'finish');
  await does(holder(), 'speak', 'moreTime');
  const mute = await opens(ana, { kind: 'mute', subjects: [fay.me] });
  await does(eva, 'hold');
  await answers(mute, [ben, disagree], [cleo, agree]);
  ben = await comesAgain(ben);
  for (const each of [ana, cleo, dan]) await does(each, 'endQuiet');
  await does(holder(), 'finish');
  await does(holder(), 'later');
  await answers(mute, [dan, disagree], [dan, agree], [eva, agree]);
  for (let turns = 0; stageOf(ana.room()) !== null; turns += 1) {
    if (turns % 2 === 0) await does(holder(), 'pass');
    else await does(holder(), 'write', 'speak', 'finish');
  }
  await passes(61_000, ({ floor }) => floor.kind === 'sharing');
  for (const each of [cleo, dan, ben]) await does(each, 'raiseHand');
  await does(dan, 'lowerHand');
  await does(holder(), 'speak', 'finish');

  // The door, and decisions about somebody: not passed, overtaken, passed, lapsed.
  const divided: Cast[] = [
    [ben, disagree],
    [cleo, disagree],
    [dan, agree],
    [eva, agree],
    [fay, agree],
  ];
  await vote(ana, { kind: 'lock' }, ...divided);
  await opens(ben, { kind: 'lock' });
  const most: Cast[] = [
    [ana, agree],
    [ben, disagree],
    [cleo, agree],
    [dan, agree],
  ];
  await vote(eva, { kind: 'askToLeave', subjects: [fay.me] }, ...most);
  const gus = await enter(place, invitation);
  await ana.until((room) => room.door.knocks.length === 1);
  await vote(eva, { kind: 'letIn' }, ...most);
  await opens(cleo, { kind: 'mute', subjects: [gus.me] });
  await passes(61_000, nothingOpen);
  await vote(eva, { kind: 'letBackIn', subjects: [fay.me] }, ...most);
  await gus.leave();
  dan.drop();
  await ana.until((room) => room.seats.some(({ presence }) => presence.kind === 'lost'));
  await look();
  return {
    meeting: ana.room().meeting,
    goAway() {
      for (const each of everyone()) each.close();
    },
  };
}
