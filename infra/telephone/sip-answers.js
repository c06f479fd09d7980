import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const patienceMs = 300;

/**
 * Whether somebody on this machine answers SIP there: its OPTIONS asks for nothing else.
 *
 * @param {number} port
 */
export async function sipAnswers(port) {
  const socket = createSocket('udp4');
  try {
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    const answer = once(socket, 'message', { signal: AbortSignal.timeout(patienceMs) });
    // So that one that comes to nothing is not an error of its own.
    answer.catch(() => {});
    socket.send(options(port, socket.address().port), port, '127.0.0.1');
    const [message] = await answer;
    return String(message).startsWith('SIP/2.0 200');
  } catch {
    return false;
  } finally {
    socket.close();
  }
}

/**
 * @param {number} port
 * @param {number} own
 */
function options(port, own) {
  const word = randomBytes(8).toString('hex');
  return [
    `OPTIONS sip:127.0.0.1:${port} SIP/2.0`,
    `Via: SIP/2.0/UDP 127.0.0.1:${own};branch=z9hG4bK${word};rport`,
    `From: <sip:ronda@127.0.0.1:${own}>;tag=${word}`,
    `To: <sip:127.0.0.1:${port}>`,
    `Call-ID: ${word}`,
    'CSeq: 1 OPTIONS',
    'Max-Forwards: 1',
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
}
