import { defineScript } from '@redis/client';
import type { CommandParser } from '@redis/client';

/**
 * The steps that are more than one command. Redis runs a script to its end before anything else. Numbers
 * travel as text: a script would write the large ones as 1.79e+12.
 */
const script = <Reply>(text: string) =>
  defineScript({
    SCRIPT: text,
    IS_READ_ONLY: false,
    parseCommand(parser: CommandParser, keys: readonly string[], args: readonly string[]) {
      parser.pushKeysLength([...keys]);
      parser.push(...args);
    },
    transformReply: (reply: unknown) => reply as Reply,
  });

/** Of a group that is not there yet. Answers with whether it was not. */
const make = script<number>(`
  local group, circles = unpack(KEYS)
  local id, deadline = unpack(ARGV)
  if redis.call('EXISTS', group) == 1 then return 0 end
  redis.call('HSET', group, unpack(ARGV, 3))
  if deadline ~= '' then redis.call('ZADD', circles, deadline, id) end
  return 1
`);

/** Between meetings. Answers with 1 when it was written. */
const writeCircle = script<number>(`
  local group, circles = unpack(KEYS)
  local id, expected, version, carried, circle, deadline = unpack(ARGV)
  if redis.call('EXISTS', group) == 0 or redis.call('HEXISTS', group, 'meeting') == 1 then return 0 end
  if (redis.call('HGET', group, 'revision') or '0') ~= expected then return 0 end
  redis.call('HSET', group, 'version', version, 'carried', carried, 'circle', circle)
  redis.call('HINCRBY', group, 'revision', 1)
  if deadline then redis.call('ZADD', circles, deadline, id)
  else redis.call('ZREM', circles, id) end
  return 1
`);

/** Answers with the id of the meeting that goes on then; null when there is no such group. */
const open = script<string | null>(`
  local group, meeting, living, deadlines, served = unpack(KEYS)
  local id, at, deadline, box, groupId, needs = unpack(ARGV)
  if redis.call('EXISTS', group) == 0 then return nil end
  local going = redis.call('HGET', group, 'meeting')
  if going then return going end
  local version = redis.call('HGET', group, 'version')
  if version then redis.call('HSET', meeting, 'version', version) end
  redis.call('HSET', meeting, 'group', groupId, 'openedAt', at,
    'carried', redis.call('HGET', group, 'carried'), 'seq', '0', 'at', at, 'box', box, 'ended', '0', 'needs', needs)
  redis.call('HSET', group, 'meeting', id)
  if redis.call('SCARD', living) == 0 then redis.call('SET', served, at) end
  redis.call('SADD', living, id)
  redis.call('ZADD', deadlines, deadline, id)
  return id
`);

/** Answers with what it came to and, where there is one, the seq. */
const append = script<[string, string?]>(`
  local meeting, events, commands, names, leases, living, ended, deadlines, allLeases, served, outages,
    group, hints, circles = unpack(KEYS)
  local entry = cjson.decode(ARGV[1])
  local seq, at, over, needs = unpack(redis.call('HMGET', meeting, 'seq', 'at', 'ended', 'needs'))
  if not seq or over == '1' then return {'ended'} end
  if tonumber(needs) > tonumber(entry.understands) then return {'newer'} end
  if entry.command then
    local first = redis.call('HGET', commands, entry.command)
    if first then return {'repeated', first} end
  end
  if seq ~= entry.expected or tonumber(entry.at) < tonumber(at) then return {'conflict'} end
  local outage = redis.call('LINDEX', outages, -1)
  if (outage and outage:match(' (%d+)$') or '0') ~= entry.unservedUntil then return {'conflict'} end
  local circle = entry.circle
  if circle and (redis.call('HGET', group, 'revision') or '0') ~= circle.expected then return {'conflict'} end
  local last = redis.call('GET', served)
  if last and tonumber(entry.at) - math.max(tonumber(last), tonumber(at)) > tonumber(entry.most) then
    return {'unserved'}
  end

  for _, event in ipairs(entry.events) do redis.call('RPUSH', events, event) end
  if #entry.events > 0 then
    seq = string.format('%d', tonumber(seq) + #entry.events)
    redis.call('HSET', meeting, 'seq', seq, 'at', entry.at)
  end
  redis.call('HSET', meeting, 'box', entry.box, 'needs', entry.version)
  if entry.command then redis.call('HSET', commands, entry.command, seq) end
  if entry.name then redis.call('HSET', names, entry.name.seat, entry.name.sealed) end
  for _, seat in ipairs(entry.forget) do redis.call('HDEL', names, seat) end
  if entry.lease then
    redis.call('SADD', leases, entry.lease.mark)
    redis.call('ZADD', allLeases, entry.lease['until'], entry.lease.mark)
  end
  if entry.release then
    redis.call('SREM', leases, entry.release)
    redis.call('ZREM', allLeases, entry.release)
  end
  if entry.deadline then redis.call('ZADD', deadlines, entry.deadline, entry.meeting)
  else redis.call('ZREM', deadlines, entry.meeting) end

  local goesOn = redis.call('HGET', group, 'meeting') == entry.meeting
  if entry.carried and goesOn then redis.call('HSET', group, 'version', ARGV[3], 'carried', entry.carried) end
  if circle and goesOn then
    redis.call('HSET', group, 'circle', circle.text)
    if circle.deadline then redis.call('ZADD', circles, circle.deadline, entry.group)
    else redis.call('ZREM', circles, entry.group) end
  end
  if (circle or entry.carried) and goesOn then redis.call('HINCRBY', group, 'revision', 1) end
  if entry.ends then
    redis.call('HSET', meeting, 'ended', '1')
    redis.call('ZREM', deadlines, entry.meeting)
    for _, mark in ipairs(redis.call('SMEMBERS', leases)) do redis.call('ZREM', allLeases, mark) end
    redis.call('DEL', leases)
    redis.call('SREM', living, entry.meeting)
    redis.call('SADD', ended, entry.meeting)
    if goesOn then redis.call('HDEL', group, 'meeting') end
  end
  redis.call('SPUBLISH', hints, ARGV[2])
  return {'appended', seq}
`);

/** Answers with 1 where nobody had been here for longer than `most`. Of what was long ago nothing is owed any more. */
const serve = script<number>(`
  local living, served, outages, allLeases = unpack(KEYS)
  local now, most = unpack(ARGV)
  -- What stood in line while Redis stood still says that somebody was there when nobody could be.
  local seconds, micros = unpack(redis.call('TIME'))
  if seconds * 1000 + micros / 1000 - tonumber(now) > tonumber(most) then return 0 end
  if redis.call('SCARD', living) == 0 then
    if redis.call('EXISTS', served) == 1 then redis.call('DEL', served, outages) end
    return 0
  end
  local before = redis.call('GET', served) or now
  if tonumber(now) > tonumber(before) then redis.call('SET', served, now) end
  local gap = tonumber(now) - tonumber(before)
  if gap <= tonumber(most) then return 0 end
  redis.call('RPUSH', outages, before .. ' ' .. now)
  redis.call('LTRIM', outages, -100, -1)
  for _, mark in ipairs(redis.call('ZRANGE', allLeases, 0, -1)) do redis.call('ZINCRBY', allLeases, gap, mark) end
  return 1
`);

/** Only of a meeting that is over, or that is gone already. It is found as unerased until its bytes are gone, too. */
const erase = script<number>(`
  local meeting, events, commands, names, leases = unpack(KEYS)
  if redis.call('HGET', meeting, 'ended') == '0' then return 0 end
  redis.call('DEL', meeting, events, commands, names, leases)
  return 1
`);

export const scripts = { make, open, append, writeCircle, serve, erase };
