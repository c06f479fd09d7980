/** English words of what each person can set for themselves. They come with the dialog. */
export const preferences = {
  title: 'Settings',
  own: 'Only for you, on this device. Nobody else is told.',
  back: 'Back to settings',

  sounds: 'Sounds',
  soundsHint: 'Short and soft, and heard by you alone.',
  sound: {
    offered: 'The turn is offered to you',
    nearly: 'Your time is nearly over',
    over: 'Your time is over',
    decision: 'A decision waits for your answer',
    quiet: 'Quiet begins or ends',
  },
  play: 'Play',
  playWhich: 'Play: {{sound}}',

  announcements: 'For screen readers',
  announceSignals: 'Announce signals',
  announceSignalsHint:
    'When someone sends “I hear you” or another signal, your screen reader says so.',

  shortcuts: 'Keyboard shortcuts',
  shortcutsOff: 'Off. Everything can be reached with Tab and Enter.',
  shortcutsOn: 'On. {{key}} opens the list.',
  shortcutsOnKeyless: 'On.',
  list: 'Show the shortcuts',

  use: 'Use keyboard shortcuts',
  useHint:
    'Single keys, which never act while you type. A screen reader may use the same keys for itself while it reads the page.',
  exitByShift: 'Quick exit by pressing Shift three times',
  exitByShiftHint:
    'It leaves the meeting at once, also while a dialog is open. Leave it off if your screen reader or your keyboard uses Shift by itself.',
  change: 'Change',
  changeWhich: 'Change the key for {{action}}',
  press: 'Press a key',
  pressWhich: 'Press the new key for {{action}}. Escape leaves it as it is.',
  changed: '{{action}} has the key {{key}} now.',
  noKey: 'No key',
  refusedPage: '{{key}} is needed to move around and to press buttons. Please choose another key.',
  refusedBrowser: '{{key}} belongs to your browser or your system. Please choose another key.',
  refusedTaken:
    '{{key}} is the key for {{action}}. Please choose another, or change that one first.',
  reset: 'Back to the usual keys',
  resetDone: 'All keys are the usual ones again.',
  usualAlready: 'These are the usual keys.',
} as const;
