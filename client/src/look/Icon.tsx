/** Drawn here, in one stroke: each stands beside its word, never for it. */
const STROKES = {
  microphone:
    'M12 3a3 3 0 0 1 3 3v6a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3ZM6 11v1a6 6 0 0 0 12 0v-1M12 18v3',
  microphoneOff:
    'M9 6a3 3 0 0 1 6 0v6M13.5 14.6A3 3 0 0 1 9 12v-2M6 11v1a6 6 0 0 0 9.6 4.8M18 12v-1M12 18v3M4 4l16 16',
  camera: 'M4 7h10a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1ZM15 11l6-3v8l-6-3',
  cameraOff:
    'M8 7h6a1 1 0 0 1 1 1v5M14.5 16.9 14 17H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1M15 11l6-3v8l-4-2M3 3l18 18',
  speak: 'M5 18.5V6a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H9ZM9 9h6M9 11.8h4',
  pass: 'M4 12h14M13 7l5 5-5 5',
  later: 'M12 4a8 8 0 1 1-7.4 5M4 4v5h5M12 8v4l3 2',
  finish: 'M5 12.5l4.5 4.5L19 7.5',
  moreTime: 'M12 21a8 8 0 1 1 8-8M12 9v4l2.5 2M18 16v6M15 19h6',
  rest: 'M5 10h11v4a5 5 0 0 1-5 5h-1a5 5 0 0 1-5-5ZM16 11h1.5a2 2 0 0 1 0 4.5H16M8.5 4v2.5M12.5 4v2.5',
  propose: 'M12 5v14M5 12h14',
  settings: 'M4 7h10M18 7h2M14 5v4h4V5ZM4 17h2M10 17h10M6 15v4h4v-4Z',
  leave: 'M13 4H6a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h7M10 12h10M16 8l4 4-4 4',
  phone:
    'M6 3h3l1.5 4.5L8.5 9a11 11 0 0 0 6.5 6.5l1.5-2L21 15v3a2.5 2.5 0 0 1-2.5 2.5A15 15 0 0 1 3.5 5.5 2.5 2.5 0 0 1 6 3Z',
  phoneSpeaking:
    'M5 5h2.6l1.3 3.8-1.7 1.3a9.4 9.4 0 0 0 5.6 5.6l1.3-1.7L18 15.3V18a2.2 2.2 0 0 1-2.2 2.2A12.8 12.8 0 0 1 2.8 7.2 2.2 2.2 0 0 1 5 5ZM13.5 7.5a4 4 0 0 1 3 3M14 3.5a8 8 0 0 1 6.5 6.5',
  keys: 'M7 5h.01M12 5h.01M17 5h.01M7 10h.01M12 10h.01M17 10h.01M7 15h.01M12 15h.01M17 15h.01M12 20h.01',
  write: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19ZM13.5 7l3.5 3.5',
  signal:
    'M12 12h.01M8.8 15.2a4.5 4.5 0 0 1 0-6.4M15.2 8.8a4.5 4.5 0 0 1 0 6.4M6 18a8.5 8.5 0 0 1 0-12M18 6a8.5 8.5 0 0 1 0 12',
  go: 'M3 12h9M8.5 8.5 12 12l-3.5 3.5M14 5.3a7 7 0 1 1 0 13.4',
  hand: 'M8 12V6a1.5 1.5 0 0 1 3 0v5V4.5a1.5 1.5 0 0 1 3 0V11V6a1.5 1.5 0 0 1 3 0v8a6 6 0 0 1-6 6.5 6 6 0 0 1-5-2.6L4 14.5a1.5 1.5 0 0 1 2.3-1.9L8 14.5V12',
  handDown: 'M12 4v12M7 11.5l5 5 5-5M5 20h14',
  hold: 'M9 6v12M15 6v12',
  enough: 'M8.5 6v12l9.5-6Z',
  away: 'M5 20V4h9v16M14 12h6M17 9l3 3-3 3M3 20h13',
  lost: 'M4 9a12 12 0 0 1 16 0M7 12.5a7.5 7.5 0 0 1 10 0M12 18h.01M4 4l16 16',
  next: 'M6 5l7 7-7 7',
  then: 'M5 5l7 7-7 7M12 5l7 7-7 7',
  text: 'M6 4h12v16H6ZM9 8.5h6M9 12h6M9 15.5h4',
  hear: 'M4 10v4h3l5 4V6L7 10ZM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  decide: 'M5 5h14v11H9l-4 3.5ZM9 10.5l2.2 2.2L15.5 8.5',
  devices: 'M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4M4 12h13',
  sprout: 'M12 21v-9M12 12c0-4-3-6-7-6 0 4 3 6 7 6ZM12 14c0-4 3-6.5 7-6.5 0 4-3 6.5-7 6.5Z',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM5.6 5.6l3.6 3.6M14.8 14.8l3.6 3.6M18.4 5.6l-3.6 3.6M9.2 14.8l-3.6 3.6',
  exit: 'M4 4h16v16H4ZM9 9l6 6M15 9l-6 6',
} as const;
export type IconName = keyof typeof STROKES;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={STROKES[name]} />
    </svg>
  );
}
