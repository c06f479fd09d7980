import { expect, test } from 'vitest';
import { invitationIn } from './link.ts';

const [group, secret] = ['group-aaaaaaaaaaaaaaaa', 's'.repeat(43)];
const link = `https://ronda.example.org/g/${group}#${secret}`;

test.each([
  ['as it is', link],
  ['of another port', `http://127.0.0.1:3000/g/${group}#${secret}`],
  ['among words', ` Our link:\n<${link}>. See you! `],
  ['with a slash at the end of its path', link.replace('#', '/#')],
])('an invitation is found in a link: %s', (_how, text) => {
  expect(invitationIn(text)).toEqual({ group, secret });
});

test.each([
  ['nothing', ''],
  ['without its secret', link.replace(/#.*/, '')],
  ['cut short', link.slice(0, -1)],
  ['with more than it has', `${link}s`],
  ['another page', 'https://example.org/#top'],
])('what is no whole invitation leads nowhere: %s', (_what, text) => {
  expect(invitationIn(text)).toBeNull();
});
