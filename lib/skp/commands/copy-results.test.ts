import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { skpIndicatorManuals } from '@/db/schema';
import { targetField } from '@/lib/goals/rules/targets';
import { contentOf, type SkpContent, skpHead } from '@/lib/skp/queries';
import { type CastMember, cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import {
  type GivenSkp,
  givenAgreedSkp,
  givenDraftSkp,
  givenOpenCycle,
  headPlan,
  staffPlan,
} from '@/tests/support/given';
import { countAuditEntries, expectRefused } from '@/tests/support/refused';
import { relinkingOf } from '../queries/relinking';
import { planFields } from '../rules/plan-fields';
import { settleCopiedTargets } from '../writes/results';
import { agreeSkp } from './agree-skp';
import { checkTargets } from './check-targets';
import { copyResults } from './copy-results';
import { openChange } from './open-change';
import { saveSkp } from './save-skp';
import { submitSkp } from './submit-skp';

const DAY = '2026-01-12';
let db: Connection;
let last: GivenSkp;
let now: GivenSkp;
beforeEach(() => {
  db = freshDatabase();
  last = givenAgreedSkp(db, cast.employee, { year: 2025 });
  now = givenDraftSkp(db, cast.employee, { plan: { results: [] } });
});
const as = (member: CastMember, day = DAY) => actingAs(db, member, day);
const head = (skpId = now.skpId) => skpHead(db, skpId)!;
const content = (skpId = now.skpId): SkpContent => contentOf(db, head(skpId).changeVersionId ?? head(skpId).versionId);
const lineages = () => last.content.results.map(({ lineageId }) => lineageId);
const copy = (change: Partial<Parameters<typeof copyResults>[1]> = {}, member: CastMember = cast.employee) =>
  copyResults(as(member), {
    ...{ skpId: now.skpId, revision: head().revision, from: last.skpId, picks: lineages(), parts: [] },
    ...change,
  });

/** Saves the current content as the editor sends it: with lineages, and only the fields that the editor has. */
function saveAgain(skpId = now.skpId, change: (results: SkpContent['results']) => void = () => {}) {
  const { results } = content(skpId);
  change(results);
  const planned = results.map(({ lineageId, kind, title, supportedText, indicators }) => ({
    ...{ lineage: lineageId, kind, title, supportedText },
    indicators: indicators.map(({ lineageId: lineage, title: name, aspect, direction, target, targetOn, measure }) => ({
      ...{ lineage, title: name, aspect, direction, target, targetOn, measure },
    })),
  }));
  saveSkp(as(cast.employee), { skpId, revision: head(skpId).revision, results: planned });
}
const toCheck = (skpId = now.skpId) =>
  content(skpId).results.flatMap(({ indicators }) => indicators.map(({ targetToCheck }) => targetToCheck));

describe('copying from an earlier plan', () => {
  it('leaves the targets of other plans to be checked when one plan is set', () => {
    copy();
    const other = givenAgreedSkp(db, cast.colleague, { year: 2025 });
    const own = givenDraftSkp(db, cast.colleague, { plan: { ...staffPlan, results: [] } });
    copyResults(as(cast.colleague), {
      ...{ skpId: own.skpId, revision: own.skp.revision, from: other.skpId, parts: [] },
      picks: other.content.results.map(({ lineageId }) => lineageId).slice(0, 1),
    });
    const before = toCheck();
    settleCopiedTargets(db, skpHead(db, own.skpId)!.versionId);
    expect(toCheck(own.skpId)).not.toContain(true);
    expect(toCheck()).toEqual(before);
    expect(before).toContain(true);
  });

  it('takes results with indicators and targets to be checked, and says where they come from', () => {
    const before = countAuditEntries(db);
    expect(copy()).toMatchObject({ added: 2, completed: 0 });
    expect(countAuditEntries(db)).toBe(before + 1);
    const { results } = content();
    expect(results).toMatchObject([
      {
        title: 'Terlaksananya pelayanan gizi yang memenuhi standar',
        ...{ origin: 'last-year', originId: lineages()[0], originLabel: 'SKP 2025', supportIsProvisional: true },
        indicators: [{ target: '95', targetToCheck: true }, { target: '30' }],
      },
      { kind: 'tambahan', indicators: [{ targetOn: '2026-06-30', targetToCheck: true }] },
    ]);
    expect(results[0]!.lineageId).not.toBe(lineages()[0]);
    expect(planFields(contentOf(db, last.versionId))).toEqual(planFields(last.content));
  });

  it('never duplicates: refuses a second time, recognises a reworded result, adds missing indicators', () => {
    copy();
    expectRefused(db, () => copy(), /sudah ada dalam SKP ini/);
    saveAgain(now.skpId, ([first]) => {
      first!.title = 'Kalimat saya sendiri';
      first!.indicators.pop();
    });
    expect(copy()).toMatchObject({ added: 0, completed: 1 });
    const { results } = content();
    expect(results.map(({ title }) => title)).toEqual(['Kalimat saya sendiri', last.content.results[1]!.title]);
    expect(results[0]!.indicators.map(({ title }) => title)).toEqual([
      'Balita gizi kurang yang ditangani',
      'Waktu tunggu konsultasi gizi',
    ]);
  });

  it('keeps origin and the mark to check the target when saved, and the origin in a change of the set plan', () => {
    copy();
    saveAgain();
    expect(toCheck()).toEqual([true, true, true]);
    saveAgain(now.skpId, ([first]) => {
      first!.indicators[0]!.target = '97';
    });
    expect(toCheck()).toEqual([false, true, true]);
    expect(content().results.map(({ originLabel }) => originLabel)).toEqual(['SKP 2025', 'SKP 2025']);
    submitSkp(as(cast.employee), { skpId: now.skpId });
    agreeSkp(as(cast.appraiser), { skpId: now.skpId });
    openChange(as(cast.employee, '2026-03-02'), { skpId: now.skpId, reason: 'Penugasan baru' });
    expect(content().results).toMatchObject([{ origin: 'last-year' }, { originLabel: 'SKP 2025' }]);
    expect(toCheck()).toEqual([false, false, false]);
  });

  it('copies special expectations and annex only if the plan has none yet', () => {
    expect(copy({ picks: [], parts: ['expectations', 'annex'] })).toMatchObject({ parts: ['expectations', 'annex'] });
    const { expectations, annex } = content();
    expect(expectations).toEqual(last.content.expectations);
    expect(annex).toEqual(last.content.annex);
    expectRefused(db, () => copy({ picks: [], parts: ['expectations', 'annex'] }), /sudah ada/);
  });

  it('finds the result that the superior continues this year', () => {
    const above = givenAgreedSkp(db, cast.appraiser, {
      plan: {
        results: [
          {
            ...last.content.results[0]!,
            title: 'Meningkatnya mutu pelayanan kesehatan',
            supportedText: 'x',
            supportedLineage: '',
          },
        ],
      },
    });
    copy();
    expect(content().results[0]).toMatchObject({
      supportedLineageId: above.content.results[0]!.lineageId,
      supportIsProvisional: false,
    });
  });

  it('suggests the same result of the superior when that is added later', () => {
    copy();
    const title = 'Meningkatnya mutu pelayanan kesehatan';
    const results = [{ ...last.content.results[0]!, title, supportedText: 'x', supportedLineage: '' }];
    const above = givenAgreedSkp(db, cast.appraiser, { plan: { results } });
    const suggested = relinkingOf(db, head(), DAY)!.rows.map((row) => row.suggested);
    expect(suggested).toEqual([above.content.results[0]!.lineageId, above.content.results[0]!.lineageId]);
  });

  it('keeps perspectives and manuals of a head', () => {
    const headLast = givenAgreedSkp(db, cast.head, { year: 2025 });
    const own = givenDraftSkp(db, cast.head, { plan: { results: [] } });
    const picks = headLast.content.results.map(({ lineageId }) => lineageId);
    const indicator = headLast.content.results[0]!.indicators[0]!.lineageId;
    db.insert(skpIndicatorManuals)
      .values({ id: 'm', versionId: headLast.versionId, indicatorLineageId: indicator, purpose: 'Mengetahui mutu' })
      .run();
    copy({ skpId: own.skpId, revision: own.skp.revision, from: headLast.skpId, picks }, cast.head);
    const [now] = content(own.skpId).results[0]!.indicators;
    expect(content(own.skpId).manuals).toMatchObject({ [now!.lineageId]: { purpose: 'Mengetahui mutu' } });
    expect(Object.keys(content(own.skpId).manuals)).toHaveLength(1);
    expect(content(own.skpId).results[0]!.indicators).toMatchObject(
      headPlan.results[0]!.indicators.map(({ perspective }) => ({ perspective, aspect: null })),
    );
  });

  it('is refused to others, on an old page, after submitting, and from a plan that is not an earlier one of the owner', () => {
    const other = givenAgreedSkp(db, cast.colleague, { year: 2025 });
    for (const from of [other.skpId, now.skpId, 'x'])
      expectRefused(db, () => copy({ from }), /SKP sebelumnya tidak ditemukan/);
    expectRefused(db, () => copy({ picks: ['x'] }), /Hasil kerja tidak ditemukan/);
    expectRefused(db, () => copy({}, cast.stranger), /SKP tidak ditemukan/);
    expectRefused(db, () => copy({}, cast.appraiser), /pemiliknya/);
    expectRefused(db, () => copy({ revision: 1 }), /diubah sejak halaman/);
    copy();
    submitSkp(as(cast.employee), { skpId: now.skpId });
    expectRefused(db, () => copy(), /diajukan/);
  });

  it('does not copy from a later year, nor from a real year into a practice year', () => {
    const practice = givenOpenCycle(db, { year: 2025, purpose: 'practice', day: '2025-02-01' });
    const rehearsed = givenDraftSkp(db, cast.employee, { cycle: practice });
    expectRefused(db, () => copy({ from: rehearsed.skpId }), /SKP sebelumnya tidak ditemukan/);
    const back = { skpId: rehearsed.skpId, revision: rehearsed.skp.revision, from: now.skpId, picks: [] };
    expectRefused(db, () => copy({ ...back, parts: ['annex'] }), /SKP sebelumnya tidak ditemukan/);
  });
});

describe('checking targets that were copied', () => {
  const rowsOf = (change: { value?: string; isChecked?: boolean } = {}) =>
    content()
      .results.flatMap(({ indicators }) => indicators)
      .map((indicator) => ({
        lineage: indicator.lineageId,
        value: targetField(indicator),
        isChecked: false,
        ...change,
      }));
  const check = (rows: ReturnType<typeof rowsOf>, member: CastMember = cast.employee) =>
    checkTargets(as(member), { skpId: now.skpId, revision: head().revision, rows });

  it('confirms the targets that stay and writes those that change', () => {
    copy();
    const rows = rowsOf();
    rows[0]!.value = '97,5';
    rows[1]!.isChecked = true;
    expect(check(rows)).toMatchObject({ left: 1 });
    expect(toCheck()).toEqual([false, false, true]);
    expect(content().results[0]!.indicators).toMatchObject([{ target: '97.5' }, { target: '30' }]);
  });

  it('accepts a text in a qualitative plan', () => {
    const words = { ...last, approach: 'kualitatif' as const };
    now = givenDraftSkp(db, cast.colleague, { plan: { results: [] }, approach: words.approach });
    const before = givenAgreedSkp(db, cast.colleague, { year: 2025 });
    const picks = before.content.results.map(({ lineageId }) => lineageId);
    copy({ from: before.skpId, picks }, cast.colleague);
    const titles = content().results.flatMap(({ indicators }) => indicators.map(({ title }) => title));
    expect(titles[0]).toBe('Balita gizi kurang yang ditangani: ≥ 95 persen');
    const rows = rowsOf().map((row, i) => ({
      ...row,
      value: i === 0 ? 'Balita tertangani sampai November' : titles[i]!,
    }));
    expect(check(rows, cast.colleague)).toMatchObject({ left: 2 });
    expect(
      Object.keys(expectRefused(db, () => check(rowsOf({ value: '' }).slice(1), cast.colleague), /Tuliskan/).fields),
    ).toEqual([`rows.${rowsOf()[1]!.lineage}.value`]);
  });

  it('is refused for a text where a number belongs, without a change, for others, and for a target that needs no check', () => {
    copy();
    const refusal = expectRefused(db, () => check(rowsOf({ value: 'banyak' })), /belum terbaca/);
    expect(Object.keys(refusal.fields)).toEqual([`rows.${rowsOf()[0]!.lineage}.value`]);
    expectRefused(db, () => check(rowsOf()), /sekurang-kurangnya satu/);
    expectRefused(db, () => check(rowsOf(), cast.appraiser), /pemiliknya/);
    expectRefused(db, () => check(rowsOf(), cast.stranger), /SKP tidak ditemukan/);
    expectRefused(db, () => check([{ lineage: 'x', value: '1', isChecked: true }]), /Indikator tidak ditemukan/);
    expect(toCheck()).toEqual([true, true, true]);
  });
});
