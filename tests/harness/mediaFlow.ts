import type { BrowserContext, Page } from 'playwright-core';

/** The microphone that a page sends from, as the browser itself describes it. */
export interface SentMicrophone {
  readonly label: string;
  /** False: what is sent is silence. */
  readonly enabled: boolean;
  readonly settings: MediaTrackSettings;
  readonly bytesSent: number;
}

declare global {
  var rondaConnections: RTCPeerConnection[] | undefined;
}

/** Keeps the page's connections to LiveKit, so that what flows in them can be measured. */
export async function watchFlow(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const Real = RTCPeerConnection;
    globalThis.rondaConnections = [];
    globalThis.RTCPeerConnection = class extends Real {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        globalThis.rondaConnections!.push(this);
      }
    };
  });
}

/** Null while no microphone is published. */
export async function sentMicrophone(page: Page): Promise<SentMicrophone | null> {
  return page.evaluate(async () => {
    for (const connection of globalThis.rondaConnections!) {
      for (const sender of connection.getSenders()) {
        const { track } = sender;
        if (connection.connectionState !== 'connected' || track?.kind !== 'audio') continue;
        let bytesSent = 0;
        for (const report of (
          await sender.getStats()
        ).values() as Iterable<RTCOutboundRtpStreamStats>) {
          if (report.type === 'outbound-rtp') bytesSent += report.bytesSent ?? 0;
        }
        const { label, enabled } = track;
        return { label, enabled, settings: track.getSettings(), bytesSent };
      }
    }
    return null;
  });
}

/** All bytes of pictures that have arrived since the page was loaded. */
export async function pictureBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let bytes = 0;
    for (const connection of globalThis.rondaConnections!) {
      for (const report of (
        await connection.getStats()
      ).values() as Iterable<RTCInboundRtpStreamStats>) {
        if (report.type === 'inbound-rtp' && report.kind === 'video')
          bytes += report.bytesReceived ?? 0;
      }
    }
    return bytes;
  });
}

/** How many pictures the media server has been asked for, whether or not anything comes. */
export async function picturesAskedFor(page: Page): Promise<number> {
  return page.evaluate(() => {
    const receivers = globalThis.rondaConnections!.flatMap((one) => one.getReceivers());
    // Muted is what a track is while nobody has promised to send anything in it.
    return receivers.filter(({ track }) => track.kind === 'video' && !track.muted).length;
  });
}

/** What the browser tells the page when something happens to the microphone that is sent. */
export async function happensToMicrophone(page: Page, what: 'mute' | 'unmute' | 'ended') {
  await page.evaluate((type) => {
    const senders = globalThis.rondaConnections!.flatMap((connection) => connection.getSenders());
    const track = senders.map((sender) => sender.track).find((sent) => sent?.kind === 'audio')!;
    if (type === 'ended') track.stop();
    else Object.defineProperty(track, 'muted', { value: type === 'mute', configurable: true });
    track.dispatchEvent(new Event(type));
  }, what);
}
