import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Connection, openDatabase } from '@/db/client';
import { applyMigrations } from '@/db/migrate';
import { appraisals, auditEntries, issuedPapers } from '@/db/schema';
import { openAppraisal } from '@/lib/appraisals/commands/open-appraisal';
import { receiveAppraisal } from '@/lib/appraisals/commands/receive-appraisal';
import { releaseAppraisal } from '@/lib/appraisals/commands/release-appraisal';
import { saveAppraisal } from '@/lib/appraisals/commands/save-appraisal';
import { setUnitAchievement } from '@/lib/appraisals/commands/set-unit-achievement';
import { shownKeys } from '@/lib/audit/rules/shown';
import { mintActor, mintConsole } from '@/lib/auth/actor';
import { hashSetUpCode } from '@/lib/auth/set-up-code';
import { openCheckIn } from '@/lib/check-ins/commands/open-check-in';
import { reviewCheckIn } from '@/lib/check-ins/commands/review-check-in';
import { saveCheckIn } from '@/lib/check-ins/commands/save-check-in';
import { submitCheckIn } from '@/lib/check-ins/commands/submit-check-in';
import { draftCycle } from '@/lib/cycles/commands/draft-cycle';
import { openCycle } from '@/lib/cycles/commands/open-cycle';
import { periodsOf } from '@/lib/cycles/queries';
import { confirmDialogue } from '@/lib/dialogues/commands/confirm-dialogue';
import { recordDialogue } from '@/lib/dialogues/commands/record-dialogue';
import type { Context } from '@/lib/kernel/context';
import { startOfDay } from '@/lib/kernel/dates';
import { addEmployee } from '@/lib/people/commands/add-employee';
import { addUnit } from '@/lib/people/commands/add-unit';
import { claimInstallation, ROOT_UNIT_CODE } from '@/lib/people/commands/claim-installation';
import { readNip } from '@/lib/people/rules/nip';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { draftSkp } from '@/lib/skp/commands/draft-skp';
import { returnSkp } from '@/lib/skp/commands/return-skp';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { contentOf, skpHead } from '@/lib/skp/queries';
import { superiorOf } from '@/lib/skp/queries/superior';
import { prepareInstallation } from '@/lib/web/boot';
import { anAnswer } from '@/tests/support/answer';
import { headPlan, inYear, staffPlan } from '../support/given';

/** One performance year from an empty installation on, in which each person acts by commands only. */
describe('a whole year', () => {
  const TEN_HOURS_MS = 36_000_000;
  let db: Connection;
  let cycleId: string;
  const skpIds: Record<string, string> = {};
  const people: Record<string, { employeeId: string; assignmentId: string }> = {};

  function as(who: string, day: string): Context {
    const actor = mintActor(db, people[who]!.employeeId)!;
    return { db, actor, now: new Date(startOfDay('Asia/Jayapura', day).getTime() + TEN_HOURS_MS) };
  }

  function periodId(kind: string, ordinal: number): string {
    return periodsOf(db, cycleId).find((period) => period.kind === kind && period.ordinal === ordinal)!.id;
  }

  function hire(
    who: string,
    name: string,
    post: { unit: string; position: string; isHead?: boolean; class?: 'fungsional' },
    nip: string,
    grade: string,
  ) {
    const { subject: employeeId, detail } = addEmployee(as('admin', '2024-12-10'), {
      name,
      employment: nip ? 'pns' : 'pejabat-negara',
      identityNumber: nip,
      signInName: nip ? '' : who,
      grade,
      unit: post.unit,
      position: post.position,
      positionClass: nip
        ? (post.class ?? (post.unit === 'DINKES' ? 'jpt-pratama' : 'administrator'))
        : 'pejabat-negara',
      functionalLevel: post.class ? 'ahli-muda' : null,
      isHead: post.isHead ?? false,
      fromOn: '2024-01-01',
    });
    people[who] = { employeeId, assignmentId: detail.assignmentId };
  }

  beforeAll(() => {
    db = openDatabase(':memory:');
    applyMigrations(db);
    prepareInstallation(db, 'test');
  });

  it('begins when the first administrator claims the empty installation', () => {
    db.$client.prepare('update installations set set_up_code_hash = ?').run(hashSetUpCode('sekali-pakai'));
    const console = { db, actor: mintConsole(), now: new Date('2024-12-09T01:00:00Z') };
    const { employeeId } = claimInstallation(console, {
      codeHash: hashSetUpCode('sekali-pakai'),
      admin: { name: 'Nur Aini, S.Kom.', nip: readNip('198703032011012010').facts!, passwordHash: 'x' },
      agency: {
        name: 'Pemerintah Kota Purnama',
        kind: 'kota',
        timeZone: 'Asia/Jayapura',
        signaturePlace: 'Purnama',
        address: '',
      },
    });
    people.admin = { employeeId, assignmentId: '' };
  });

  it('has a mayor, a health office and a division with one nutritionist', () => {
    const admin = as('admin', '2024-12-10');
    addUnit(admin, { code: 'DINKES', name: 'Dinas Kesehatan', parent: ROOT_UNIT_CODE, isIndependent: true });
    addUnit(admin, { code: 'GIZI', name: 'Bidang Gizi', parent: 'DINKES', isIndependent: false });
    hire('mayor', 'Hj. Ratna Wulandari', { unit: ROOT_UNIT_CODE, position: 'Wali Kota', isHead: true }, '', '');
    hire(
      'head',
      'dr. Surya Pratama',
      { unit: 'DINKES', position: 'Kepala Dinas', isHead: true },
      '197203121998031004',
      'IV/c',
    );
    hire(
      'leader',
      'drg. Maya Lestari',
      { unit: 'GIZI', position: 'Kepala Bidang', isHead: true },
      '198005172006042011',
      'IV/a',
    );
    hire(
      'dewi',
      'Dewi Anggraini, S.Gz.',
      { unit: 'GIZI', position: 'Nutrisionis', class: 'fungsional' },
      '198809242012122003',
      'III/c',
    );
  });

  it('is opened by the administrator, and nothing stands in the way', () => {
    const admin = as('admin', '2025-01-02');
    cycleId = draftCycle(admin, { year: 2025, purpose: 'real', periodicKind: 'triwulanan' }).subject;
    openCycle(admin, { cycleId });
  });

  function plan(who: string, content: typeof staffPlan, day: string): string {
    const { subject: skpId, revision } = draftSkp(as(who, day), { cycleId, assignmentId: people[who]!.assignmentId });
    skpIds[who] = skpId;
    saveSkp(as(who, day), { ...inYear(2025, content), skpId, revision });
    submitSkp(as(who, day), { skpId });
    return skpId;
  }

  it('is planned from the top: the head with perspectives, the mayor sets it', () => {
    const skpId = plan('head', headPlan, '2025-01-08');
    agreeSkp(as('mayor', '2025-01-09'), { skpId });
    expect(skpHead(db, skpId)).toMatchObject({ form: 'head', status: 'agreed' });
    agreeSkp(as('head', '2025-01-13'), { skpId: plan('leader', staffPlan, '2025-01-10') });
  });

  it('lets Dewi support a result of her leader, who returns the plan once and then sets it', () => {
    const segment = { assignmentId: people.dewi!.assignmentId, cycleId };
    const [supported] = superiorOf(db, segment, '2025-01-14')!.results;
    const results = staffPlan.results.map((result) => ({
      ...result,
      supportedText: undefined,
      supportedLineage: supported!.lineage,
    }));
    const skpId = plan('dewi', { ...staffPlan, results }, '2025-01-14');
    returnSkp(as('leader', '2025-01-15'), { skpId, reason: 'Target waktu tunggu masih terlalu longgar.' });
    const { revision, versionId } = skpHead(db, skpId)!;
    const [first, ...others] = results;
    const tightened = {
      ...first!,
      indicators: first!.indicators.map((row) => (row.measure === 'menit' ? { ...row, target: '20' } : row)),
    };
    saveSkp(as('dewi', '2025-01-16'), {
      ...inYear(2025, { results: [tightened, ...others] } as typeof staffPlan),
      skpId,
      revision,
    });
    submitSkp(as('dewi', '2025-01-16'), { skpId });
    agreeSkp(as('leader', '2025-01-17'), { skpId });
    expect(contentOf(db, versionId).results[0]).toMatchObject({
      supportedLineageId: supported!.lineage,
      supportIsProvisional: false,
    });
  });

  function reportQuarter(ordinal: number, day: string, value: string): void {
    const skp = skpHead(db, skpIds.dewi!)!;
    const { results } = contentOf(db, skp.versionId);
    const { subject: checkInId } = openCheckIn(as('dewi', day), {
      skpId: skp.id,
      periodId: periodId('triwulanan', ordinal),
    });
    const { revision } = saveCheckIn(as('dewi', day), {
      checkInId,
      revision: 1,
      obstacles: '',
      results: results.map((result) => ({
        lineageId: result.lineageId,
        indicators: result.indicators.map((row) =>
          row.direction === 'by-date'
            ? {
                lineageId: row.lineageId,
                value: ordinal < 3 ? '' : '20 Juni 2025',
                note: ordinal < 3 ? 'Masih disusun.' : '',
              }
            : { lineageId: row.lineageId, value: row.direction === 'less' ? '18,5' : value, note: '' },
        ),
        evidence: [{ id: '', url: 'https://berkas.example/laporan', note: `Laporan triwulan ${ordinal}` }],
      })),
    });
    submitCheckIn(as('dewi', day), { checkInId });
    reviewCheckIn(as('leader', day), {
      checkInId,
      revision: revision + 1,
      ...anAnswer([{ lineageId: results[0]!.lineageId, sentiment: 'positif', body: 'Data lengkap dan tepat waktu.' }]),
    });
  }

  it('is followed quarter by quarter, with evidence and feedback', () => {
    reportQuarter(1, '2025-03-25', '30');
    reportQuarter(2, '2025-06-25', '55,5');
    reportQuarter(3, '2025-09-25', '80');
    reportQuarter(4, '2025-12-22', '97');
  });

  it('has a talk in the middle, confirmed by both', () => {
    const talk = { skpId: skpIds.dewi!, periodId: periodId('triwulanan', 2) };
    recordDialogue(as('leader', '2025-07-01'), {
      ...talk,
      revision: 0,
      heldOn: '2025-06-30',
      place: 'Ruang rapat',
      discussed: 'Capaian semester pertama',
      agreed: 'Pendampingan dua pekan sekali',
    });
    confirmDialogue(as('dewi', '2025-07-02'), { ...talk, revision: 1 });
  });

  it('ends with two ratings, of which the quadrant makes the predikat, and which Dewi sees only once it is handed over', () => {
    const [annual, day] = [periodId('tahunan', 1), '2026-01-12'];
    const unitId = db.$client.prepare("select id from units where code = 'GIZI'").pluck().get() as string;
    const issued = { issuedOn: day, basis: 'Laporan kinerja', revision: 0 };
    const achievement = { achievement: 'baik', source: 'entered', ...issued } as const;
    setUnitAchievement(as('head', day), { periodId: annual, unitId, ...achievement });
    const { subject: appraisalId } = openAppraisal(as('leader', day), { skpId: skpIds.dewi!, periodId: annual });
    saveAppraisal(as('leader', day), {
      appraisalId,
      revision: 1,
      resultsRating: 'diatas',
      resultsReason: 'Melampaui target balita yang ditangani.',
      behaviourRating: 'sesuai',
      behaviourReason: 'Konsisten menjalankan nilai dasar.',
      recommendation: 'Diikutkan pelatihan pendamping gizi.',
    });
    expect(() => receiveAppraisal(as('dewi', day), { appraisalId })).toThrow('tidak ditemukan');
    releaseAppraisal(as('leader', day), { appraisalId });
    receiveAppraisal(as('dewi', '2026-01-14'), { appraisalId });
    const row = db.select().from(appraisals).where(eq(appraisals.id, appraisalId)).get();
    expect(row).toMatchObject({ predikat: 'baik', status: 'received', receivedOn: '2026-01-14' });
  });

  it('leaves frozen papers: the plan, the evaluation and the document that was signed for', () => {
    const own = and(eq(issuedPapers.assignmentId, people.dewi!.assignmentId), eq(issuedPapers.state, 'valid'));
    const formats = db.select({ format: issuedPapers.formatCode }).from(issuedPapers).where(own).all();
    expect(formats.map(({ format }) => format).sort()).toEqual(['A.1.7', 'C.1.3', 'D.1.1']);
  });

  it('tells of each operation what its readers may know, and keeps beside it only what somebody else reads', () => {
    const lines = db.select({ event: auditEntries.event, detail: auditEntries.detail }).from(auditEntries).all();
    const hidden = lines.flatMap(({ event, detail }) =>
      Object.keys(JSON.parse(detail) as object)
        .filter((key) => !shownKeys(event).includes(key) && !/Id$|^(excuse|of)$/.test(key))
        .map((key) => `${event}: ${key}`),
    );
    // Hidden because they are shown elsewhere (the outcome on its paper, the reason on the plan's page) or are an id (the version).
    expect([...new Set(hidden)].sort()).toEqual([
      'appraisal.released: predikat',
      'appraisal.released: unitAchievement',
      'skp.agreed: version',
      'skp.returned: reason',
    ]);
  });
});
