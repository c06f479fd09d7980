import type { SeatId } from '@ronda/shared/ids';
import type { Media } from '../../media/media.ts';
import type { MediaState } from '../../media/media-state.ts';
import { createStateHolder } from '../../media/media-state.ts';

interface Shown {
  readonly me: SeatId;
  readonly state: Partial<MediaState>;
  /** Whose camera is on: a picture is drawn for them. */
  readonly pictures: readonly SeatId[];
}

/** No sound, no devices: only what the screen shows of them. */
export function createQuietMedia({ me, state, pictures }: Shown): Media {
  const holder = createStateHolder();
  const videos = new Map(pictures.map((seat, index) => [seat, drawnTrack(index)]));
  holder.set({ line: 'open', videos, ...state });
  return {
    subscribe: holder.subscribe,
    state: holder.get,
    setMicrophone: async (on) => holder.set({ microphone: on ? 'on' : 'off' }),
    async setCamera(on) {
      const now = new Map(holder.get().videos);
      if (on) now.set(me, drawnTrack(0));
      else now.delete(me);
      holder.set({ camera: on ? 'on' : 'off', videos: now });
    },
    setPictures: async (chosen) => holder.set({ pictures: chosen }),
    async choose(what, id) {
      holder.set({ chosen: { ...holder.get().chosen, [what]: id } });
      return true;
    },
    show(seat, element) {
      const track = holder.get().videos.get(seat);
      element.srcObject = track === undefined ? null : new MediaStream([track]);
      return () => {
        element.srcObject = null;
      };
    },
    level: () => 0.4,
    hear: async () => holder.set({ blocked: false }),
    close: () => undefined,
  };
}

/** Somebody before a wall, in a few strokes. */
function drawnTrack(index: number): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 360;
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('This browser draws nothing.');
  const hue = 30 + index * 70;
  const draw = () => {
    brush.fillStyle = `hsl(${hue} 24% 62%)`;
    brush.fillRect(0, 0, 640, 360);
    brush.fillStyle = `hsl(${hue + 180} 26% 34%)`;
    brush.beginPath();
    brush.ellipse(320, 400, 190, 170, 0, 0, 7);
    brush.fill();
    brush.fillStyle = 'hsl(28 40% 66%)';
    brush.beginPath();
    brush.ellipse(320, 170, 74, 92, 0, 0, 7);
    brush.fill();
    brush.fillStyle = 'hsl(24 30% 22%)';
    brush.beginPath();
    brush.ellipse(320, 105, 86, 56, 0, Math.PI, 7);
    brush.fill();
  };
  draw();
  setInterval(draw, 500);
  const track = canvas.captureStream(4).getVideoTracks()[0];
  if (track === undefined) throw new Error('This browser makes no stream of a drawing.');
  return track;
}
