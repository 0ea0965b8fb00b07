import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { auditEntries, skps, templateUses } from '@/db/schema';
import { StaleRevision } from '@/lib/kernel/decision';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { contentOf, skpHead } from '@/lib/skp/queries';
import { timelineOf } from '@/lib/skp/queries/plans';
import { PLAN_LIMITS } from '@/lib/skp/rules/plan';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenDraftSkp, givenOpenCycle, givenSubmittedSkp } from '@/tests/support/given';
import { bankEntry, givenEntry, givenTemplate, template } from '@/tests/support/given-bank';
import { countAuditEntries, expectRefused } from '@/tests/support/refused';
import { candidates, pageOfCandidates } from '../queries/candidates';
import { findTemplate, searchTemplates } from '../queries/templates';
import { findUse, receiversOf } from '../queries/uses';
import { editionOf } from '../rules/giving';
import { addTemplate } from './add-template';
import { arrangeEntry } from './arrange-entry';
import { changeEntry } from './change-entry';
import { changeTemplate } from './change-template';
import { choosePeople } from './choose-people';
import { giveTemplate } from './give-template';
import { putEntries } from './put-entries';
import { retireEntry } from './retire-entry';
import { retireTemplate } from './retire-template';

const DAY = '2026-01-12';
let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});
const as = (member: CastMember) => actingAs(db, member, DAY);
const fresh = (templateId: string, member = cast.agencyAdmin) => findTemplate(as(member), templateId)!;

describe('keeping templates', () => {
  it('counts each change, so that an older page is refused', () => {
    const made = givenTemplate(db, { entries: [givenEntry(db).id] });
    changeTemplate(as(cast.agencyAdmin), { ...template, templateId: made.id, revision: made.revision, name: 'Lain' });
    expect(fresh(made.id)).toMatchObject({ name: 'Lain', revision: made.revision + 1 });
    const again = () =>
      changeTemplate(as(cast.agencyAdmin), { ...template, templateId: made.id, revision: made.revision, name: 'Lagi' });
    expect(again).toThrow(StaleRevision);
  });

  it('holds as many entries as a plan holds results, and not one more', () => {
    const made = givenTemplate(db);
    const picks = Array.from(
      { length: PLAN_LIMITS.results + 1 },
      (_, i) => givenEntry(db, { title: `Hasil kerja ke-${i + 1}` }).id,
    );
    const put = (some: readonly string[]) =>
      putEntries(as(cast.agencyAdmin), { templateId: made.id, revision: fresh(made.id).revision, picks: some });
    put(picks.slice(0, PLAN_LIMITS.results));
    expectRefused(db, () => put(picks.slice(-1)), new RegExp(`paling banyak memuat ${PLAN_LIMITS.results} isian`));
    expect(fresh(made.id).entries).toHaveLength(PLAN_LIMITS.results);
  });

  it('makes a template of fitting entries, in an order that can be changed', () => {
    const [one, two] = [givenEntry(db, { title: 'Satu' }), givenEntry(db, { title: 'Dua' })];
    const made = givenTemplate(db, { entries: [one.id, two.id] });
    expect(made).toMatchObject({ name: template.name, positionClass: 'fungsional', unit: null });
    const titles = () => fresh(made.id).entries.map(({ title }) => title);
    const arrange = (entryId: string, step: 'up' | 'down' | 'out') =>
      arrangeEntry(as(cast.agencyAdmin), { templateId: made.id, revision: fresh(made.id).revision, entryId, step });
    expect(titles()).toEqual(['Satu', 'Dua']);
    arrange(two.id, 'up');
    expect(titles()).toEqual(['Dua', 'Satu']);
    arrange(two.id, 'down');
    arrange(two.id, 'down');
    expect(titles()).toEqual(['Satu', 'Dua']);
    arrange(one.id, 'out');
    expect(titles()).toEqual(['Dua']);
    expect(expectRefused(db, () => arrange(one.id, 'up'), /tidak ditemukan/).kind).toBe('missing');
    expectRefused(
      db,
      () => arrangeEntry(as(cast.agencyAdmin), { templateId: made.id, revision: 1, entryId: two.id, step: 'up' }),
      /diubah sejak halaman/,
    );
  });

  it('is for admins and leaders of the unit, and refused to others and under a name that is taken', () => {
    const { code } = castUnits.services;
    expect(givenTemplate(db, { by: cast.unitAdmin, unit: code }).unitCode).toBe(code);
    expect(givenTemplate(db, { by: cast.appraiser, unit: code, name: 'Milik bidang' }).unitCode).toBe(code);
    const add =
      (member: CastMember, change: object = {}) =>
      () =>
        addTemplate(as(member), { ...template, ...change });
    for (const member of [cast.employee, cast.auditor]) expectRefused(db, add(member), /dikelola oleh admin/);
    for (const member of [cast.unitAdmin, cast.appraiser])
      expect(expectRefused(db, add(member), /admin instansi/).fields).toHaveProperty('unit');
    const other = { unit: castUnits.community.code };
    expect(expectRefused(db, add(cast.appraiser, other), /tidak ditemukan/).fields).toHaveProperty('unit');
    expect(expectRefused(db, add(cast.unitAdmin, { unit: code }), /Sudah ada/).fields).toHaveProperty('name');
    const level = { positionClass: 'pelaksana', functionalLevel: 'terampil' };
    expect(expectRefused(db, add(cast.agencyAdmin, level), /Jenjang/).fields).toHaveProperty('functionalLevel');
  });

  it('takes no entry that is meant for other posts, was retired, or is there already', () => {
    const { id: templateId } = givenTemplate(db);
    const put = (picks: string[], member = cast.agencyAdmin) =>
      putEntries(as(member), { templateId, revision: fresh(templateId).revision, picks });
    const clerk = givenEntry(db, { positionClass: 'pelaksana', title: 'Pelaksana' });
    const narrow = givenEntry(db, { functionalLevel: 'terampil', title: 'Terampil' });
    const gone = givenEntry(db, { title: 'Ditarik' });
    retireEntry(as(cast.agencyAdmin), { entryId: gone.id, revision: 1 });
    for (const { id } of [clerk, narrow, gone, { id: 'x' }])
      expectRefused(db, () => put([id]), /Isian bank tidak ditemukan/);
    const { id } = givenEntry(db, { positionClass: null });
    expect(put([id, id])).toMatchObject({ added: 1 });
    expectRefused(db, () => put([id]), /sudah ada dalam templat/);
    expectRefused(db, () => put([clerk.id], cast.unitAdmin), /dikelola oleh admin/);
    expectRefused(db, () => put([clerk.id], cast.stranger), /Templat tidak ditemukan/);
  });

  it('is changed and retired; the entries have to fit its posts', () => {
    const made = givenTemplate(db, { entries: [givenEntry(db).id] });
    const change = (more: object, revision = fresh(made.id).revision) =>
      changeTemplate(as(cast.agencyAdmin), { ...template, templateId: made.id, revision, ...more });
    change({ name: 'Nama baru', functionalLevel: 'ahli-muda' });
    expect(fresh(made.id)).toMatchObject({ name: 'Nama baru', functionalLevel: 'ahli-muda' });
    expectRefused(
      db,
      () => change({ positionClass: 'pelaksana', functionalLevel: null }),
      /tidak berlaku untuk jabatan/,
    );
    expect(expectRefused(db, () => change({}, 1), /sudah diubah/)).toBeInstanceOf(StaleRevision);
    expectRefused(
      db,
      () => changeTemplate(as(cast.unitAdmin), { ...template, templateId: made.id, revision: 1 }),
      /dikelola oleh admin/,
    );
    const retire = (member: CastMember, revision: number) => () =>
      retireTemplate(as(member), { templateId: made.id, revision });
    expectRefused(db, retire(cast.agencyAdmin, 1), /diubah sejak halaman/);
    expectRefused(db, retire(cast.appraiser, fresh(made.id).revision), /dikelola oleh admin/);
    retire(cast.agencyAdmin, fresh(made.id).revision)();
    expectRefused(db, () => change({}), /sudah ditarik/);
    expect(searchTemplates(as(cast.agencyAdmin), { q: '' }).rows).toEqual([]);
    expect(searchTemplates(as(cast.agencyAdmin), { q: 'baru', retired: true }).rows).toMatchObject([{ count: 1 }]);
  });

  it('lists the templates that concern the reader, paged by name', () => {
    for (let i = 10; i < 40; i++) givenTemplate(db, { name: `Templat ${i}` });
    givenTemplate(db, { name: 'Kesmas', unit: castUnits.community.code });
    const first = searchTemplates(as(cast.appraiser), { q: 'templat' });
    const second = searchTemplates(as(cast.appraiser), { q: 'templat', after: first.next });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 5, undefined]);
    const back = searchTemplates(as(cast.appraiser), { q: 'templat', before: second.previous });
    expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
    expect(searchTemplates(as(cast.appraiser), { q: 'kesmas' }).rows).toEqual([]);
    expect(searchTemplates(as(cast.head), { q: 'kesmas' }).rows).toHaveLength(1);
  });
});

describe('giving a template', () => {
  const given = () => {
    cycle();
    return givenTemplate(db, { entries: [givenEntry(db).id, givenEntry(db, { title: 'Kedua', kind: 'tambahan' }).id] });
  };
  const choose = (templateId: string, change: object = {}, member = cast.agencyAdmin) => {
    const cycleId = cycle().id;
    const input = { templateId, cycleId, picks: [cast.employee.assignmentId], numbers: [], ...change };
    return choosePeople(as(member), input).subject;
  };
  let opened: ReturnType<typeof givenOpenCycle> | undefined;
  beforeEach(() => {
    opened = undefined;
  });
  const cycle = () => (opened ??= givenOpenCycle(db));
  const give = (useId: string, change: object = {}, member = cast.agencyAdmin) => {
    const edition = editionOf(findUse(as(cast.agencyAdmin), useId)!.template);
    return giveTemplate(as(member), { useId, edition, existing: 'complete', ...change });
  };
  const resultsOf = (skpId: string) => contentOf(db, skpHead(db, skpId)!.versionId).results;
  const planOf = (member: CastMember) =>
    db
      .select()
      .from(skps)
      .all()
      .find(({ ownerId }) => ownerId === member.id);

  it('begins a plan or completes the draft, records each in its own history, and changes nothing the second time', () => {
    const { id } = given();
    const { skpId } = givenDraftSkp(db, cast.employee, { cycle: cycle() });
    const before = countAuditEntries(db);
    const useId = choose(id, { picks: [cast.employee.assignmentId, cast.otherAppraiser.assignmentId].slice(0, 1) });
    expect(give(useId)).toMatchObject({ begun: 0, filled: 1, untouched: 0 });
    expect(countAuditEntries(db)).toBe(before + 3);
    expect(resultsOf(skpId).slice(1)).toMatchObject([
      {
        title: bankEntry.title,
        origin: 'template',
        originLabel: `templat ${template.name}`,
        indicators: [{ target: null }],
      },
      { kind: 'tambahan' },
      { title: 'Kedua' },
    ]);
    const told = timelineOf(as(cast.employee), { id: skpId, isHistoryCut: false }).at(-1);
    expect(told).toMatchObject({ what: 'memasukkan hasil kerja dari templat', actor: cast.agencyAdmin.name });
    expectRefused(db, () => give(useId), /sudah diberikan/);
    const again = choose(id);
    expectRefused(db, () => give(again), /Tidak ada SKP yang berubah/);
    expect(resultsOf(skpId)).toHaveLength(4);
    expect(db.select().from(templateUses).all()[0]).toMatchObject({ filled: 1, begun: 0 });
  });

  it('begins a plan for a person who has none', () => {
    const { id } = given();
    expect(give(choose(id))).toMatchObject({ begun: 1, filled: 0 });
    const plan = planOf(cast.employee)!;
    expect(plan).toMatchObject({ status: 'draft', form: 'staff' });
    expect(resultsOf(plan.id)).toHaveLength(2);
  });

  it('completes or skips existing results, as chosen', () => {
    const { id } = given();
    const own = { kind: 'utama' as const, title: bankEntry.title.toUpperCase(), indicators: [] };
    const { skpId } = givenDraftSkp(db, cast.employee, { cycle: cycle(), plan: { results: [own] } });
    expect(receiversOf(as(cast.agencyAdmin), findUse(as(cast.agencyAdmin), choose(id))!, 'complete')).toMatchObject([
      { outcome: { added: 1, completed: 1, there: 0, begins: false } },
    ]);
    give(choose(id), { existing: 'skip' });
    expect(resultsOf(skpId).map(({ indicators }) => indicators.length)).toEqual([0, 1]);
    give(choose(id));
    expect(resultsOf(skpId)).toMatchObject([{ title: own.title, indicators: [{}] }, { title: 'Kedua' }]);
  });

  it('skips plans that were submitted or set, and says why', () => {
    const { id } = given();
    const { skpId } = givenSubmittedSkp(db, cast.employee, { cycle: cycle() });
    const useId = choose(id);
    const [receiver] = receiversOf(as(cast.agencyAdmin), findUse(as(cast.agencyAdmin), useId)!, 'complete');
    expect(receiver!.outcome).toEqual({ state: 'closed', why: 'SKP-nya sudah diajukan.' });
    expectRefused(db, () => give(useId), /Tidak ada SKP yang berubah/);
    expect(resultsOf(skpId)).toHaveLength(2);
  });

  it('is refused as a whole for the wrong class of posts, naming the people [TEMPLAT-01]', () => {
    const { id } = given();
    const wrong = { picks: [cast.employee.assignmentId, cast.colleague.assignmentId] };
    const refusal = expectRefused(db, () => choose(id, wrong), /Jabatan orang berikut tidak cocok/);
    expect(refusal.message).toContain(`${cast.colleague.name} (Pengadministrasi Umum)`);
    expect(refusal.message).not.toContain(cast.employee.name);
  });

  it("finds people by NIP and by search, only within the actor's own circle", () => {
    const { id } = given();
    const nip = (member: CastMember) =>
      candidates(as(cast.agencyAdmin), cycle(), { ids: [member.assignmentId] })[0]!.identityNumber!;
    const picksOf = (useId: string) => JSON.parse(findUse(as(cast.agencyAdmin), useId)!.picks) as string[];
    expect(picksOf(choose(id, { picks: [], numbers: [nip(cast.employee)] }))).toEqual([cast.employee.assignmentId]);
    expect(picksOf(choose(id, { picks: [], all: { q: '', unitPath: undefined } }))).toContain(
      cast.employee.assignmentId,
    );
    const unknown = { picks: [], numbers: ['198001012005011999'] };
    expect(expectRefused(db, () => choose(id, unknown), /NIP berikut/).fields).toHaveProperty('numbers');
    expect(expectRefused(db, () => choose(id, { picks: [] }), /sekurang-kurangnya satu/).fields).toHaveProperty(
      'picks',
    );
    expectRefused(db, () => choose(id, { picks: ['x'] }), /Pegawai tidak ditemukan/);
    expectRefused(db, () => choose(id, {}, cast.otherAppraiser), /Pegawai tidak ditemukan/);
    expectRefused(db, () => choose(id, {}, cast.employee), /Templat tidak ditemukan/);
    const names = (member: CastMember) => candidates(as(member), cycle()).map(({ person }) => person);
    expect(names(cast.appraiser)).toContain(cast.employee.name);
    expect(names(cast.appraiser)).not.toContain(cast.stranger.name);
    expect(names(cast.auditor)).toEqual([]);
    expect(pageOfCandidates(as(cast.appraiser), cycle(), {}).total).toBe(names(cast.appraiser).length);
    expect(
      pageOfCandidates(as(cast.agencyAdmin), cycle(), { fitting: { ...template, unitPath: null } }).total,
    ).toBeGreaterThan(0);
  });

  it("is refused for an empty or retired template, a year that is not open, another person's choice, and after a change", () => {
    const empty = givenTemplate(db, { name: 'Kosong' });
    const made = given();
    expectRefused(db, () => choose(empty.id), /belum memuat isian/);
    expectRefused(db, () => choose(made.id, { cycleId: 'x' }), /Tahun kinerja tidak ditemukan/);
    const useId = choose(made.id);
    expectRefused(db, () => give(useId, {}, cast.appraiser), /Pilihan pegawai tidak ditemukan/);
    expectRefused(db, () => give(useId, { edition: 'lama' }), /berubah sejak pratinjau/);
    const { edition } = { edition: editionOf(findUse(as(cast.agencyAdmin), useId)!.template) };
    const [entry] = fresh(made.id).entries;
    changeEntry(as(cast.agencyAdmin), {
      ...bankEntry,
      title: 'Kalimat lain',
      entryId: entry!.id,
      revision: entry!.revision,
    });
    expectRefused(db, () => give(useId, { edition }), /berubah sejak pratinjau/);
    retireTemplate(as(cast.agencyAdmin), { templateId: made.id, revision: fresh(made.id).revision });
    expectRefused(db, () => give(useId), /sudah ditarik/);
    expectRefused(db, () => choose(made.id), /sudah ditarik/);
    expect(planOf(cast.employee)).toBeUndefined();
  });

  it('makes an editor that was opened before notice that the plan changed', () => {
    const { id } = given();
    const { skpId, skp } = givenDraftSkp(db, cast.employee, { cycle: cycle() });
    give(choose(id));
    expectRefused(db, () => submitSkp(as(cast.employee), { skpId, revision: skp.revision }), /diubah sejak halaman/);
    givenAgreedSkp(db, cast.appraiser, { cycle: cycle() });
    expect(
      db
        .select()
        .from(auditEntries)
        .all()
        .filter(({ event }) => event === 'skp.template-applied'),
    ).toHaveLength(1);
  });
});
