/**
 * What the listener asks of the application. It runs outside of what Next builds, in the same process and with another copy of this file,
 * so the application leaves its answers on the global object when it starts. Loaded as it stands, so it imports nothing.
 */
export type Standing = 'stranger' | 'known' | 'signed-in' | 'entitled';

/** What the heads of a request say of who sends it. */
export type Sender = { cookies: string; https: boolean };

export type FrontDoor = {
  /** Who sends a body, by the cookies alone, and whether that person may send it. */
  standingOf: (sender: Sender, asked: string) => Promise<Standing>;
  /** Notes that somebody reached for what is not theirs; what strangers miss is not noted. */
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
export async function standingOf(sender: Sender, asked: string): Promise<Standing> {
  return (await holder.capaianFrontDoor?.standingOf(sender, asked)) ?? 'stranger';
}

export function noteRefused(refused: Refused): void {
  void holder.capaianFrontDoor?.noteRefused(refused);
}

export function noteForeign(foreign: { address: string; detail: string }): void {
  holder.capaianFrontDoor?.noteForeign(foreign);
}
