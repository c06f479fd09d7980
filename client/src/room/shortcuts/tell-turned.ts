import type { Say } from '../../text/say.ts';
import { announce } from '../../look/announcer.ts';
import type { Media } from '../../media/media.ts';

const WORDS = {
  microphone: { on: 'room.mine.heard', off: 'room.mine.listensOnly' },
  camera: { on: 'settings.cameraOn', off: 'settings.cameraOff' },
} as const;

/**
 * Whoever presses a button hears its new name. Whoever presses a key does not, and is told once the
 * device has turned. (What is wrong with a device is told anyway.)
 */
export function tellWhenTurned(device: keyof typeof WORDS, media: Media, t: Say): void {
  const before = media.state()[device];
  const stop = media.subscribe(() => {
    const now = media.state()[device];
    if (now === before) return;
    stop();
    if (now === 'on' || now === 'off') announce(t(WORDS[device][now]));
  });
}
