/**
 * What the listener asks of the application. It runs outside of what Next builds, in the same process and with another copy of this file,
 * so the application leaves its answers on the global object when it starts. Loaded as it stands, so it imports nothing.
 */
export type SenderStatus = 'stranger' | 'known' | 'signed-in' | 'entitled';

/** The headers that tell who sends a request. */
export type Sender = { cookies: string; https: boolean };

export type FrontDoor = {
  /** Who sends a body, by the cookies alone, and whether the sender may send it. */
  senderStatus: (sender: Sender, asked: string) => Promise<SenderStatus>;
  /** Notes that a signed-in user asked for something that is not theirs; requests of strangers are not noted. */
  noteRefused: (refused: Refused) => Promise<void>;
  /** Notes a post that another site had somebody send. */
  noteForeign: (foreign: { address: string; detail: string }) => void;
};

export type Refused = Sender & { kind: string; address: string; url: string };

const holder = globalThis as { capaianFrontDoor?: FrontDoor };

/** Called once, when the application starts. */
export function openFrontDoor(door: FrontDoor): void {
  holder.capaianFrontDoor = door;
}

/** Before the application has started everybody is a stranger. */
export async function senderStatus(sender: Sender, asked: string): Promise<SenderStatus> {
  return (await holder.capaianFrontDoor?.senderStatus(sender, asked)) ?? 'stranger';
}

export function noteRefused(refused: Refused): void {
  void holder.capaianFrontDoor?.noteRefused(refused);
}

export function noteForeign(foreign: { address: string; detail: string }): void {
  holder.capaianFrontDoor?.noteForeign(foreign);
}
