import { expect, test } from 'vitest';
import { REFUSALS } from '@ronda/shared/room/refusal';
import { COUNTED_AS } from './counted-as.ts';
import { createExposition } from './exposition.ts';

const nobody = () => ({ rooms: 0, browser: 0, phone: 0 });

/** The value of one line of it, such as `ronda_seats{kind="phone"}`. */
const valueOf = (text: string, of: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${of} `))
      ?.slice(of.length + 1),
  );

test('what is told is counted, times in seconds', async () => {
  const { figures, text } = createExposition(() => ({ rooms: 2, browser: 5, phone: 1 }));
  figures.appended('propose', null);
  figures.appended('tick', 40);
  figures.refused('notYourTurn');
  figures.conflicted();
  figures.storeFailed('append');
  figures.permitted(30);
  const told = await text();
  for (const [of, value] of [
    ['ronda_rooms', 2],
    ['ronda_seats{kind="browser"}', 5],
    ['ronda_seats{kind="phone"}', 1],
    ['ronda_commands_total{command="propose"}', 1],
    ['ronda_commands_total{command="tick"}', 1],
    ['ronda_commands_total{command="hold"}', 0],
    ['ronda_refusals_total{code="notYourTurn"}', 1],
    ['ronda_refusals_total{code="full"}', 0],
    ['ronda_append_conflicts_total', 1],
    ['ronda_store_failures_total{call="append"}', 1],
    ['ronda_deadline_lateness_seconds_count', 1],
    ['ronda_deadline_lateness_seconds_sum', 0.04],
    ['ronda_deadline_lateness_seconds_bucket{le="0.025"}', 0],
    ['ronda_deadline_lateness_seconds_bucket{le="0.05"}', 1],
    ['ronda_permission_lag_seconds_sum', 0.03],
  ] as const)
    expect([of, valueOf(told, of)]).toEqual([of, value]);
  expect(told).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
});

test('H5: passing is counted as speaking is, so that nothing tells how often somebody passed', async () => {
  const [one, other] = [createExposition(nobody), createExposition(nobody)];
  one.figures.appended('pass', null);
  other.figures.appended('speak', null);
  const of = async (each: typeof one) =>
    (await each.text()).split('\n').filter((line) => line.startsWith('ronda_'));
  expect(await of(one)).toEqual(await of(other));
  expect(await one.text()).toMatch(/^ronda_commands_total\{command="turn"\} 1$/m);
});

test('what a label says is out of a closed list', async () => {
  const { figures, text } = createExposition(nobody);
  figures.storeFailed('append');
  const labels = [...(await text()).matchAll(/^ronda_\w+\{(.+)\} /gm)].map(([, label]) => label);
  const allowed = new Set([
    ...Object.values(COUNTED_AS).map((command) => `command="${command}"`),
    ...Object.keys(REFUSALS).map((code) => `code="${code}"`),
    'kind="browser"',
    'kind="phone"',
    'call="append"',
  ]);
  expect(labels.length).toBeGreaterThan(allowed.size);
  expect(
    labels.filter((label) => !allowed.has(label!) && !/^le="(\+Inf|[\d.]+)"$/.test(label!)),
  ).toEqual([]);
});
