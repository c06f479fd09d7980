import { circleDeadline } from '@ronda/shared/circle/deadline';
import type { BallotBox } from '@ronda/shared/decisions/ballot-box';
import { EMPTY_BALLOT_BOX } from '@ronda/shared/decisions/ballot-box';
import type { ConnectionId, GroupId, MeetingId, SeatId } from '@ronda/shared/ids';
import type { PinMark } from '@ronda/shared/lasting/phones';
import type { Recorded } from '@ronda/shared/room/event';
import { OLDEST_VERSION, PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import {
  NewerMeeting,
  UNSERVED_MS,
  type Appended,
  type CircleChange,
  type Entry,
  type Kept,
  type Lease,
  type Store,
} from '../log.ts';
import { costOf, type Outage } from '../service.ts';
import { marksOf } from '../marks.ts';
import { createRewriting } from './rewriting.ts';
import { groupKey, hintKey, meetingKeys, pinKey, SHELVES, shelfKeys, shelfOf } from './keys.ts';
import type { Redis } from './connection.ts';
import { allGroups } from './all-groups.ts';
import { carriedIn, circleFrom, GROUP_VERSION, groupFields, groupFrom } from './group.ts';

/**
 * The store of many machines. Durable when a promise resolves as far as that Redis is: with
 * `appendfsync always` against the power going, otherwise against Ronda's own end. Rejects at once while
 * Redis is away; what was on its way then may have been done, and is found by its command's mark.
 *
 * @param server how the others know whose hint it is
 */
export function createRedisStore(
  redis: Redis,
  server: string,
  understands = PROTOCOL_VERSION,
): Store {
  const openingOf = async (id: MeetingId) => {
    const row = await redis.hGetAll(meetingKeys(id).meeting);
    return row['group'] === undefined ? null : openingFrom(id, row);
  };
  const rewritten = createRewriting(redis);
  /** The same of every shelf, one after the other on one line. */
  const ofShelves = async <T>(ask: (keys: ReturnType<typeof shelfKeys>) => Promise<T>) =>
    Promise.all(SHELVES.map((shelf) => ask(shelfKeys(shelf))));

  /** Whose a meeting is never changes, and is asked for with each step. */
  const groups = new Map<MeetingId, GroupId>();
  async function groupOf(meeting: MeetingId): Promise<GroupId | null> {
    const known = groups.get(meeting);
    if (known !== undefined) return known;
    const group = await redis.hGet(meetingKeys(meeting).meeting, 'group');
    if (group === null) return null;
    if (groups.size >= MOST_REMEMBERED) groups.clear();
    groups.set(meeting, group);
    return group;
  }

  /** Whether the PIN of this mark is the group's from now on. */
  async function claim(group: GroupId, mark: PinMark): Promise<boolean> {
    const owner = await redis.set(pinKey(mark), group, { condition: 'NX', GET: true });
    return owner === null || owner === group;
  }

  return {
    async createGroup(group, pins = [], circle) {
      const { id } = group;
      const key = groupKey(id);
      if ((await redis.exists(key)) === 1) return 'groupThere';
      // On shelves of their own, and so before: whose a PIN once was it stays, whatever becomes of this step.
      for (const mark of marksOf(group, pins))
        if (!(await claim(group.id, mark))) return 'pinTaken';
      const deadline = circle === undefined ? null : circleDeadline(circle);
      const fields = { ...groupFields(group), ...(circle && { circle: JSON.stringify(circle) }) };
      const isNew = await redis.make(
        [key, shelfKeys(shelfOf(id)).circles],
        [id, String(deadline ?? ''), ...Object.entries(fields).flat()],
      );
      return isNew === 1 ? 'created' : 'groupThere';
    },
    groups: () => allGroups(redis),
    async group(id) {
      return groupFrom(id, await redis.hGetAll(groupKey(id)));
    },
    async groupByPin(mark) {
      const id = await redis.get(pinKey(mark));
      const group = id === null ? null : groupFrom(id, await redis.hGetAll(groupKey(id)));
      // It may have been renewed since, or only been proposed.
      return group?.carried.phones?.mark === mark ? group : null;
    },
    async meetingOf(group) {
      return redis.hGet(groupKey(group), 'meeting');
    },

    async circle(group) {
      const row = await redis.hGetAll(groupKey(group));
      if (row['carried'] === undefined) return null;
      return { ...circleFrom(row), carried: carriedIn(row), meeting: row['meeting'] ?? null };
    },
    async writeCircle({ group, expected, circle, carried, deadline }) {
      const written = await redis.writeCircle(
        [groupKey(group), shelfKeys(shelfOf(group)).circles],
        [
          ...[group, String(expected), GROUP_VERSION],
          ...[JSON.stringify(carried), JSON.stringify(circle)],
          ...(deadline === null ? [] : [String(deadline)]),
        ],
      );
      return written === 1;
    },
    async dueCircles(now) {
      return (await ofShelves(({ circles }) => redis.zRangeByScore(circles, 0, now))).flat();
    },
    scrub: () => rewritten(),

    async open(group, { meeting, at, deadline }) {
      if (shelfOf(meeting) !== shelfOf(group))
        throw new Error('a meeting has to stand by its group');
      const keys = meetingKeys(meeting);
      const going = await redis.open(
        [groupKey(group), keys.meeting, keys.living, keys.deadlines, keys.served],
        [
          ...[meeting, String(at), String(deadline), JSON.stringify(EMPTY_BALLOT_BOX)],
          ...[group, String(OLDEST_VERSION)],
        ],
      );
      return going === null ? null : openingOf(going);
    },
    async append(entry) {
      const { meeting } = entry;
      const group = await groupOf(meeting);
      if (group === null) return { kind: 'ended' };
      // On a shelf of its own, and so before: whose a PIN once was it stays, whatever becomes of this step.
      const isOurs = entry.pin === undefined || (await claim(group, entry.pin));
      if (!isOurs) return { kind: 'pinTaken' };
      const recorded = entry.events.map((event, index) => ({
        seq: entry.expected + 1 + index,
        at: entry.at,
        event,
      }));
      const k = meetingKeys(meeting);
      const [kind, seq] = await redis.append(
        [
          k.meeting,
          k.events,
          k.commands,
          k.names,
          k.leases,
          k.living,
          k.ended,
          k.deadlines,
          k.allLeases,
          k.served,
          k.outages,
          groupKey(group),
          hintKey(meeting),
          k.circles,
        ],
        [
          JSON.stringify({
            ...asWritten(entry, recorded),
            group,
            understands: String(understands),
          }),
          server,
          GROUP_VERSION,
        ],
      );
      switch (kind as Answered) {
        case 'appended':
          return { kind: 'appended', recorded, seq: Number(seq) };
        case 'repeated':
          return { kind: 'repeated', seq: Number(seq) };
        case 'conflict':
          return { kind: 'conflict' };
        case 'unserved':
          return { kind: 'unserved' };
        case 'newer':
          return { kind: 'newer' };
        case 'ended':
          return { kind: 'ended' };
      }
    },
    async answered(meeting, command) {
      return numberOrNull(await redis.hGet(meetingKeys(meeting).commands, command));
    },
    async read(meeting, after) {
      const keys = meetingKeys(meeting);
      const group = await groupOf(meeting);
      if (group === null) return null;
      const [row, events, names, outages, circle] = (await redis
        .multi()
        .hGetAll(keys.meeting)
        .lRange(keys.events, after, -1)
        .hGetAll(keys.names)
        .lRange(keys.outages, 0, -1)
        .hmGet(groupKey(group), ['circle', 'revision'])
        .execTyped()) as [Row, string[], Row, string[], (string | null)[]];
      if (row['group'] === undefined) return null;
      const version = Number(row['needs']);
      if (version > understands) throw new NewerMeeting();
      return {
        version,
        opening: openingFrom(meeting, row),
        ended: row['ended'] === '1',
        seq: Number(row['seq']),
        unserved: costOf(outages.map(outageFrom), Number(row['at'])),
        ...circleFrom({ circle: circle[0], revision: circle[1] }),
        events: events.map((text) => JSON.parse(text) as Recorded),
        box: JSON.parse(row['box'] ?? '') as BallotBox,
        names: { ...names },
      };
    },
    async head(meeting) {
      const keys = meetingKeys(meeting);
      const group = await groupOf(meeting);
      if (group === null) return null;
      const [[seq, at, version], outages, revision] = (await redis
        .multi()
        .hmGet(keys.meeting, ['seq', 'at', 'needs'])
        .lRange(keys.outages, 0, -1)
        .hGet(groupKey(group), 'revision')
        .execTyped()) as [(string | null)[], string[], string | null];
      if (seq === null || seq === undefined) return null;
      return {
        seq: Number(seq),
        version: Number(version),
        unserved: costOf(outages.map(outageFrom), Number(at)),
        revision: Number(revision ?? 0),
      };
    },
    async serve(now) {
      const found = await ofShelves(({ living, served, outages, allLeases }) =>
        redis.serve([living, served, outages, allLeases], [String(now), String(UNSERVED_MS)]),
      );
      return found.includes(1);
    },
    async servedAt() {
      const all = await ofShelves(({ served }) => redis.get(served));
      const known = all.flatMap((at) => (at === null ? [] : [Number(at)]));
      return known.length === 0 ? null : Math.max(...known);
    },
    async living() {
      return (await ofShelves(({ living }) => redis.sMembers(living))).flat();
    },
    async due(now) {
      const due = await ofShelves(({ deadlines }) =>
        redis.zRangeByScoreWithScores(deadlines, 0, now),
      );
      return due
        .flat()
        .toSorted((a, b) => a.score - b.score)
        .map(({ value }) => value);
    },
    async earliest() {
      const first = await ofShelves(async ({ deadlines, allLeases, circles }) => [
        ...(await redis.zRangeWithScores(deadlines, 0, 0)),
        ...(await redis.zRangeWithScores(allLeases, 0, 0)),
        ...(await redis.zRangeWithScores(circles, 0, 0)),
      ]);
      const earliest = Math.min(...first.flat().map(({ score }) => score));
      return earliest === Infinity ? null : earliest;
    },
    async unerased() {
      return (await ofShelves(({ ended }) => redis.sMembers(ended))).flat();
    },
    async erase(meeting) {
      const k = meetingKeys(meeting);
      const gone = await redis.erase([k.meeting, k.events, k.commands, k.names, k.leases], []);
      if (gone === 0) return;
      await rewritten();
      await redis.sRem(k.ended, meeting);
    },

    async renew(leases) {
      // Only those that are there.
      await Promise.all(
        leases.map((lease) =>
          redis.zAdd(
            meetingKeys(lease.meeting).allLeases,
            { score: lease.until, value: markOf(lease) },
            { condition: 'XX' },
          ),
        ),
      );
    },
    async expired(now) {
      const over = await ofShelves(({ allLeases }) =>
        redis.zRangeByScoreWithScores(allLeases, 0, now),
      );
      return over
        .flat()
        .toSorted((a, b) => a.score - b.score)
        .map(({ value, score }) => leaseFrom(value, score));
    },
    async close() {
      await redis.close();
    },
  };
}

const MOST_REMEMBERED = 10_000;

/** What the script says it came to. */
type Answered = Exclude<Appended['kind'], 'pinTaken'>;
type Row = Readonly<Record<string, string>>;

function openingFrom(meeting: MeetingId, row: Row): Kept['opening'] {
  return {
    meeting,
    group: row['group'] ?? '',
    at: Number(row['openedAt']),
    carried: carriedIn(row),
  };
}

/** As the script reads it: numbers as text, and nothing that is null. */
function asWritten(entry: Entry, recorded: readonly Recorded[]) {
  const { meeting, expected, at, box, deadline, command, name, forget, lease, release } = entry;
  const { carried, circle, ends } = entry;
  return {
    meeting,
    expected: String(expected),
    unservedUntil: String(entry.unservedUntil),
    version: String(entry.version),
    most: String(UNSERVED_MS),
    at: String(at),
    events: recorded.map((each) => JSON.stringify(each)),
    box: JSON.stringify(box),
    forget: forget ?? [],
    ...(deadline === null ? {} : { deadline: String(deadline) }),
    ...(command === undefined ? {} : { command }),
    ...(name === undefined ? {} : { name }),
    ...(lease === undefined ? {} : { lease: { mark: markOf(lease), until: String(lease.until) } }),
    ...(release === undefined ? {} : { release: markOf({ ...release, meeting }) }),
    ...(carried === undefined ? {} : { carried: JSON.stringify(carried) }),
    ...(circle === undefined ? {} : { circle: circleWritten(circle) }),
    ...(ends === undefined ? {} : { ends }),
  };
}

function circleWritten({ expected, circle, deadline }: CircleChange) {
  const due = deadline === null ? {} : { deadline: String(deadline) };
  return { expected: String(expected), text: JSON.stringify(circle), ...due };
}

function outageFrom(text: string): Outage {
  const [began, ended] = text.split(' ').map(Number) as [number, number];
  return { began, ended };
}

const numberOrNull = (text: string | null) => (text === null ? null : Number(text));

/** Ids hold no spaces. */
const markOf = ({ meeting, seat, connection }: Omit<Lease, 'until'>) =>
  `${meeting} ${seat} ${connection}`;
function leaseFrom(mark: string, until: number): Lease {
  const [meeting, seat, connection] = mark.split(' ') as [MeetingId, SeatId, ConnectionId];
  return { meeting, seat, connection, until };
}
