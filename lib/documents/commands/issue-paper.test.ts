import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { auditEntries, cycles, issuedPapers } from '@/db/schema';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { findValidPaper, listPapers, snapshotOf } from '../queries';
import { type IssuePaperInput, issuePaper } from './issue-paper';
import { withdrawPapers } from './withdraw-papers';

const DAY = '2026-01-20';
const YEAR = {
  year: 2026,
  periodicKind: 'triwulanan',
  status: 'open',
  startOn: '2026-01-01',
  endOn: '2026-12-31',
  planningFromOn: '2026-01-01',
  planningToOn: '2026-01-31',
  midYearFromOn: '2026-06-15',
  midYearToOn: '2026-07-15',
  appraisalFromOn: '2026-12-20',
  appraisalToOn: '2027-01-31',
  ruleSet: 'permenpanrb-6-2022',
} as const;
const paper: IssuePaperInput = {
  formatCode: 'A.1.7',
  subjectId: 'versi-1',
  cycleId: 'tahun',
  assignmentId: cast.employee.assignmentId,
  snapshot: { owner: { name: 'Dewi' }, state: 'final' },
};

let db: Connection;
beforeEach(() => {
  db = freshDatabase();
  db.insert(cycles)
    .values([
      { ...YEAR, id: 'tahun', name: 'Kinerja 2026', purpose: 'real' },
      { ...YEAR, id: 'latihan', name: 'Latihan 2026', purpose: 'practice' },
    ])
    .run();
});

describe('issuing a paper', () => {
  it('freezes the content under a number, a code and a hash, with one audit line', () => {
    const { subject, number } = issuePaper(actingAs(db, cast.appraiser, DAY), paper);
    const issued = findValidPaper(db, 'versi-1', 'A.1.7')!;
    expect(number).toBe('A.1.7/0001/DINKES-YANKES/2026');
    expect(issued).toMatchObject({
      id: subject,
      ruleSet: 'permenpanrb-6-2022',
      issuedOn: DAY,
      issuedBy: cast.appraiser.id,
    });
    expect(issued.contentHash).toBe(createHash('sha256').update(issued.snapshot).digest('hex'));
    expect(snapshotOf(db, issued)).toMatchObject({ owner: { name: 'Dewi' }, number, hash: issued.contentHash });
    expect(db.select().from(auditEntries).all()).toMatchObject([{ event: 'document.issued', subject }]);
  });

  it('counts separately for each format, and for practice papers', () => {
    const ctx = actingAs(db, cast.appraiser, DAY);
    const numbers = [
      paper,
      { ...paper, subjectId: 'versi-2' },
      { ...paper, formatCode: 'C.1.3' as const },
      { ...paper, subjectId: 'versi-3', cycleId: 'latihan' },
    ].map((input) => issuePaper(ctx, input).number);
    expect(numbers).toEqual([
      'A.1.7/0001/DINKES-YANKES/2026',
      'A.1.7/0002/DINKES-YANKES/2026',
      'C.1.3/0001/DINKES-YANKES/2026',
      'LATIHAN/A.1.7/0001/DINKES-YANKES/2026',
    ]);
  });

  it('keeps a withdrawn paper and replaces it with the next one', () => {
    const ctx = actingAs(db, cast.appraiser, DAY);
    const first = issuePaper(ctx, paper);
    withdrawPapers(ctx, { subjectId: paper.subjectId });
    expect(findValidPaper(db, paper.subjectId, 'A.1.7')).toBeUndefined();
    const second = issuePaper(actingAs(db, cast.appraiser, '2026-01-21'), paper);
    expect(listPapers(db, paper.subjectId).map(({ id, state }) => [id, state])).toEqual([
      [second.subject, 'valid'],
      [first.subject, 'replaced'],
    ]);
    const kept = db.select().from(issuedPapers).where(eq(issuedPapers.id, first.subject)).get();
    expect(kept?.replacedById).toBe(second.subject);
  });

  it('is refused for a cycle or segment that does not exist, and leaves no trace', () => {
    const ctx = actingAs(db, cast.appraiser, DAY);
    expect(() => issuePaper(ctx, { ...paper, cycleId: 'lain' })).toThrow('Siklus tidak ditemukan.');
    expect(() => issuePaper(ctx, { ...paper, assignmentId: 'lain' })).toThrow('Penempatan tidak ditemukan.');
    expect(db.select().from(auditEntries).all()).toEqual([]);
    expect(issuePaper(ctx, paper).number).toContain('/0001/');
  });
});
