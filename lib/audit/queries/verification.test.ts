import { createHash } from 'node:crypto';
import { eq, gte, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Anchor, appendAnchor, readAnchors } from '@/db/audit-anchors';
import type { Connection } from '@/db/client';
import { appraisals, auditEntries, issuedPapers } from '@/db/schema';
import { printedAppraisal } from '@/lib/appraisals/queries/print';
import { viewAppraisal } from '@/lib/appraisals/queries/view';
import { mintConsole } from '@/lib/auth/actor';
import { sealEarlierPapers } from '@/lib/documents/commands/seal-papers';
import { findValidPaper } from '@/lib/documents/queries';
import { auditHash, beginKey, GENESIS_HASH, trailHead } from '@/lib/kernel/trail';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { type GivenAppraisal, givenReleasedAppraisal } from '@/tests/support/given-appraisals';
import { inDataFolder } from '@/tests/support/keyed';
import { isSound, verifyTrail } from './verification';

let db: Connection;
let folder: string;
let given: GivenAppraisal;

/** A data folder in use: the trail has a key, an evaluation was handed over, and an anchor was stored. */
beforeEach(() => {
  ({ db, folder } = inDataFolder(freshDatabase()));
  given = givenReleasedAppraisal(db, cast.employee);
  writeHead('stop');
});

function writeHead(occasion: Anchor['occasion']): void {
  appendAnchor(folder, trailHead(db)!, occasion, new Date());
}

const verified = () => verifyTrail(db, readAnchors(folder).anchors);
const paper = () => findValidPaper(db, given.appraisalId, 'D.1.1')!;
const reader = () => actingAs(db, cast.employee, given.day);
const opened = () => viewAppraisal(reader(), given.appraisalId)!;
const printed = () => printedAppraisal(reader(), given.appraisalId, 'D')!;

function rewritePaper(): string {
  const snapshot = paper().snapshot.replace('"predikat":"baik"', '"predikat":"sangat-baik"');
  db.update(issuedPapers).set({ snapshot }).where(eq(issuedPapers.id, paper().id)).run();
  return snapshot;
}

/** Simulates an attacker who knows the program but not the key: removes the lock of every entry and computes all links again. */
function rechain(): void {
  let previousHash = GENESIS_HASH;
  for (const entry of db.select().from(auditEntries).orderBy(auditEntries.seq).all()) {
    const hash = auditHash({ ...entry, previousHash }, undefined);
    db.update(auditEntries).set({ previousHash, hash, keyId: null }).where(eq(auditEntries.seq, entry.seq)).run();
    previousHash = hash;
  }
}

it('finds nothing if nobody changed the database outside the application', () => {
  const state = verified();
  expect(state).toMatchObject({
    chain: { isIntact: true },
    newest: 'locked',
    anchors: { checked: 1, fault: undefined },
    papers: { checked: 3, faults: [] },
    predikats: { checked: 1, faults: [] },
  });
  expect(isSound(state)).toBe(true);
  expect(opened().doubt).toBeUndefined();
  expect(printed().paper.sheets).not.toEqual([]);
});

describe('a person who can write to the database file', () => {
  it('is noticed by readers and by the check after changing the content of a paper', () => {
    rewritePaper();
    expect(printed).toThrow(/tidak lagi sama dengan saat diterbitkan \(D\.1\.1/);
    expect(opened().doubt).toMatch(/^Isi dokumen ini tidak lagi sama .*Data diubah di luar aplikasi/);
    expect(verified().papers.faults).toMatchObject([{ of: paper().number }]);
  });

  it('is noticed after changing its hash as well, because the trail has the issued one', () => {
    const contentHash = createHash('sha256').update(rewritePaper()).digest('hex');
    db.update(issuedPapers).set({ contentHash }).where(eq(issuedPapers.id, paper().id)).run();
    expect(printed).toThrow(/tidak sama dengan yang tercatat di jejak audit/);
    expect(opened().doubt).toMatch(/tidak sama dengan yang tercatat di jejak audit/);
    expect(isSound(verified())).toBe(false);
  });

  it('is noticed after changing the hash in the trail too, because that entry is locked', () => {
    const was = paper().contentHash;
    const contentHash = createHash('sha256').update(rewritePaper()).digest('hex');
    db.update(issuedPapers).set({ contentHash }).where(eq(issuedPapers.id, paper().id)).run();
    const detail = sql`replace(detail, ${was}, ${contentHash})`;
    db.update(auditEntries).set({ detail }).where(eq(auditEntries.subject, paper().id)).run();
    expect(printed).toThrow(/jejak audit/);
    expect(verified()).toMatchObject({ chain: { isIntact: false, fault: 'changed' } });
  });

  it.each([
    ['the predikat', { predikat: 'sangat-baik' as const }],
    ['a rating', { behaviourRating: 'diatas' as const }],
  ])('is noticed by readers and by the check after changing %s of an evaluation', (_, change) => {
    db.update(appraisals).set(change).where(eq(appraisals.id, given.appraisalId)).run();
    expect(opened().doubt).toMatch(
      /^Hasil penilaian di halaman ini tidak sama dengan dokumen yang diterbitkan \(C\.1\.3\//,
    );
    expect(verified().predikats.faults).toMatchObject([
      { of: expect.stringContaining(given.appraisalId), why: 'outcome' },
    ]);
    expect(isSound(verified())).toBe(false);
  });

  it('is noticed after making a draft of an evaluation with a valid paper, or removing its papers', () => {
    db.update(appraisals).set({ status: 'draft' }).where(eq(appraisals.id, given.appraisalId)).run();
    expect(verified().predikats.faults).toMatchObject([{ why: 'draft' }]);
    expect(viewAppraisal(actingAs(db, cast.appraiser, given.day), given.appraisalId)!.doubt).toMatch(
      /^Penilaian ini draf, padahal/,
    );
    db.update(appraisals).set({ status: 'released' }).where(eq(appraisals.id, given.appraisalId)).run();
    db.delete(issuedPapers).where(eq(issuedPapers.subjectId, given.appraisalId)).run();
    expect(opened().doubt).toMatch(/^Dokumen yang diterbitkan untuk penilaian ini tidak ditemukan/);
    expect(printed).toThrow(/tidak ditemukan/);
    expect(isSound(verified())).toBe(false);
  });

  it('is noticed after changing an entry of the trail', () => {
    db.update(auditEntries).set({ actorId: cast.stranger.id }).where(eq(auditEntries.seq, 9)).run();
    expect(verified()).toMatchObject({ chain: { isIntact: false, fault: 'changed', seq: 9 } });
    expect(isSound(verified())).toBe(false);
  });

  it.each(['', '{', 'null'])('is noticed after replacing words by %j, without a crash', (rubbish) => {
    const id = paper().id;
    db.update(issuedPapers).set({ snapshot: rubbish }).where(eq(issuedPapers.id, id)).run();
    expect(opened().doubt).toBeDefined();
    expect(printed).toThrow(/tidak lagi sama/);
    db.update(auditEntries).set({ detail: rubbish }).run();
    expect(isSound(verified())).toBe(false);
  });

  it('is noticed after deleting the last entries, also with the counter reset', () => {
    const { seq } = trailHead(db)!;
    db.delete(auditEntries)
      .where(gte(auditEntries.seq, seq - 2))
      .run();
    expect(verified()).toMatchObject({ chain: { isIntact: false, fault: 'cut', seq: seq - 2 } });
    db.run(sql`update sqlite_sequence set seq = ${seq - 3} where name = 'audit_entries'`);
    const state = verified();
    expect(state).toMatchObject({ chain: { isIntact: true }, anchors: { fault: { why: 'gone', anchor: { seq } } } });
    expect(isSound(state)).toBe(false);
  });

  it('is noticed after linking the whole trail again without the key', () => {
    rechain();
    const state = verified();
    expect(state).toMatchObject({
      chain: { isIntact: true },
      newest: 'unlocked',
      anchors: { fault: { why: 'other' } },
    });
    expect(isSound(state)).toBe(false);
  });

  it('is still noticed if this is done before the server starts, because an anchor was stored', () => {
    rechain();
    beginKey(db, new Date());
    writeHead('start');
    const state = verified();
    expect(state).toMatchObject({ chain: { isIntact: true }, newest: 'locked', anchors: { fault: { why: 'other' } } });
    expect(isSound(state)).toBe(false);
  });
});

it('an anchor that was stored without the key is noticed', () => {
  const [anchor] = readAnchors(folder).anchors;
  const state = verifyTrail(db, [{ ...anchor!, at: '2026-01-01T00:00:00.000Z' }]);
  expect(state.anchors.fault).toMatchObject({ why: 'forged' });
});

it('after a restore later anchors no longer count, but a restore without the key changes nothing', () => {
  const [later] = readAnchors(folder).anchors;
  const { seq, hash, keyId } = db.select().from(auditEntries).where(eq(auditEntries.seq, 5)).get()!;
  const restored = appendAnchor(folder, { seq, hash, keyId }, 'restore', new Date());
  db.delete(auditEntries).where(gte(auditEntries.seq, 6)).run();
  expect(verified().anchors).toMatchObject({ checked: 1, takenBack: 1, fault: undefined });
  expect(verifyTrail(db, [later!, { ...restored, mac: later!.mac }]).anchors.fault).toMatchObject({ why: 'gone' });
});

it('the first key covers the papers from before the keys, all together', () => {
  const before = freshDatabase();
  givenReleasedAppraisal(before, cast.employee);
  // The database gets the state of an earlier version, in which the trail did not have the hashes of papers.
  before.run(sql`update audit_entries set detail = json_remove(detail, '$.hash')`);
  let previousHash = GENESIS_HASH;
  for (const entry of before.select().from(auditEntries).orderBy(auditEntries.seq).all()) {
    const hash = auditHash({ ...entry, previousHash }, undefined);
    before.update(auditEntries).set({ previousHash, hash }).where(eq(auditEntries.seq, entry.seq)).run();
    previousHash = hash;
  }
  const at = inDataFolder(before);
  const starts = () => {
    at.db.transaction((tx) => beginKey(tx, new Date()));
    sealEarlierPapers({ db: at.db, actor: mintConsole(), now: new Date() });
  };
  starts();
  const entries = trailHead(at.db)!.seq;
  starts();
  expect(trailHead(at.db)!.seq).toBe(entries);
  expect(verifyTrail(at.db, [])).toMatchObject({ earlier: { isSound: true, found: { papers: 3 } } });
  const [row] = at.db.select().from(issuedPapers).all();
  const snapshot = row!.snapshot.replace('2026', '2025');
  const contentHash = createHash('sha256').update(snapshot).digest('hex');
  at.db.update(issuedPapers).set({ snapshot, contentHash }).where(eq(issuedPapers.id, row!.id)).run();
  expect(verifyTrail(at.db, [])).toMatchObject({ papers: { faults: [] }, earlier: { isSound: false } });
  expect(isSound(verifyTrail(at.db, []))).toBe(false);
});
