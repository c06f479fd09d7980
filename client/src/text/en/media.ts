/** English words of microphones, cameras, speakers and their troubles. */
export const media = {
  turnMicrophoneOn: 'Turn microphone on',
  turnMicrophoneOff: 'Turn microphone off',
  turnCameraOn: 'Turn camera on',
  turnCameraOff: 'Turn camera off',
  microphoneRefused:
    'Your browser does not let Ronda use the microphone. Allow it beside the address, then try again.',
  microphoneRevoked:
    'The microphone is no longer allowed here, so it is off. Allow it beside the address, then turn it on again.',
  microphoneMissing:
    'No microphone was found. Plug one in, then try again. You can listen without one.',
  microphoneBusy:
    'Another program seems to be using the microphone. Close it there, then try again.',
  microphoneUnplugged:
    'The microphone was unplugged, so it is off. Plug it in or choose another under Sound and picture, then turn it on again.',
  microphoneSilenced:
    'Your microphone is on, but your device keeps it silent. Look for a mute key on the headset, or in the system’s settings.',
  cameraHeld: 'Cameras are hidden while the room is held. Afterwards yours is as it was before.',
  cameraRefused:
    'Your browser does not let Ronda use the camera. Allow it beside the address, then try again.',
  cameraRevoked:
    'The camera is no longer allowed here, so it is off. Allow it beside the address, then turn it on again.',
  cameraMissing: 'No camera was found. You are a full member without one.',
  cameraBusy: 'Another program seems to be using the camera. Close it there, then try again.',
  cameraUnplugged:
    'The camera was unplugged, so it is off. Plug it in or choose another under Sound and picture, then turn it on again.',
  cameraSilenced:
    'Your camera is on, but gives no picture. Look for a cover or a switch on your device.',
  microphoneReplaced:
    'The microphone was unplugged. Another one goes on in its place: {{by}}. You can change it under Sound and picture.',
  cameraReplaced:
    'The camera was unplugged. Another one goes on in its place: {{by}}. You can change it under Sound and picture.',
  lineLost: 'The sound was interrupted. It comes back by itself.',
  lineFailed: 'The sound cannot be reached at the moment. Ronda goes on trying.',
  cannotSeal: 'This browser cannot encrypt sound. Open Ronda in a newer one.',
  blocked: 'Your browser waits for a press before it plays sound.',
  hear: 'Hear the circle',

  /** One talks, and nobody hears it. */
  unheardOff: 'You seem to be talking, and your microphone is off.',
  unheardClosed: 'You seem to be talking. Nobody hears you now.',

  weak: '{{name}}’s connection is weak just now',
  weakOwn: 'Your connection is weak just now',

  settings: {
    open: 'Devices',
    title: 'Sound and picture',
    microphone: 'Microphone',
    camera: 'Camera',
    speaker: 'Speaker',
    level: 'What only this device hears',
    levelHint: 'Once your microphone has been on, the bar moves when you talk, heard or not.',
    one: 'There is one: {{name}}.',
    oneUnnamed: 'There is one.',
    unknown: 'Once it has been on, you can choose here which one.',
    noSpeaker: 'Your browser names no speakers. Sound comes from the one your system uses.',
    systemSpeaker:
      'This browser plays where your system plays. To change that, use the system’s sound settings.',
    notTaken: 'This one could not be used. The one before stays.',
    pictures: 'Pictures',
    all: 'Pictures of everyone',
    allHint: 'Of those whose camera is on.',
    saveData: 'Save data',
    saveDataHint: 'No pictures of others come to this device. Your camera stays as it is.',
    audioOnly: 'Audio only',
    audioOnlyHint: 'No pictures at all, and your camera is off. The least that a call can use.',
    weakOwn:
      'Your connection is weak just now. Save data or Audio only leaves more of it for voices.',
  },

  exit: {
    do: 'Quick exit',
    what: 'At once: no sound, no picture, and an empty page in place of this one, also on going back. Your name, your seat and the invitation go from this device with it: to come back you need the invitation again, and are somebody new.',
    atTheDoor:
      'In the room, Quick exit stops sound and picture at once and leaves an empty page. It takes everything along that Ronda keeps in this browser: your name, your seat, the invitation. If you leave in another way and someone else uses this device, say above that it is shared. What your browser keeps in its history, only you can clear.',
  },
} as const;
