import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

/**
 * With whom pages of one site had to do: out of the browser's own log, which it writes below pages, workers and
 * WebRTC alike. What a browser asks its maker for its own sake is not in it.
 */
export interface Contacts {
  /** Of everything that was asked for by address, as scheme://host:port. */
  readonly origins: ReadonlySet<string>;
  /** That were looked up, also without anything being asked for there, as a browser does ahead of time. */
  readonly hosts: ReadonlySet<string>;
  /** To which a packet went, as address:port; so WebRTC finds its way. */
  readonly udp: ReadonlySet<string>;
}

const NetLog = v.object({
  constants: v.object({ logEventTypes: v.record(v.string(), v.number()) }),
  events: v.array(
    v.object({
      type: v.number(),
      params: v.optional(v.record(v.string(), v.unknown()), {}),
    }),
  ),
});

/** For `startChromium`: it writes its log there, whole once it has ended. */
export const netLogTo = (file: string) => [
  `--log-net-log=${file}`,
  '--net-log-capture-mode=IncludeSensitive',
  // Chromium's own question, of what kind of form that is, which it would ask in the page's name.
  '--disable-features=AutofillServerCommunication',
];

/** @param site scheme and host of the pages, without port */
export async function contactsIn(file: string, site: string): Promise<Contacts> {
  const { constants, events } = v.parse(NetLog, JSON.parse(await readFile(file, 'utf8')));
  const types = new Map(Object.entries(constants.logEventTypes).map(([name, id]) => [id, name]));
  const contacts = {
    origins: new Set<string>(),
    hosts: new Set<string>(),
    udp: new Set<string>(),
  };
  for (const { type, params } of events) {
    const text = (key: string) => (typeof params[key] === 'string' ? params[key] : '');
    const isOfSite = (key: string) => text(key).split(' ').includes(site);
    switch (types.get(type)) {
      case 'URL_REQUEST_START_JOB':
        if (isOfSite('network_isolation_key')) contacts.origins.add(new URL(text('url')).origin);
        break;
      case 'HOST_RESOLVER_MANAGER_REQUEST':
        if (isOfSite('network_anonymization_key'))
          contacts.hosts.add(text('host').replace(/^\w+:\/\//, ''));
        break;
      case 'UDP_BYTES_SENT':
        // Of a socket with one other end, such as that to the resolver, the log names none here.
        if (text('address') !== '') contacts.udp.add(text('address'));
        break;
      case undefined:
      default:
        break;
    }
  }
  return contacts;
}
