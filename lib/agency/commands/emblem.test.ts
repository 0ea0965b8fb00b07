import { describe, expect, it } from 'vitest';
import { renderPrintPage } from '@/lib/paper/html';
import { renderPdf } from '@/lib/paper/pdf';
import { printedSkp } from '@/lib/skp/queries/print';
import { emblemPrints } from '@/lib/web/emblem-check';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp } from '@/tests/support/given';
import { givenEmblem, PNG } from '@/tests/support/given-emblem';
import { expectRefused } from '@/tests/support/refused';
import { currentEmblem, emblemDataUri, letterheadNow } from '../queries/emblem';
import { removeEmblem } from './remove-emblem';
import { setEmblem } from './set-emblem';

const admin = (db: ReturnType<typeof freshDatabase>) => actingAs(db, cast.agencyAdmin, '2026-01-06');

describe('the emblem', () => {
  it('is printed on papers that are issued from then on, and stays on them', async () => {
    const db = freshDatabase();
    const emblemId = givenEmblem(db);
    expect(letterheadNow(db)).toMatchObject({ emblem: emblemId });
    const { skpId } = givenAgreedSkp(db, cast.employee);
    removeEmblem(admin(db), { emblemId });
    expect(currentEmblem(db)).toBeUndefined();
    const { paper } = printedSkp(actingAs(db, cast.employee, '2026-02-01'), skpId)!;
    const [sheet] = paper.sheets;
    expect(sheet!.letterhead?.emblem).toBe(emblemId);
    const emblemSrc = emblemDataUri(db, emblemId)!;
    const drawn = { ...paper, sheets: [{ ...sheet!, letterhead: { ...sheet!.letterhead!, emblemSrc } }] };
    expect((await renderPdf(drawn)).toString('latin1')).toContain('/Subtype /Image');
    const page = renderPrintPage(drawn, { back: '/', pdf: '/' });
    expect(page).toContain('alt="Lambang Pemerintah Kota Purnama"');
    expect(renderPrintPage(paper, { back: '/', pdf: '/' })).not.toContain('<img');
  });

  it('replaces the one before', () => {
    const db = freshDatabase();
    const first = givenEmblem(db);
    const second = givenEmblem(db);
    expect(currentEmblem(db)).toBe(second);
    expect(emblemDataUri(db, first)).toBe(emblemDataUri(db, second));
  });

  it('is set and removed only by agency admins, and must be an image', () => {
    const db = freshDatabase();
    const emblemId = givenEmblem(db);
    for (const member of [cast.employee, cast.unitAdmin, cast.auditor]) {
      const ctx = actingAs(db, member, '2026-01-06');
      expectRefused(db, () => setEmblem(ctx, { bytes: PNG }), /tidak ditemukan/);
      expectRefused(db, () => removeEmblem(ctx, { emblemId }), /tidak ditemukan/);
    }
    expectRefused(db, () => setEmblem(admin(db), { bytes: Buffer.from('x') }), /bukan gambar/);
    expectRefused(db, () => removeEmblem(admin(db), { emblemId: 'lain' }), /tidak ditemukan/);
    expect(currentEmblem(db)).toBe(emblemId);
  });

  it('is drawn once before it is stored', async () => {
    const broken = Buffer.concat([PNG.subarray(0, 40), Buffer.alloc(40)]);
    expect(await emblemPrints(PNG)).toBe(true);
    expect(await emblemPrints(broken)).toBe(false);
  });
});
