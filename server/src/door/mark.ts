import { createHmac } from 'node:crypto';
import type { CommandId, MeetingId } from '@ronda/shared/ids';
import type { CommandMark } from '../log/log.ts';

/**
 * By which a command that is sent again is known. Its key is a secret of the person's own, for one stay, which no
 * server stores: whoever reads the log cannot find out whose it was, even by trying every seat with
 * every id (D5). Equal ids of two people, or in two meetings, are two commands.
 */
export function markOf(marks: string, meeting: MeetingId, id: CommandId): CommandMark {
  return createHmac('sha256', Buffer.from(marks, 'base64url'))
    .update(`ronda/1/command\n${meeting}\n${id}`)
    .digest('base64url');
}
