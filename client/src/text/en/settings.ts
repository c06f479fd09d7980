/** English words of keys, and of the way to the settings; the dialog brings its own (`preferences`). */
export const settings = {
  open: 'Settings',
  notLoaded: 'The settings could not be loaded just now. Please try again in a moment.',

  /** What has a key, by the words on its control. */
  action: {
    speak: 'Speak',
    write: 'Write instead',
    pass: 'Pass',
    later: 'Later',
    finish: 'Finish',
    moreTime: 'More time',
    hand: 'Raise or lower hand',
    hold: 'Hold',
    rest: 'Rest or Return',
    microphone: 'Microphone on or off',
    camera: 'Camera on or off',
    decisions: 'Go to the decisions',
    agree: 'First answer: Agree',
    standAside: 'Second answer: Stand aside',
    object: 'Last answer: Object or Disagree',
    propose: 'Propose',
    quickExit: 'Quick exit',
    help: 'Show the shortcuts',
  },
  notNow: '{{action}}: not possible at this moment.',
  nothingToAnswer: 'No proposal waits for your answer.',
  several: 'Several proposals wait for your answer. Go to the one you mean, then press again.',
  microphoneInQuiet: 'It is quiet. Microphones stay off until the quiet ends.',
  microphoneInWriting: 'You take this turn in writing. Speak turns to your voice.',
  cameraOn: 'Your camera is on. Everyone sees you.',
  cameraOff: 'Your camera is off.',
} as const;
