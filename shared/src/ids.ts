import * as v from 'valibot';

/** 128 to 256 random or hashed bits in base64url: groups, meetings, seats and connections are named like this. */
const Opaque = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/));

/** A group: the same people, the same link, every week. */
export const GroupId = Opaque;
export type GroupId = v.InferOutput<typeof GroupId>;

/** One meeting of a group, from the first to arrive until it has ended. */
export const MeetingId = Opaque;
export type MeetingId = v.InferOutput<typeof MeetingId>;

/** A person's place in the circle: the thumbprint of what their browser signs with in this group. */
export const SeatId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
export type SeatId = v.InferOutput<typeof SeatId>;

/** One tab's line to a server. A seat has one at most: the newest. */
export const ConnectionId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
export type ConnectionId = v.InferOutput<typeof ConnectionId>;

/** Chosen by the sender, so that sending again does it once. */
export const CommandId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/));
export type CommandId = v.InferOutput<typeof CommandId>;

/** Numbered from 1 in the order they were made in this meeting. */
export const ProposalId = v.pipe(v.number(), v.integer(), v.minValue(1));
export type ProposalId = v.InferOutput<typeof ProposalId>;

/** Numbered from 1 in the order the group adopted them. */
export const AgreementId = v.pipe(v.number(), v.integer(), v.minValue(1));
export type AgreementId = v.InferOutput<typeof AgreementId>;
