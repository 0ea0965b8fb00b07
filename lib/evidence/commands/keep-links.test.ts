import { describe, expect, it } from 'vitest';
import { evidence } from '@/db/schema';
import { periodsOf } from '@/lib/cycles/queries';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp } from '@/tests/support/given';
import { eventsOf, refusalOf } from '@/tests/support/traces';
import { currentEvidence, evidenceOf } from '../queries';
import type { TypedLink } from '../rules/links';
import { keepLinks } from './keep-links';

const PHOTO = { id: '', url: 'https://berkas.go.id/foto', note: 'Foto kegiatan' };

function given() {
  const db = freshDatabase();
  const { skpId, content, cycle } = givenAgreedSkp(db, cast.employee);
  const periodId = periodsOf(db, cycle.id)[0]!.id;
  const { lineageId } = content.results[0]!;
  const keep = (links: readonly TypedLink[], member: CastMember = cast.employee, lineage = lineageId) =>
    keepLinks(actingAs(db, member, '2026-04-06'), { skpId, periodId, results: [{ lineageId: lineage, links }] });
  return { db, skpId, periodId, lineageId, keep };
}

describe('keeping evidence', () => {
  it('adds links and ends left-out ones, but never deletes a row', () => {
    const { db, skpId, periodId, lineageId, keep } = given();
    expect(keep([PHOTO])).toMatchObject({ subject: skpId, detail: { added: 1, ended: 0 } });
    expect(currentEvidence(db, skpId, periodId)).toMatchObject([{ resultLineageId: lineageId, url: PHOTO.url }]);
    keep([]);
    expect(currentEvidence(db, skpId, periodId)).toEqual([]);
    expect(db.select().from(evidence).all()).toHaveLength(1);
    expect(eventsOf(db).slice(-2)).toEqual(['evidence.kept', 'evidence.kept']);
  });

  it('shows nothing to others before it is handed in with a report', () => {
    const { db, skpId, keep } = given();
    keep([PHOTO]);
    expect(evidenceOf(db, skpId)).toEqual([]);
  });

  it('is refused for invalid addresses, at their field', () => {
    const { db, lineageId, keep } = given();
    const wrong = [
      { id: '', url: '', note: '' },
      { ...PHOTO, url: 'https://budi:rahasia@berkas.go.id' },
    ];
    expect(Object.keys(refusalOf(db, () => keep(wrong)).fields)).toEqual([`results.${lineageId}.evidence.1.url`]);
  });

  it('is allowed to the owner of the plan only, for results and links of that plan', () => {
    const { db, keep } = given();
    const other = givenAgreedSkp(db, cast.colleague).content.results[0]!.lineageId;
    expect(refusalOf(db, () => keep([PHOTO], cast.appraiser)).kind).toBe('missing');
    expect(refusalOf(db, () => keep([PHOTO], cast.employee, other)).kind).toBe('missing');
    expect(refusalOf(db, () => keep([{ ...PHOTO, id: 'lain' }])).kind).toBe('missing');
  });
});
