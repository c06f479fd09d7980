import { RoomServiceClient, SipClient } from 'livekit-server-sdk';
import type { MediaAccess } from './access.ts';
import { closeBooth } from './close.ts';
import { BOOTH, openBooths } from './rule.ts';

/** All booths there are, and what stands on them. */
export interface Booths {
  /** Name by name, what stands on it. Rejects when LiveKit does not answer. */
  look(): Promise<ReadonlyMap<string, string>>;
  holdsCaller(name: string): Promise<boolean>;
  /** Null when it has gone. */
  signOn(name: string): Promise<string | null>;
  write(name: string, sign: string): Promise<void>;
  /** Ends the call in it. */
  close(name: string): Promise<void>;
  /** From now on every call from these addresses gets a booth. May be called at any time again. */
  takeCalls(allowed: readonly string[]): Promise<void>;
}

export function openExchange(access: MediaAccess): Booths {
  const { url, apiKey, apiSecret } = access;
  const given = [url.replace(/^ws/, 'http'), apiKey, apiSecret] as const;
  const rooms = new RoomServiceClient(...given);
  const sip = new SipClient(...given);
  return {
    async look() {
      const open = (await rooms.listRooms()).filter(({ name }) => isBooth(name));
      return new Map(open.map(({ name, metadata }) => [name, metadata]));
    },
    async holdsCaller(name) {
      const people = await rooms.listParticipants(name).catch(() => []);
      return people.some(({ kind }) => kind === SIP_PARTICIPANT);
    },
    async signOn(name) {
      return (await rooms.listRooms([name]))[0]?.metadata ?? null;
    },
    async write(name, sign) {
      await rooms.updateRoomMetadata(name, sign);
    },
    close: (name) => closeBooth(access, rooms, name),
    takeCalls: (allowed) => openBooths(sip, allowed),
  };
}

/** LiveKit's kind of participant that comes by telephone; its package does not give the name away. */
const SIP_PARTICIPANT = 3;

const isBooth = (room: string) => room.startsWith(`${BOOTH}_`) || room.startsWith(`${BOOTH}-`);
