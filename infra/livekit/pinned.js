/**
 * A program of LiveKit's that is no package: a Go module of ours, without any code, pins it.
 *
 * @typedef {object} Pinned
 * @property {string} title as people call it
 * @property {string} name of the program, and of the folder in infra/ that pins it
 * @property {string} module what is pinned there
 * @property {string} command what is built of it
 * @property {string} [image] the same in a container
 * @property {Libraries} [libraries] of C that it is built with
 *
 * @typedef {object} Libraries
 * @property {string[]} known how pkg-config knows them
 * @property {string[]} packages what Debian calls all that building with them needs
 */

/** @type {Pinned} */
export const liveKit = {
  title: 'LiveKit',
  name: 'livekit-server',
  module: 'github.com/livekit/livekit-server',
  command: 'github.com/livekit/livekit-server/cmd/server',
  image: 'livekit/livekit-server',
};

/** @type {Pinned} */
export const liveKitSip = {
  title: 'livekit-sip',
  name: 'livekit-sip',
  module: 'github.com/livekit/sip',
  command: 'github.com/livekit/sip/cmd/livekit-sip',
  libraries: {
    known: ['opus', 'opusfile', 'soxr'],
    packages: ['libopus-dev', 'libopusfile-dev', 'libsoxr-dev', 'pkg-config', 'gcc', 'libc6-dev'],
  },
};
