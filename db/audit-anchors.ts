import { createHmac } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type AuditKey, auditKeysIn } from './audit-keys';

/**
 * Why a head was written: the server started or stopped, a new day began, work went on, or a backup was restored. After `restore`, entries
 * of earlier heads may rightly be missing.
 */
export const ANCHOR_OCCASIONS = ['start', 'stop', 'day', 'work', 'restore'] as const;
export type AnchorOccasion = (typeof ANCHOR_OCCASIONS)[number];

/**
 * The last entry of the audit trail (its head) at one moment, stored beside the database and never in it. A person who changes only the
 * database cannot change the stored heads (docs/decisions/0027-trail.md).
 */
export type Anchor = { at: string; occasion: AnchorOccasion; seq: number; hash: string; key: string; mac: string };

export const ANCHORS_FILE = 'audit-anchors.jsonl';

/** The stored heads in the order of writing, and the number of lines that cannot be read (a power cut can damage the last line). */
export function readAnchors(dataFolder: string): { anchors: Anchor[]; unread: number } {
  const lines = textOf(join(dataFolder, ANCHORS_FILE)).split('\n').filter(Boolean);
  const anchors = lines.flatMap((line) => anchorOf(line) ?? []);
  return { anchors, unread: lines.length - anchors.length };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function anchorOf(line: string): Anchor | undefined {
  try {
    const anchor = JSON.parse(line) as Anchor;
    const texts = [anchor.at, anchor.hash, anchor.key, anchor.mac];
    const isOne = ANCHOR_OCCASIONS.includes(anchor.occasion) && Number.isInteger(anchor.seq);
    return isOne && texts.every((text) => typeof text === 'string') ? anchor : undefined;
  } catch {
    return undefined;
  }
}

type Head = { seq: number; hash: string; keyId: string | null };

/**
 * Appends a head to the file, signed with the key of its entry. If this folder lacks that key, the newest key signs. If there is no key, a
 * new one is made.
 */
export function appendAnchor(dataFolder: string, head: Head, occasion: AnchorOccasion, at: Date): Anchor {
  const key = auditKeysIn(dataFolder).current(head.keyId);
  const said = { at: at.toISOString(), occasion, seq: head.seq, hash: head.hash, key: key.id };
  const anchor = { ...said, mac: macOf(said, key) };
  appendLine(join(dataFolder, ANCHORS_FILE), JSON.stringify(anchor));
  return anchor;
}

/** Whether a head was signed with this key. */
export function isAnchorSigned(anchor: Anchor, key: AuditKey): boolean {
  return macOf(anchor, key) === anchor.mac;
}

function macOf({ at, occasion, seq, hash, key: id }: Omit<Anchor, 'mac'>, key: AuditKey): string {
  return createHmac('sha256', key.secret)
    .update(JSON.stringify(['anchor', at, occasion, seq, hash, id]))
    .digest('hex');
}

/** Appends a line. After a power cut the last line may have no line end; the new line must not continue it. */
function appendLine(file: string, line: string): void {
  const handle = openSync(file, 'a+', 0o600);
  try {
    const { size } = fstatSync(handle);
    const last = Buffer.alloc(1);
    if (size > 0) readSync(handle, last, 0, 1, size - 1);
    writeSync(handle, `${size > 0 && last.toString() !== '\n' ? '\n' : ''}${line}\n`);
  } finally {
    closeSync(handle);
  }
}
