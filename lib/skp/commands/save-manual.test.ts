import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { StaleRevision } from '@/lib/kernel/decision';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { type GivenSkp, givenDraftSkp } from '@/tests/support/given';
import { textOfPages } from '@/tests/support/paper-text';
import { expectRefused } from '@/tests/support/refused';
import { contentOf, skpHead } from '../queries';
import { findManuals, printedManuals } from '../queries/manual';
import type { Manual } from '../rules/manual';
import { agreeSkp } from './agree-skp';
import { openChange } from './open-change';
import { saveManual } from './save-manual';
import { submitSkp } from './submit-skp';

const DAY = '2026-01-15';
const manual: Manual = {
  purpose: 'Mengetahui mutu layanan',
  definition: 'Nilai survei kepuasan masyarakat',
  formula: '',
  controlLevel: 'outcome',
  dataSource: 'Survei tahunan',
  reporting: 'tahunan',
};

let db: Connection;
let given: GivenSkp;
beforeEach(() => {
  db = freshDatabase();
  given = givenDraftSkp(db, cast.head);
});
const as = (member: (typeof cast)[keyof typeof cast], day = DAY) => actingAs(db, member, day);
const input = () => ({
  ...manual,
  skpId: given.skpId,
  revision: skpHead(db, given.skpId)!.revision,
  indicator: given.content.results[0]!.indicators[0]!.lineageId,
});

describe('the manual of an indicator', () => {
  it('is kept with the version that is being written, one for each indicator', () => {
    const first = saveManual(as(cast.head), input());
    expect(first.revision).toBe(given.skp.revision + 1);
    saveManual(as(cast.head), { ...input(), purpose: 'Memperbaiki layanan' });
    const { manuals } = contentOf(db, given.versionId);
    expect(manuals).toEqual({ [input().indicator]: { ...manual, purpose: 'Memperbaiki layanan' } });
  });

  it('shows the saved text to the person who saved second', () => {
    const late = input();
    saveManual(as(cast.head), input());
    const refusal = expectRefused(db, () => saveManual(as(cast.head), late), /sudah diubah/);
    expect(refusal).toBeInstanceOf(StaleRevision);
    expect((refusal as StaleRevision).current).toMatchObject({ purpose: manual.purpose, controlLevel: 'outcome' });
  });

  it('is for the owner alone, for an indicator of this plan, and on plans of heads', () => {
    for (const member of [cast.stranger, cast.colleague, cast.appraiser])
      expectRefused(db, () => saveManual(as(member), input()), /SKP tidak ditemukan/);
    for (const member of [cast.mayor, cast.agencyAdmin, cast.auditor])
      expectRefused(db, () => saveManual(as(member), input()), /oleh pemiliknya/);
    expectRefused(db, () => saveManual(as(cast.head), { ...input(), skpId: 'x' }), /SKP tidak ditemukan/);
    const other = givenDraftSkp(db, cast.clinicHead);
    const foreign = other.content.results[0]!.indicators[0]!.lineageId;
    expectRefused(db, () => saveManual(as(cast.head), { ...input(), indicator: foreign }), /Indikator tidak ditemukan/);
    const staff = givenDraftSkp(db, cast.employee);
    const indicator = staff.content.results[0]!.indicators[0]!.lineageId;
    const own = { ...manual, skpId: staff.skpId, revision: staff.skp.revision, indicator };
    expectRefused(db, () => saveManual(as(cast.employee), own), /SKP tidak ditemukan/);
    expect(findManuals(as(cast.employee), staff.skpId)).toBeUndefined();
  });

  it('[SKP-14] is set with the plan, and afterwards changes only with a change of the plan', () => {
    saveManual(as(cast.head), input());
    submitSkp(as(cast.head), { skpId: given.skpId });
    expectRefused(db, () => saveManual(as(cast.head), input()), /sudah diajukan/);
    agreeSkp(as(cast.mayor), { skpId: given.skpId });
    expectRefused(db, () => saveManual(as(cast.head), input()), /sudah ditetapkan/);
    openChange(as(cast.head, '2026-05-04'), { skpId: given.skpId, reason: 'Definisi survei berubah' });
    saveManual(as(cast.head, '2026-05-04'), { ...input(), definition: 'Nilai survei yang baru' });
    expect(contentOf(db, given.versionId).manuals[input().indicator]).toEqual(manual);
    submitSkp(as(cast.head, '2026-05-04'), { skpId: given.skpId });
    expect(skpHead(db, given.skpId)?.changeStatus).toBe('submitted');
  });
});

describe('the printed manual', () => {
  it('has a page for each indicator with a manual, marked as a draft until the plan is set', () => {
    expect(printedManuals(as(cast.head), given.skpId)).toBeUndefined();
    saveManual(as(cast.head), input());
    const printed = printedManuals(as(cast.head), given.skpId)!;
    expect(printed).toMatchObject({
      fileName: 'manual-indikator-2026-surya-pratama-draf',
      paper: { watermark: 'DRAF' },
    });
    const pages = textOfPages(printed.paper);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('( X ) Outcome');
    submitSkp(as(cast.head), { skpId: given.skpId });
    agreeSkp(as(cast.mayor), { skpId: given.skpId });
    expect(printedManuals(as(cast.head), given.skpId)).toMatchObject({
      fileName: 'manual-indikator-2026-surya-pratama',
    });
  });

  it('is not for strangers', () => {
    for (const member of [cast.stranger, cast.employee, cast.appraiser])
      expect(printedManuals(as(member), given.skpId)).toBeUndefined();
  });
});
