import { expect, it } from 'vitest';
import { findValidPaper } from '@/lib/documents/queries';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenDraftSkp } from '@/tests/support/given';
import { printedSkp } from './print';

const DAY = '2026-02-02';

it('prints a set plan as issued, signed by both, on the form of its kind', () => {
  const db = freshDatabase();
  const { skpId, versionId } = givenAgreedSkp(db, cast.employee);
  const issued = findValidPaper(db, versionId, 'A.1.7')!;
  const { paper, fileName } = printedSkp(actingAs(db, cast.employee, DAY), skpId)!;
  expect(fileName).toBe('skp-2026-dewi-anggraini');
  expect(paper.footer).toMatchObject({ number: issued.number, hash: issued.contentHash });
  expect(JSON.stringify(paper)).toContain('Purnama, 20 Januari 2026');
  expect(JSON.stringify(paper)).toContain('≥ 95 persen');
  const head = givenAgreedSkp(db, cast.head);
  expect(findValidPaper(db, head.versionId, 'A.1.2')?.number).toBe('A.1.2/0001/DINKES/2026');
});

it('prints a draft as a draft, and nothing for strangers', () => {
  const db = freshDatabase();
  const { skpId } = givenDraftSkp(db, cast.employee);
  expect(printedSkp(actingAs(db, cast.employee, DAY), skpId)).toMatchObject({
    paper: { watermark: 'DRAF' },
    fileName: 'skp-2026-dewi-anggraini-draf',
  });
  for (const member of [cast.colleague, cast.stranger, cast.otherAppraiser])
    expect(printedSkp(actingAs(db, member, DAY), skpId)).toBeUndefined();
});
