import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Person } from './person.ts';

const GROUP = 'AAAAAAAAAAAAAAAAAAAAAA';
const OTHER = 'BBBBBBBBBBBBBBBBBBBBBB';

/** What a tab keeps of itself. */
function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

/** The page is loaded, in this tab of this device. */
async function load() {
  vi.resetModules();
  const [keepsake, person, secret] = await Promise.all([
    import('./keepsake.ts'),
    import('./person.ts'),
    import('./secret.ts'),
  ]);
  await keepsake.openKeepsakes();
  return { ...keepsake, ...person, ...secret };
}

/** The tab is closed and another one opened, on the same device. */
async function openTab() {
  vi.stubGlobal('sessionStorage', storage());
  return load();
}
type Page = Awaited<ReturnType<typeof load>>;
let page: Page;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  page = await openTab();
});

/** The names under which anything is kept. */
async function keptNames(): Promise<readonly string[]> {
  const { allInDatabase } = await import('./database.ts');
  return (await allInDatabase()).map(([key]) => key.replace(/^tab \S+/, 'tab'));
}
const onDevice = async () => (await keptNames()).filter((name) => name.startsWith('device'));

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
  page.takeSecret(GROUP, url as unknown as Location, history as unknown as History);
  return shown;
}
const openInvitation = () =>
  visit(page.invitationLink('https://ronda.example', GROUP, page.makeSecret()));

const whoIs = async (person: Person | null) => (await person?.identity)?.publicKey;

test('the secret leaves the address bar at once, and the tab keeps it, also over a reload', async () => {
  const secret = page.makeSecret();
  const link = page.invitationLink('https://ronda.example', GROUP, secret);
  expect(link).toBe(`https://ronda.example/g/${GROUP}#${secret}`);
  expect(visit(link)).toBe(`https://ronda.example/g/${GROUP}`);
  expect(page.secretOf(GROUP)).toBe(secret);
  expect(page.secretOf(OTHER)).toBeNull();
  page = await load();
  expect(page.secretOf(GROUP)).toBe(secret);
  expect(await onDevice()).toEqual([]);
  expect((await openTab()).secretOf(GROUP)).toBeNull();
});

test('an address without a secret stays as it is, and forgets nothing', () => {
  const secret = page.makeSecret();
  visit(page.invitationLink('https://ronda.example', GROUP, secret));
  expect(visit(`https://ronda.example/g/${GROUP}`)).toBe(`https://ronda.example/g/${GROUP}`);
  expect(page.secretOf(GROUP)).toBe(secret);
});

test('a link for another device of the same person brings its code along, which is good once', async () => {
  const [secret, code] = [page.makeSecret(), page.makeSecret()];
  const link = page.deviceLink('https://ronda.example', GROUP, secret, code);
  expect(visit(link)).toBe(`https://ronda.example/g/${GROUP}`);
  expect([page.secretOf(GROUP), page.codeOf(GROUP)]).toEqual([secret, code]);
  page.dropCode(GROUP);
  page = await load();
  expect([page.secretOf(GROUP), page.codeOf(GROUP)]).toEqual([secret, null]);
});

test('D9: whoever comes back is the same person, also in another tab; in another group somebody else', async () => {
  openInvitation();
  const ana = await whoIs(page.settle(GROUP, 'Ana', false));
  for (const come of [load, openTab]) {
    page = await come();
    expect(page.personOf(GROUP)?.name).toBe('Ana');
    expect(await whoIs(page.personOf(GROUP))).toBe(ana);
    expect(page.secretOf(GROUP)).not.toBeNull();
  }
  expect(await whoIs(page.settle(GROUP, 'Anna', false))).toBe(ana);
  expect(await whoIs(page.settle(OTHER, 'Ana', false))).not.toBe(ana);
});

test('D10: a secret that somebody offers never takes the place of another one', async () => {
  const secret = page.makeSecret();
  visit(page.invitationLink('https://ronda.example', GROUP, secret));
  await page.settle(GROUP, 'Ana', false).identity;
  // In the same tab, and in another one, which has it from the device.
  for (const _ of [1, 2]) {
    expect(page.adoptSecret(GROUP, page.makeSecret())).toBe(false);
    await page.settle(GROUP, 'Ana', false).identity;
    expect(page.secretOf(GROUP)).toBe(secret);
    page = await openTab();
  }
  expect(page.adoptSecret(GROUP, secret)).toBe(true);
  expect(page.adoptSecret(OTHER, page.makeSecret())).toBe(true);
  expect(page.secretOf(OTHER)).not.toBeNull();
});

test('a shared device keeps nothing for the next tab, and the seat until then', async () => {
  openInvitation();
  const ana = await whoIs(page.settle(GROUP, 'Ana', true));
  expect(await onDevice()).toEqual([]);
  page = await load();
  expect(await whoIs(page.personOf(GROUP))).toBe(ana);
  page = await openTab();
  expect(page.personOf(GROUP)).toBeNull();
  expect(page.secretOf(GROUP)).toBeNull();
});

test('on a shared device, who is kept on it from before is neither used nor taken away', async () => {
  openInvitation();
  const ana = await whoIs(page.settle(GROUP, 'Ana', false));
  const before = await onDevice();
  // In the same tab, and in another one.
  for (const _ of [1, 2]) {
    expect(await whoIs(page.settle(GROUP, 'Ben', true))).not.toBe(ana);
    expect(await onDevice()).toEqual(before);
    page = await openTab();
  }
  expect(page.personOf(GROUP)?.name).toBe('Ana');
  expect(await whoIs(page.personOf(GROUP))).toBe(ana);
});

test('whoever says afterwards that the device is their own stays who they are', async () => {
  openInvitation();
  const ana = await whoIs(page.settle(GROUP, 'Ana', true));
  expect(await whoIs(page.settle(GROUP, 'Ana', false))).toBe(ana);
  page = await openTab();
  expect(await whoIs(page.personOf(GROUP))).toBe(ana);
});

test('a shared device keeps nothing once its person has gone, and the seat while they are there', async () => {
  openInvitation();
  page.keepGroupName(GROUP, 'Circle');
  const ana = await whoIs(page.settle(GROUP, 'Ana', true));
  expect(await whoIs(page.settle(GROUP, 'Anna', true))).toBe(ana);
  expect(page.isShared(GROUP)).toBe(true);
  page.forget(GROUP);
  await vi.waitFor(async () => expect(await keptNames()).toEqual([]));
});

test('whoever leaves without a trace leaves nothing, of any group, not on their own device either', async () => {
  openInvitation();
  await page.settle(GROUP, 'Ana', false).identity;
  await page.settle(OTHER, 'Ana', true).identity;
  page.dropAll();
  expect(page.personOf(GROUP)).toBeNull();
  await vi.waitFor(async () => expect(await keptNames()).toEqual([]));
  page = await load();
  expect(page.secretOf(GROUP)).toBeNull();
});

test('a browser that keeps nothing still knows who is there until it is reloaded', async () => {
  vi.stubGlobal('indexedDB', undefined);
  vi.stubGlobal('sessionStorage', undefined);
  page = await load();
  const ana = await whoIs(page.settle(OTHER, 'Ana', false));
  expect(page.personOf(OTHER)?.name).toBe('Ana');
  expect(await whoIs(page.personOf(OTHER))).toBe(ana);
  page = await load();
  expect(page.personOf(OTHER)).toBeNull();
});
