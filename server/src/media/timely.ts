import * as http from 'node:http';
import * as https from 'node:https';
import { text } from 'node:stream/consumers';

interface Asked {
  /** http(s):// */
  readonly url: string;
  readonly authorization: string;
  readonly body: unknown;
  /** Until when it may be asked, and when its answer must be there, by the clock of `performance`. */
  readonly askUntil: number;
  readonly answerUntil: number;
}

interface Answered {
  readonly status: number;
  readonly body: string;
}

const plainly = new http.Agent({ keepAlive: true });
const safely = new https.Agent({ keepAlive: true });

/**
 * Posts JSON, and looks at the clock as the line for it is there, so that nothing but the writing itself comes after
 * that. A process may be stopped anywhere, and go on later as if no time had gone by. `fetch` has several steps of its
 * own behind it: of 30 servers stopped as they had decided, four went on with what they had decided three seconds before.
 */
export async function postInTime(asked: Asked): Promise<Answered> {
  const url = new URL(asked.url);
  const isSafe = url.protocol === 'https:';
  const { request } = isSafe ? https : http;
  const body = JSON.stringify(asked.body);
  const posting = request(url, {
    method: 'POST',
    agent: isSafe ? safely : plainly,
    headers: {
      authorization: asked.authorization,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    },
  });
  const giveUp = setTimeout(
    () => posting.destroy(tooLate('The answer is late.')),
    asked.answerUntil - performance.now(),
  );
  try {
    const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const send = () => {
        if (performance.now() <= asked.askUntil) posting.end(body);
        else posting.destroy(tooLate('It is asked late.'));
      };
      posting
        .once('socket', (socket) => {
          if (!socket.connecting) send();
          else socket.once(isSafe ? 'secureConnect' : 'connect', send);
        })
        .once('response', resolve)
        .on('error', reject);
    });
    return { status: response.statusCode ?? 0, body: await text(response) };
  } finally {
    clearTimeout(giveUp);
  }
}

/** As `fetch` says of itself. */
const tooLate = (why: string) => new DOMException(why, 'TimeoutError');
