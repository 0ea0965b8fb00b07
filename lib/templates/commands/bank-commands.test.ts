import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { bankEntries } from '@/db/schema';
import { StaleRevision } from '@/lib/kernel/decision';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { contentOf, skpHead } from '@/lib/skp/queries';
import { PLAN_LIMITS } from '@/lib/skp/rules/plan';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenDraftSkp, staffPlan } from '@/tests/support/given';
import { bankEntry, givenEntry } from '@/tests/support/given-bank';
import { countAuditEntries, expectRefused } from '@/tests/support/refused';
import { findEntry, searchBank, searchBankFor } from '../queries/bank';
import { shareableResults } from '../queries/sharing';
import { addEntry } from './add-entry';
import { changeEntry } from './change-entry';
import { retireEntry } from './retire-entry';
import { shareResults } from './share-results';
import { takeFromBank } from './take-from-bank';

const DAY = '2026-01-12';
let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});
const as = (member: CastMember) => actingAs(db, member, DAY);
const titlesSeenBy = (member: CastMember, q = '') => searchBank(as(member), { q }).rows.map(({ title }) => title);

describe('adding to the bank', () => {
  it('keeps result and indicators, with one audit line', () => {
    const before = countAuditEntries(db);
    const entry = givenEntry(db);
    expect(entry).toMatchObject({ title: bankEntry.title, wording: 'terlayaninya pasien sesuai standar', unit: null });
    expect(entry.indicators).toMatchObject([{ title: 'Rata-rata waktu tunggu layanan', aspect: 'waktu', ordinal: 0 }]);
    expect(countAuditEntries(db)).toBe(before + 1);
  });

  it('keeps the perspective for heads and the aspect for staff, and no unit beside a day', () => {
    const both = { ...bankEntry.indicators[0]!, perspective: 'anggaran', direction: 'by-date' } as const;
    const head = givenEntry(db, { form: 'head', positionClass: null, indicators: [both] });
    expect(head.indicators).toMatchObject([{ aspect: null, perspective: 'anggaran', measure: '' }]);
    expect(givenEntry(db, { indicators: [both] }).indicators).toMatchObject([{ aspect: 'waktu', perspective: null }]);
  });

  it('lets a unit admin write for their own subtree only', () => {
    const { code } = castUnits.services;
    expect(givenEntry(db, { by: cast.unitAdmin, unit: code })).toMatchObject({ unitCode: code });
    const write = (change: object) => () => addEntry(as(cast.unitAdmin), { ...bankEntry, ...change });
    expect(expectRefused(db, write({}), /admin instansi/).fields).toHaveProperty('unit');
    expect(expectRefused(db, write({ unit: 'BKPSDM' }), /tidak ditemukan/).fields).toHaveProperty('unit');
  });

  it('is refused to others, with a level of another class, an unknown unit, and a second time', () => {
    for (const member of [cast.appraiser, cast.employee, cast.auditor, cast.head])
      expectRefused(db, () => addEntry(as(member), bankEntry), /hanya untuk admin/);
    givenEntry(db);
    const again = (change: object) => expectRefused(db, () => givenEntry(db, change), /./).fields;
    expect(again({})).toHaveProperty('title');
    expect(again({ title: 'TERLAYANINYA pasien, sesuai standar.' })).toHaveProperty('title');
    expect(again({ positionClass: 'pelaksana', functionalLevel: 'terampil' })).toHaveProperty('functionalLevel');
    expect(again({ unit: 'tidak-ada' })).toHaveProperty('unit');
    expect(givenEntry(db, { positionName: 'perawat' }).positionName).toBe('perawat');
  });
});

describe('changing and retiring', () => {
  it('retires and rewords only the chosen entry', () => {
    const [one, two] = [givenEntry(db), givenEntry(db, { title: 'Tercatatnya kunjungan' })];
    retireEntry(as(cast.agencyAdmin), { entryId: one.id, revision: one.revision });
    expect(titlesSeenBy(cast.agencyAdmin)).toEqual([two.title]);
    changeEntry(as(cast.agencyAdmin), {
      ...bankEntry,
      entryId: two.id,
      revision: two.revision,
      title: 'Tercatatnya layanan',
    });
    expect(findEntry(as(cast.agencyAdmin), one.id)).toMatchObject({ title: one.title, indicators: one.indicators });
  });

  it('rewords an entry and retires it from the bank', () => {
    const { id: entryId, revision } = givenEntry(db);
    const title = 'Terlayaninya pasien rawat jalan';
    changeEntry(as(cast.agencyAdmin), { ...bankEntry, entryId, revision, title });
    expect(titlesSeenBy(cast.agencyAdmin)).toEqual([title]);
    retireEntry(as(cast.agencyAdmin), { entryId, revision: revision + 1 });
    expect(titlesSeenBy(cast.agencyAdmin)).toEqual([]);
    expect(searchBank(as(cast.agencyAdmin), { q: '', retired: true }).rows).toMatchObject([{ id: entryId }]);
    expectRefused(
      db,
      () => changeEntry(as(cast.agencyAdmin), { ...bankEntry, entryId, revision: revision + 2 }),
      /sudah ditarik/,
    );
    expect(givenEntry(db, { title }).title).toBe(title);
  });

  it('is refused to others, on an old page, into another unit, and for a missing entry', () => {
    const own = givenEntry(db, { unit: castUnits.services.code, by: cast.unitAdmin });
    const agency = givenEntry(db, { title: 'Lain' });
    const change =
      (member: CastMember, entry: { id: string; revision: number }, more: object = {}) =>
      () =>
        changeEntry(as(member), {
          ...bankEntry,
          unit: castUnits.services.code,
          entryId: entry.id,
          revision: entry.revision,
          ...more,
        });
    expectRefused(db, change(cast.appraiser, own), /hanya untuk admin/);
    expectRefused(db, change(cast.employee, own), /tidak ditemukan/);
    expectRefused(db, change(cast.otherAppraiser, own), /tidak ditemukan/);
    expectRefused(db, change(cast.unitAdmin, agency), /hanya untuk admin/);
    expectRefused(db, change(cast.unitAdmin, own, { unit: '' }), /admin instansi/);
    expectRefused(db, change(cast.agencyAdmin, { id: 'x', revision: 1 }), /tidak ditemukan/);
    expect(expectRefused(db, change(cast.unitAdmin, { ...own, revision: 7 }), /sudah diubah/)).toBeInstanceOf(
      StaleRevision,
    );
    const retire =
      (member: CastMember, entryId: string, revision = 1) =>
      () =>
        retireEntry(as(member), { entryId, revision });
    expectRefused(db, retire(cast.appraiser, own.id), /hanya untuk admin/);
    expectRefused(db, retire(cast.stranger, own.id), /tidak ditemukan/);
    expectRefused(db, retire(cast.unitAdmin, own.id, 9), /diubah sejak halaman/);
    change(cast.unitAdmin, own)();
  });
});

describe('reading the bank', () => {
  it('shows the entries that concern the reader, by wording and by words', () => {
    givenEntry(db, { title: 'Beta', unit: castUnits.community.code });
    givenEntry(db, { title: 'Alfa', unit: castUnits.services.code });
    givenEntry(db, { title: 'Gama' });
    expect(titlesSeenBy(cast.agencyAdmin)).toEqual(['Alfa', 'Beta', 'Gama']);
    expect(titlesSeenBy(cast.auditor)).toEqual(['Alfa', 'Beta', 'Gama']);
    expect(titlesSeenBy(cast.head)).toEqual(['Alfa', 'Beta', 'Gama']);
    expect(titlesSeenBy(cast.appraiser)).toEqual(['Alfa', 'Gama']);
    expect(titlesSeenBy(cast.personnelHead)).toEqual(['Gama']);
    expect(titlesSeenBy(cast.agencyAdmin, 'waktu BETA')).toEqual(['Beta']);
    expect(titlesSeenBy(cast.agencyAdmin, '%')).toEqual(['Alfa', 'Beta', 'Gama']);
    expect(findEntry(as(cast.employee), givenEntry(db, { title: 'Delta' }).id)).toBeUndefined();
  });

  it('pages by keyset in both directions', () => {
    for (let i = 10; i < 55; i++) givenEntry(db, { title: `Hasil ${i}` });
    const ctx = as(cast.agencyAdmin);
    const first = searchBank(ctx, { q: '' });
    const second = searchBank(ctx, { q: '', after: first.next });
    const third = searchBank(ctx, { q: '', after: second.next });
    expect([first, second, third].map(({ rows }) => rows.length)).toEqual([20, 20, 5]);
    expect([first.previous, third.next]).toEqual([undefined, undefined]);
    const back = searchBank(ctx, { q: '', before: third.previous });
    expect(back.rows.map(({ id }) => id)).toEqual(second.rows.map(({ id }) => id));
    expect(searchBank(ctx, { q: '', before: second.previous }).previous).toBeUndefined();
  });

  it('offers a post the entries that are meant for it [TEMPLAT-01]', () => {
    const post = {
      form: 'staff',
      positionClass: 'fungsional',
      functionalLevel: 'terampil',
      name: 'Perawat Terampil',
    } as const;
    givenEntry(db, { title: 'semua', positionClass: null });
    givenEntry(db, { title: 'perawat', positionName: 'perawat', functionalLevel: 'terampil' });
    givenEntry(db, { title: 'bidan', positionName: 'bidan' });
    givenEntry(db, { title: 'mahir', functionalLevel: 'mahir' });
    givenEntry(db, { title: 'pelaksana', positionClass: 'pelaksana' });
    givenEntry(db, { title: 'pimpinan', form: 'head', positionClass: null });
    givenEntry(db, { title: 'dinas', unit: castUnits.health.code });
    givenEntry(db, { title: 'kesmas', unit: castUnits.community.code });
    const unitPath = `${castUnits.city.id}/${castUnits.health.id}/${castUnits.services.id}/`;
    const offered = (q = '') => searchBankFor(db, { ...post, unitPath }, { q }).rows.map(({ title }) => title);
    expect(offered()).toEqual(['dinas', 'perawat', 'semua']);
    expect(offered('pera')).toEqual(['perawat']);
    const clerk = {
      ...post,
      positionClass: 'pelaksana',
      functionalLevel: null,
      name: 'Perawatan Taman',
      unitPath,
    } as const;
    expect(searchBankFor(db, clerk, { q: '' }).rows.map(({ title }) => title)).toEqual(['pelaksana', 'semua']);
  });
});

describe('putting results of a set plan into the bank', () => {
  it('is done by the appraiser, for the same posts in the unit, without targets; nothing is left for a second time', () => {
    const { skpId, skp, content } = givenAgreedSkp(db, cast.employee);
    const picks = content.results.map(({ lineageId }) => lineageId);
    expect(shareResults(as(cast.appraiser), { skpId, picks })).toMatchObject({ added: 2 });
    expect(searchBank(as(cast.appraiser), { q: '' }).rows).toMatchObject([
      {
        title: staffPlan.results[0]!.title,
        positionName: 'nutrisionis',
        functionalLevel: 'ahli-muda',
        unitCode: castUnits.services.code,
      },
      { title: staffPlan.results[1]!.title, kind: 'tambahan' },
    ]);
    expect(shareableResults(db, skp).map(({ state }) => state)).toEqual(['there', 'there']);
    expectRefused(db, () => shareResults(as(cast.appraiser), { skpId, picks }), /sudah ada di bank/);
    expect(JSON.stringify(db.select().from(bankEntries).all())).not.toContain('Dewi');
  });

  it('is done by the admin of the unit and the agency admin too, and refused to others', () => {
    const { skpId, content } = givenAgreedSkp(db, cast.employee);
    const [first, second] = content.results.map(({ lineageId }) => lineageId);
    const share = (member: CastMember, pick = first!) => shareResults(as(member), { skpId, picks: [pick, pick] });
    for (const member of [cast.employee, cast.head, cast.auditor])
      expectRefused(db, () => share(member), /pejabat penilai SKP ini dan admin/);
    expectRefused(db, () => share(cast.stranger), /SKP tidak ditemukan/);
    expectRefused(db, () => share(cast.appraiser, 'x'), /Hasil kerja tidak ditemukan/);
    expect(share(cast.unitAdmin).added).toBe(1);
    expect(share(cast.agencyAdmin, second).added).toBe(1);
  });

  it('is refused before the plan is set, and for a text that names a person [TEMPLAT-03]', () => {
    const draft = givenDraftSkp(db, cast.colleague);
    const ofDraft = { skpId: draft.skpId, picks: [draft.content.results[0]!.lineageId] };
    expectRefused(db, () => shareResults(as(cast.appraiser), ofDraft), /sudah ditetapkan/);
    const [planned] = staffPlan.results;
    const named = [{ ...planned!, indicators: [{ ...planned!.indicators[0]!, title: 'Arahan Maya Lestari selesai' }] }];
    const { skpId, content } = givenAgreedSkp(db, cast.employee, { plan: { results: named } });
    const picks = [content.results[0]!.lineageId];
    expectRefused(db, () => shareResults(as(cast.appraiser), { skpId, picks }), /memuat nama orang/);
  });
});

describe('taking from the bank into a plan', () => {
  const resultsOf = (skpId: string) => contentOf(db, skpHead(db, skpId)!.versionId).results;

  it('completes existing results and adds new ones in one step, and counts each', () => {
    const first = givenEntry(db);
    const { skpId, skp } = givenDraftSkp(db, cast.employee);
    takeFromBank(as(cast.employee), { skpId, revision: skp.revision, picks: [first.id] });
    const indicators = [...bankEntry.indicators, { ...bankEntry.indicators[0]!, title: 'Pasien yang dilayani' }];
    changeEntry(as(cast.agencyAdmin), { ...bankEntry, entryId: first.id, revision: first.revision, indicators });
    const second = givenEntry(db, { title: 'Tercatatnya kunjungan' });
    const both = { skpId, revision: skpHead(db, skpId)!.revision, picks: [first.id, second.id] };
    expect(takeFromBank(as(cast.employee), both)).toMatchObject({ added: 1, completed: 1 });
    expect(resultsOf(skpId).find(({ title }) => title === first.title)!.indicators).toHaveLength(2);
    expect(resultsOf(skpId).map(({ title }) => title)).toContain(second.title);
  });

  it.each([
    ['a new result', [], { added: 1, completed: 0 }],
    ['a result that is there', [{ ...staffPlan.results[0]!, title: bankEntry.title }], { added: 0, completed: 1 }],
  ])('adds the indicators of two entries with the same words to %s', (_, results, counts) => {
    const indicatorsOf = (title: string) => [{ ...bankEntry.indicators[0]!, title }];
    const general = givenEntry(db, { indicators: indicatorsOf('Waktu tunggu') });
    const ofUnit = givenEntry(db, { unit: castUnits.services.code, indicators: indicatorsOf('Kepuasan pasien') });
    const { skpId, skp, content } = givenDraftSkp(db, cast.employee, { plan: { ...staffPlan, results } });
    const before = content.results.flatMap(({ indicators }) => indicators.map(({ title }) => title));
    const input = { skpId, revision: skp.revision, picks: [general.id, ofUnit.id] };
    expect(takeFromBank(as(cast.employee), input)).toMatchObject(counts);
    const [result, ...others] = resultsOf(skpId);
    expect(others).toEqual([]);
    expect(result).toMatchObject({ origin: 'bank', originId: general.id });
    expect(result!.indicators.map(({ title, ordinal }) => [title, ordinal])).toEqual(
      [...before, 'Waktu tunggu', 'Kepuasan pasien'].map((title, ordinal) => [title, ordinal]),
    );
  });

  it('refuses two entries that together have more indicators than a result can have', () => {
    const indicatorsOf = (name: string, count: number) =>
      Array.from({ length: count }, (_, i) => ({ ...bankEntry.indicators[0]!, title: `${name} ${i}` }));
    const general = givenEntry(db, { indicators: indicatorsOf('Waktu', PLAN_LIMITS.indicators) });
    const ofUnit = givenEntry(db, { unit: castUnits.services.code, indicators: indicatorsOf('Pasien', 1) });
    const { skpId, skp } = givenDraftSkp(db, cast.employee, { plan: { ...staffPlan, results: [] } });
    const picks = [general.id, ofUnit.id];
    expectRefused(
      db,
      () => takeFromBank(as(cast.employee), { skpId, revision: skp.revision, picks }),
      /lebih dari 12 indikator/,
    );
  });

  it('puts the entry behind the results with empty targets, once', () => {
    const { id, title } = givenEntry(db);
    const { skpId, skp } = givenDraftSkp(db, cast.employee);
    const input = { skpId, revision: skp.revision, picks: [id, id] };
    expect(takeFromBank(as(cast.employee), input)).toMatchObject({ added: 1 });
    const taken = resultsOf(skpId).find((result) => result.title === title)!;
    expect(taken.indicators).toMatchObject([{ target: null, measure: 'menit', aspect: 'waktu', direction: 'less' }]);
    expect(resultsOf(skpId)).toHaveLength(3);
    const again = { ...input, revision: skp.revision + 1 };
    expectRefused(db, () => takeFromBank(as(cast.employee), again), /sudah ada dalam SKP/);
    expect(resultsOf(skpId)).toHaveLength(3);
  });

  it('is refused to others, for other posts, on an old page, after submitting, and for retired entries [TEMPLAT-01]', () => {
    const { id, revision } = givenEntry(db);
    const clerk = givenEntry(db, { positionClass: 'pelaksana' });
    const { skpId, skp } = givenDraftSkp(db, cast.employee);
    const take =
      (member: CastMember, picks = [id], at = skp.revision) =>
      () =>
        takeFromBank(as(member), { skpId, revision: at, picks });
    expectRefused(db, take(cast.stranger), /SKP tidak ditemukan/);
    expectRefused(db, take(cast.appraiser), /pemiliknya/);
    expectRefused(db, take(cast.employee, [clerk.id]), /Isian bank tidak ditemukan/);
    expectRefused(db, take(cast.employee, ['x']), /Isian bank tidak ditemukan/);
    expectRefused(db, take(cast.employee, [id], 1), /diubah sejak halaman/);
    retireEntry(as(cast.agencyAdmin), { entryId: id, revision });
    expectRefused(db, take(cast.employee), /Isian bank tidak ditemukan/);
    submitSkp(as(cast.employee), { skpId });
    expectRefused(db, take(cast.employee, [id], skp.revision + 1), /diajukan/);
  });
});
