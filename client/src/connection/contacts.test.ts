import type { SeatId } from '@ronda/shared/ids';
import type { ContactSent } from '@ronda/shared/wire/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import type { ContactWords } from '../confidence/contact.ts';
import { openContact, sealContact } from '../confidence/contact.ts';
import type { DeviceKey } from '../confidence/device-key.ts';
import { makeDeviceKey } from '../confidence/device-key.ts';
import { makeIdentity } from '../confidence/identity.ts';
import { deriveKeys } from '../confidence/keys.ts';
import { openName, sealName } from '../confidence/name-card.ts';
import { makeSecret } from '../confidence/secret.ts';
import type { Meeting } from './meeting.ts';
import { openMeeting } from './open-meeting.ts';
import { ME, ServedMeeting } from './testing/served-meeting.ts';

const found = await deriveKeys(makeSecret());
if (found === null) throw new Error('no keys');
const keys = found;
const bea = await makeDeviceKey();
const carl = await makeDeviceKey();

const opened: Meeting[] = [];
afterEach(() => {
  for (const meeting of opened.splice(0)) meeting.close();
});
const until = (met: () => unknown) => vi.waitFor(met, { timeout: 4000 });

/** Ana's device, in a meeting with Bea and Carl, and what these two do. */
class Table {
  readonly served = new ServedMeeting();
  readonly meeting: Meeting;
  constructor() {
    for (const seat of ['bea', 'carl']) this.served.act(seat, { type: 'enter', by: 'browser' });
    this.meeting = openMeeting(
      {
        group: 'AAAAAAAAAAAAAAAAAAAAAA',
        keys,
        identity: makeIdentity(),
        name: 'Ana',
        returningTo: null,
      },
      this.served.connect,
    );
    opened.push(this.meeting);
  }

  async seated(): Promise<this> {
    await until(() => expect(this.meeting.state().kind).toBe('seated'));
    return this;
  }

  /** It is proposed to end, so that contacts may be passed on. */
  close(): void {
    this.served.act('bea', { type: 'propose', action: { kind: 'endMeeting' } });
  }

  async called(seat: SeatId, name: string, { publicKey }: DeviceKey): Promise<void> {
    this.served.names[seat] = await sealName(keys, { name, key: publicKey });
    this.served.say('names', { [seat]: this.served.names[seat] });
  }

  way(from: SeatId, to: SeatId) {
    return { meeting: this.served.room.meeting, from, to };
  }

  async anasKey(): Promise<string> {
    const [enter] = this.served.askedFor('enter') as [{ name: string }];
    return (await openName(keys, enter.name))?.key ?? '';
  }

  async says(by: SeatId, own: DeviceKey, words: ContactWords): Promise<void> {
    const sealed = await sealContact(own, await this.anasKey(), this.way(by, ME), words);
    this.served.say('contactCame', { by, sealed });
  }

  /** What this device has sent to this seat, as far as this key opens it. */
  async sentTo(to: SeatId, own: DeviceKey): Promise<(ContactWords | null)[]> {
    const sent = (this.served.askedFor('contact') as ContactSent[]).filter((one) => one.to === to);
    const key = await this.anasKey();
    return Promise.all(sent.map(({ sealed }) => openContact(own, key, this.way(ME, to), sealed)));
  }
}

async function table(): Promise<Table> {
  const made = await new Table().seated();
  await made.called('bea', 'Bea', bea);
  await made.called('carl', 'Carl', carl);
  return made;
}

const OFFER = { kind: 'offer' } as const;
const WITHDRAWN = { kind: 'withdrawn' } as const;
const contact = (text: string) => ({ kind: 'contact', text }) as const;
const MINE = 'ana@example.org';
const BEAS = { name: 'Bea', text: 'bea@example.org' };
const pause = () => new Promise((resolve) => setTimeout(resolve, 150));

test('D11: what is offered before the close goes out when it comes, and no contact with it', async () => {
  const here = await table();
  const { served, meeting } = here;
  meeting.offerContact(MINE, ['bea']);
  await pause();
  expect(served.askedFor('contact')).toEqual([]);
  here.close();
  await until(async () => expect(await here.sentTo('bea', bea)).toEqual([OFFER]));
  await pause();
  expect(served.askedFor('contact')).toHaveLength(1);
});

test('D11: the contact follows once the other’s offer has come, and only to them', async () => {
  const here = await table();
  here.close();
  here.meeting.offerContact(MINE, ['bea', 'carl']);
  await until(async () => expect(await here.sentTo('bea', bea)).toEqual([OFFER]));
  await here.says('bea', bea, OFFER);
  await until(async () => expect(await here.sentTo('bea', bea)).toEqual([OFFER, contact(MINE)]));
  expect(await here.sentTo('carl', carl)).toEqual([OFFER]);
  expect(here.meeting.contacts.state().came.size).toBe(0);
  await here.says('bea', bea, contact(BEAS.text));
  await until(() => expect([...here.meeting.contacts.state().came]).toEqual([['bea', BEAS]]));
});

test('D11: who does not offer is shown neither that one was offered to them, nor a contact', async () => {
  const here = await table();
  here.close();
  const before = here.meeting.contacts.state();
  await here.says('bea', bea, OFFER);
  await here.says('bea', bea, contact(BEAS.text));
  await pause();
  expect(here.meeting.contacts.state()).toBe(before);
  expect(here.served.askedFor('contact')).toEqual([]);
  // Bea's offer stands all the same.
  here.meeting.offerContact(MINE, ['bea']);
  await until(async () => expect(await here.sentTo('bea', bea)).toEqual([OFFER, contact(MINE)]));
});

test('D11: what is withdrawn is not given, and what has come then is not shown', async () => {
  const here = await table();
  here.close();
  here.meeting.offerContact(MINE, ['bea']);
  await until(async () => expect(await here.sentTo('bea', bea)).toEqual([OFFER]));
  here.meeting.offerContact(MINE, []);
  await until(async () => expect(await here.sentTo('bea', bea)).toEqual([OFFER, WITHDRAWN]));
  await here.says('bea', bea, OFFER);
  await here.says('bea', bea, contact(BEAS.text));
  await pause();
  expect(await here.sentTo('bea', bea)).toEqual([OFFER, WITHDRAWN]);
  expect(here.meeting.contacts.state().came.size).toBe(0);
});

test('D11: the other’s withdrawal is heeded', async () => {
  const here = await table();
  here.close();
  await here.says('bea', bea, OFFER);
  await here.says('bea', bea, WITHDRAWN);
  await pause();
  here.meeting.offerContact(MINE, ['bea']);
  await until(async () => expect(await here.sentTo('bea', bea)).toEqual([OFFER]));
  await pause();
  expect(await here.sentTo('bea', bea)).toEqual([OFFER]);
});

test('D11: whoever has loaded the page anew is offered again, under their new key, and given nothing before they offer', async () => {
  const here = await table();
  here.close();
  here.meeting.offerContact(MINE, ['bea']);
  await here.says('bea', bea, OFFER);
  await until(async () => expect(await here.sentTo('bea', bea)).toHaveLength(2));
  const anew = await makeDeviceKey();
  here.served.act('bea', { type: 'lose' });
  here.served.act('bea', { type: 'enter', by: 'browser' });
  await here.called('bea', 'Bea', anew);
  await until(async () => expect((await here.sentTo('bea', anew)).at(-1)).toEqual(OFFER));
  await pause();
  const forNew = (await here.sentTo('bea', anew)).filter((words) => words !== null);
  expect(forNew).toEqual([OFFER]);
});

test('D11: an offer that comes before its key is opened once that is there', async () => {
  const here = await new Table().seated();
  here.close();
  here.meeting.offerContact(MINE, ['bea']);
  await here.says('bea', bea, OFFER);
  await pause();
  expect(here.served.askedFor('contact')).toEqual([]);
  await here.called('bea', 'Bea', bea);
  await until(async () => expect(await here.sentTo('bea', bea)).toEqual([OFFER, contact(MINE)]));
});

test('D11: what does not reach them is sent until it does', async () => {
  const here = await table();
  here.close();
  here.served.unreached.add('bea');
  here.meeting.offerContact(MINE, ['bea']);
  await until(() => expect(here.served.askedFor('contact')).toHaveLength(1));
  here.served.unreached.delete('bea');
  await until(() => expect(here.served.askedFor('contact')).toHaveLength(2));
});

test('D11: what has been exchanged stays when the meeting is over', async () => {
  const here = await table();
  here.close();
  here.meeting.offerContact(MINE, ['bea']);
  await here.says('bea', bea, contact(BEAS.text));
  await until(() => expect(here.meeting.contacts.state().came.size).toBe(1));
  here.served.say('dismissed', { because: 'ended' });
  await until(() => expect(here.meeting.state().kind).toBe('dismissed'));
  expect(here.meeting.contacts.state().came.get('bea')).toEqual(BEAS);
});
