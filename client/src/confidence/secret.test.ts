import { beforeEach, expect, test, vi } from 'vitest';
import { forget, isShared, type Person, personOf, settle } from './person.ts';
import {
  adoptSecret,
  invitationLink,
  keepGroupName,
  makeSecret,
  secretOf,
  takeSecret,
} from './secret.ts';

const GROUP = 'AAAAAAAAAAAAAAAAAAAAAA';
const OTHER = 'BBBBBBBBBBBBBBBBBBBBBB';

/** A browser's storage, as far as it is used. */
function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
let tab = storage();
let device = storage();

/** The tab is closed and another one opened, on the same device. */
function openTab() {
  tab = storage();
  vi.stubGlobal('sessionStorage', tab);
}

beforeEach(() => {
  device = storage();
  vi.stubGlobal('localStorage', device);
  openTab();
});

const whoIs = async (person: Person | null) => (await person?.identity)?.publicKey;

/** Opens an address, and answers what the address bar shows then. */
function visit(href: string): string {
  const url = new URL(href);
  let shown = href;
  const history = {
    state: { kept: true },
    replaceState(state: unknown, _: string, path: string) {
      expect(state).toEqual({ kept: true });
      shown = url.origin + path;
    },
  };
  takeSecret(GROUP, url as unknown as Location, history as unknown as History);
  return shown;
}

test('the secret leaves the address bar at once, and the tab keeps it', () => {
  const secret = makeSecret();
  const link = invitationLink('https://ronda.example', GROUP, secret);
  expect(link).toBe(`https://ronda.example/g/${GROUP}#${secret}`);
  expect(visit(link)).toBe(`https://ronda.example/g/${GROUP}`);
  expect(secretOf(GROUP)).toBe(secret);
  expect(secretOf(OTHER)).toBeNull();
  expect(device.kept.size).toBe(0);
});

test('an address without a secret stays as it is, and forgets nothing', () => {
  const secret = makeSecret();
  visit(invitationLink('https://ronda.example', GROUP, secret));
  expect(visit(`https://ronda.example/g/${GROUP}`)).toBe(`https://ronda.example/g/${GROUP}`);
  expect(secretOf(GROUP)).toBe(secret);
});

test('D9: whoever comes back is the same person, also in another tab; in another group somebody else', async () => {
  visit(invitationLink('https://ronda.example', GROUP, makeSecret()));
  const ana = await whoIs(settle(GROUP, 'Ana', false));
  openTab();
  expect(personOf(GROUP)?.name).toBe('Ana');
  expect(await whoIs(personOf(GROUP))).toBe(ana);
  expect(secretOf(GROUP)).not.toBeNull();
  expect(await whoIs(settle(GROUP, 'Anna', false))).toBe(ana);
  expect(await whoIs(settle(OTHER, 'Ana', false))).not.toBe(ana);
});

test('D10: a secret that somebody offers never takes the place of another one', () => {
  const secret = makeSecret();
  visit(invitationLink('https://ronda.example', GROUP, secret));
  settle(GROUP, 'Ana', false);
  // In the same tab, and in another one, which has it from the device.
  for (const _ of [1, 2]) {
    expect(adoptSecret(GROUP, makeSecret())).toBe(false);
    settle(GROUP, 'Ana', false);
    expect(secretOf(GROUP)).toBe(secret);
    openTab();
  }
  expect(adoptSecret(GROUP, secret)).toBe(true);
  expect(adoptSecret(OTHER, makeSecret())).toBe(true);
  expect(secretOf(OTHER)).not.toBeNull();
});

test('a shared device keeps nothing when the tab closes, and the seat until then', async () => {
  visit(invitationLink('https://ronda.example', GROUP, makeSecret()));
  const ana = await whoIs(settle(GROUP, 'Ana', true));
  expect(device.kept.size).toBe(0);
  expect(await whoIs(personOf(GROUP))).toBe(ana);
  openTab();
  expect(personOf(GROUP)).toBeNull();
  expect(secretOf(GROUP)).toBeNull();
});

test('on a shared device, who is kept on it from before is neither used nor taken away', async () => {
  visit(invitationLink('https://ronda.example', GROUP, makeSecret()));
  const ana = await whoIs(settle(GROUP, 'Ana', false));
  const before = new Map(device.kept);
  // In the same tab, and in another one.
  for (const _ of [1, 2]) {
    expect(await whoIs(settle(GROUP, 'Ben', true))).not.toBe(ana);
    expect(device.kept).toEqual(before);
    openTab();
  }
  expect(personOf(GROUP)?.name).toBe('Ana');
  expect(await whoIs(personOf(GROUP))).toBe(ana);
});

test('a shared device keeps nothing once its person has gone, and the seat while they are there', async () => {
  visit(invitationLink('https://ronda.example', GROUP, makeSecret()));
  keepGroupName(GROUP, 'Circle');
  const ana = await whoIs(settle(GROUP, 'Ana', true));
  expect(await whoIs(settle(GROUP, 'Anna', true))).toBe(ana);
  expect(isShared(GROUP)).toBe(true);
  forget(GROUP);
  expect(tab.kept.size).toBe(0);
  expect(device.kept.size).toBe(0);
});

test('a browser that keeps nothing still knows who is there until it is reloaded', async () => {
  const refusing = {
    getItem: () => null,
    setItem() {
      throw new Error('full');
    },
    removeItem() {},
  };
  vi.stubGlobal('sessionStorage', refusing);
  vi.stubGlobal('localStorage', refusing);
  const ana = await whoIs(settle(OTHER, 'Ana', false));
  expect(personOf(OTHER)?.name).toBe('Ana');
  expect(await whoIs(personOf(OTHER))).toBe(ana);
});
