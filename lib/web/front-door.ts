/**
 * What the listener (`scripts/lib/listener.mjs`) asks the application. Both run in the same process, but load separate copies of this file.
 * So the application puts these functions on the global object when it starts. The listener runs this file directly, so it imports nothing.
 */
export type SenderStatus = 'stranger' | 'known' | 'signed-in' | 'entitled';

/** The headers that identify the sender of a request. */
export type Sender = { cookies: string; https: boolean };

export type FrontDoor = {
  /** Who sends a body, judged by the cookies alone, and whether this sender may send it. */
  senderStatus: (sender: Sender, asked: string) => Promise<SenderStatus>;
  /** Logs that a signed-in user asked for something that is not theirs. Requests of strangers are not logged. */
  noteRefused: (refused: Refused) => Promise<void>;
  /** Logs a post that another site made a browser send. */
  noteForeign: (foreign: { address: string; detail: string }) => void;
};

export type Refused = Sender & { kind: string; address: string; url: string };

const holder = globalThis as { capaianFrontDoor?: FrontDoor };

/** Called once, when the application starts. */
export function openFrontDoor(door: FrontDoor): void {
  holder.capaianFrontDoor = door;
}

/** Who sends a body. Before the application has started, everybody is a stranger. */
export async function senderStatus(sender: Sender, asked: string): Promise<SenderStatus> {
  return (await holder.capaianFrontDoor?.senderStatus(sender, asked)) ?? 'stranger';
}

export function noteRefused(refused: Refused): void {
  void holder.capaianFrontDoor?.noteRefused(refused);
}

export function noteForeign(foreign: { address: string; detail: string }): void {
  holder.capaianFrontDoor?.noteForeign(foreign);
}
