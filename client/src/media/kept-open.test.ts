import { expect, test } from 'vitest';
import { keptOpen } from './kept-open.ts';

const gathering = { meeting: 'first', place: 'everyone', table: null } as const;

test('F2: another meeting begins with microphone and camera closed, also on the open floor', () => {
  expect(keptOpen(gathering, { ...gathering, meeting: 'next' })).toEqual({
    microphone: false,
    camera: false,
  });
  expect(keptOpen(gathering, gathering)).toEqual({ microphone: true, camera: true });
});

test('F2: what was chosen on arriving is for the open floor alone', () => {
  expect(keptOpen(null, gathering).microphone).toBe(true);
  expect(keptOpen(null, { ...gathering, place: 'offered' }).microphone).toBe(false);
});

test('F2, D12: what was opened in the whole circle is not open at a table, nor the other way round', () => {
  const atTable = { ...gathering, table: 0 } as const;
  expect(keptOpen(gathering, atTable)).toEqual({ microphone: false, camera: true });
  expect(keptOpen(atTable, gathering)).toEqual({ microphone: false, camera: true });
  expect(keptOpen(atTable, atTable).microphone).toBe(true);
});
