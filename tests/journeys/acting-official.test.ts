import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { appraisals, auditEntries, checkIns, skpVersions } from '@/db/schema';
import { openAppraisal } from '@/lib/appraisals/commands/open-appraisal';
import { releaseAppraisal } from '@/lib/appraisals/commands/release-appraisal';
import { saveAppraisal } from '@/lib/appraisals/commands/save-appraisal';
import { setUnitAchievement } from '@/lib/appraisals/commands/set-unit-achievement';
import { printedAppraisal } from '@/lib/appraisals/queries/print';
import { reviewCheckIn } from '@/lib/check-ins/commands/review-check-in';
import { findCheckIn } from '@/lib/check-ins/queries/check-in';
import type { CycleRow } from '@/lib/cycles/queries';
import { periodsOf } from '@/lib/cycles/queries';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { endAssignment } from '@/lib/people/commands/end-assignment';
import { moveEmployee } from '@/lib/people/commands/move-employee';
import { appraiserOn, reviewerOn } from '@/lib/people/queries/reporting-line';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { returnSkp } from '@/lib/skp/commands/return-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { listTeamSkps } from '@/lib/skp/queries/lists';
import { findSkp, timelineOf } from '@/lib/skp/queries/plans';
import { printedSkp } from '@/lib/skp/queries/print';
import { anAnswer } from '@/tests/support/answer';
import { type CastMember, cast, castUnits } from '../support/cast';
import { actingAs } from '../support/context';
import { freshDatabase } from '../support/database';
import { givenAgreedSkp, givenOpenCycle, givenSubmittedCheckIn, givenSubmittedSkp } from '../support/given';
import { readText } from '../support/paper-text';
import { expectRefused } from '../support/refused';

const services = castUnits.services.id;
const letter = { reason: 'Jabatan kosong sejak pejabat lama pensiun', letterNumber: '800.1.11/12/BKPSDM/2026' };

function lastDetail(db: Connection, event: string): Record<string, unknown> {
  const row = db.select().from(auditEntries).where(eq(auditEntries.event, event)).orderBy(desc(auditEntries.seq)).get();
  return JSON.parse(row?.detail ?? '{}') as Record<string, unknown>;
}

/** R6 p.89 no.5-6, seen by each person concerned: the head retires, a person of the unit is Plt. for a quarter, a new head comes. */
describe('a Plt. from inside the unit', () => {
  let db: Connection;
  let cycle: CycleRow;
  const ids: Record<'plt' | 'colleague' | 'contract', string> = { plt: '', colleague: '', contract: '' };
  const as = (member: CastMember, day: string) => actingAs(db, member, day);
  const plt = cast.employee;
  const appraiserOf = (member: CastMember, day: string) => appraiserOn(db, member.assignmentId, day)?.employeeId;
  const teamOf = (member: CastMember, day: string) => listTeamSkps(as(member, day), cycle).map(({ name }) => name);

  beforeAll(() => {
    db = freshDatabase();
    cycle = givenOpenCycle(db);
    ids.plt = givenAgreedSkp(db, plt).skpId;
    ids.colleague = givenSubmittedSkp(db, cast.colleague, { day: '2026-03-20' }).skpId;
  });

  it('before: everybody is under the definitive head, whose acts name nobody else', () => {
    expect(teamOf(cast.appraiser, '2026-03-31')).toContain(plt.name);
    expect(findSkp(as(cast.appraiser, '2026-03-31'), ids.colleague)?.appraiser?.onBehalf).toBe('');
    const [version] = db.select().from(skpVersions).where(eq(skpVersions.skpId, ids.plt)).all();
    expect(version).toMatchObject({ agreedCapacity: 'definitif', onBehalfOf: null, actedFor: null });
    expect(lastDetail(db, 'skp.agreed')).not.toHaveProperty('capacity');
  });

  it('the letter: from 1 April to 30 June, named by the admin of the unit', () => {
    const admin = as(cast.agencyAdmin, '2026-03-31');
    endAssignment(admin, { employeeId: cast.appraiser.id, revision: 1, lastOn: '2026-03-31', reason: 'Pensiun' });
    const term = { fromOn: '2026-04-01', toOn: '2026-06-30' };
    appointAppraiser(admin, { unitId: services, appraiser: plt.signInName, capacity: 'plt', ...letter, ...term });
    expectRefused(
      db,
      () =>
        appointAppraiser(admin, {
          unitId: services,
          appraiser: cast.colleague.signInName,
          capacity: 'plh',
          ...letter,
          ...term,
        }),
      /sudah ada pejabat penilai/,
    );
  });

  it('during: the Plt. sets plans of the unit as Plt., and both names stand on act, list and paper', () => {
    const day = '2026-04-10';
    expect(teamOf(plt, day)).toEqual(expect.arrayContaining([cast.colleague.name, cast.contract.name]));
    expect(teamOf(plt, day)).not.toContain(plt.name);
    returnSkp(as(plt, day), { skpId: ids.colleague, reason: 'Lengkapi indikator waktu dahulu.' });
    expect(lastDetail(db, 'skp.returned')).toMatchObject({ capacity: 'plt', actedFor: cast.appraiser.position });
    submitSkp(as(cast.colleague, day), { skpId: ids.colleague });
    agreeSkp(as(plt, day), { skpId: ids.colleague });
    const version = db.select().from(skpVersions).where(eq(skpVersions.skpId, ids.colleague)).get();
    expect(version).toMatchObject({ agreedBy: plt.id, agreedCapacity: 'plt', actedFor: cast.appraiser.position });
    const owner = as(cast.colleague, day);
    expect(timelineOf(owner, { id: ids.colleague, isHistoryCut: false }).at(-1)).toMatchObject({
      actor: plt.name,
      actedAs: 'Plt. Kepala Bidang Pelayanan Kesehatan',
    });
    const printed = readText(printedSkp(owner, ids.colleague)!.paper);
    expect(printed.match(/Plt\. Kepala Bidang Pelayanan Kesehatan/g)!.length).toBeGreaterThanOrEqual(3);
    expect(printed).toContain(plt.name);
  });

  it('during: the Plt. is appraised by the leader above, never by themselves, and everybody else sees nothing', () => {
    const day = '2026-04-10';
    expect(appraiserOf(plt, day)).toBe(cast.head.id);
    expect(teamOf(cast.head, day)).toContain(plt.name);
    expect(reviewerOn(db, plt.assignmentId, day)?.employeeId).toBe(cast.mayor.id);
    expect(reviewerOn(db, cast.colleague.assignmentId, day)?.employeeId).toBe(cast.head.id);
    expect(findSkp(as(plt, day), ids.plt)?.appraiser?.name).toBe(cast.head.name);
    expect(findSkp(as(cast.otherAppraiser, day), ids.colleague)).toBeUndefined();
    expect(findSkp(as(cast.contract, day), ids.colleague)).toBeUndefined();
    const { checkInId } = givenSubmittedCheckIn(db, plt, { skpId: ids.plt });
    const { checkIn, content } = findCheckIn(as(cast.head, day), checkInId)!;
    const answer = {
      checkInId,
      revision: checkIn.revision,
      ...anAnswer([{ lineageId: content.results[0]!.lineageId, sentiment: 'positif', body: 'Baik.' }]),
    };
    expectRefused(db, () => reviewCheckIn(as(plt, day), answer), /./);
    reviewCheckIn(as(cast.head, day), answer);
    expect(db.select().from(checkIns).where(eq(checkIns.id, checkInId)).get()).toMatchObject({
      reviewedBy: cast.head.id,
      reviewedCapacity: 'definitif',
    });
  });

  it('during: the Plt. appraises a quarter, and C.1.3 and D.1.1 say in which capacity', () => {
    const day = '2026-06-25';
    const period = periodsOf(db, cycle.id).find(({ kind, ordinal }) => kind === 'triwulanan' && ordinal === 2)!;
    const achieved = {
      periodId: period.id,
      achievement: 'baik',
      source: 'entered',
      basis: 'Rencana aksi.',
      revision: 0,
    } as const;
    setUnitAchievement(as(cast.agencyAdmin, day), { ...achieved, unitId: services });
    const { subject } = openAppraisal(as(plt, day), { skpId: ids.colleague, periodId: period.id });
    saveAppraisal(as(plt, day), {
      appraisalId: subject,
      revision: 1,
      resultsRating: 'sesuai',
      resultsReason: 'Sesuai target.',
      behaviourRating: 'sesuai',
      behaviourReason: 'Konsisten.',
      recommendation: 'Dampingi rekan baru.',
    });
    releaseAppraisal(as(plt, day), { appraisalId: subject });
    const row = db.select().from(appraisals).where(eq(appraisals.id, subject)).get();
    expect(row).toMatchObject({
      appraiserId: plt.id,
      capacity: 'plt',
      onBehalfOf: null,
      actedFor: cast.appraiser.position,
    });
    for (const format of ['C', 'D'] as const) {
      const { paper } = printedAppraisal(as(cast.colleague, '2026-09-01'), subject, format)!;
      expect(readText(paper)).toContain('Plt. Kepala Bidang Pelayanan Kesehatan');
      expect(readText(paper)).toContain(plt.name);
    }
    setUnitAchievement(as(cast.agencyAdmin, day), { ...achieved, unitId: castUnits.health.id });
    openAppraisal(as(cast.head, day), { skpId: ids.plt, periodId: period.id });
  });

  it('after: nothing can be done as Plt. any more, and the definitive order holds again', () => {
    const day = '2026-07-01';
    const mover = as(cast.agencyAdmin, day);
    const post = {
      position: cast.appraiser.position,
      positionClass: 'administrator',
      functionalLevel: null,
      isHead: true,
    } as const;
    ids.contract = givenSubmittedSkp(db, cast.contract, { day }).skpId;
    expectRefused(db, () => agreeSkp(as(plt, day), { skpId: ids.contract }), /tidak ditemukan/);
    moveEmployee(mover, {
      employeeId: cast.otherAppraiser.id,
      unit: castUnits.services.code,
      ...post,
      fromOn: day,
      revision: 1,
    });
    expect(appraiserOf(plt, day)).toBe(cast.otherAppraiser.id);
    expect(teamOf(plt, day)).toEqual([]);
    expect(teamOf(cast.otherAppraiser, day)).toEqual(expect.arrayContaining([plt.name, cast.colleague.name]));
    agreeSkp(as(cast.otherAppraiser, day), { skpId: ids.contract });
    const issued = readText(printedSkp(as(cast.colleague, day), ids.colleague)!.paper);
    expect(issued).toContain('Plt. Kepala Bidang Pelayanan Kesehatan');
    expect(readText(printedSkp(as(cast.contract, day), ids.contract)!.paper)).not.toContain('Plt.');
  });
});

describe.each([
  ['plh', 'Plh. Kepala Bidang Pelayanan Kesehatan', 'a.n. drg. Maya Lestari'],
  ['delegasi', 'Kepala Bidang Kesehatan Masyarakat', 'a.n. Kepala Bidang Pelayanan Kesehatan (drg. Maya Lestari)'],
] as const)('a %s for a head who is away', (capacity, position, onBehalf) => {
  const db = freshDatabase();
  const { skpId } = givenSubmittedSkp(db, cast.employee);
  appointAppraiser(actingAs(db, cast.agencyAdmin, '2026-01-12'), {
    unitId: services,
    appraiser: cast.otherAppraiser.signInName,
    capacity,
    ...letter,
    fromOn: '2026-01-12',
    toOn: '2026-01-25',
  });

  it('acts on behalf of the holder while the letter lasts, and not a day longer', () => {
    const away = actingAs(db, cast.otherAppraiser, '2026-01-20');
    expect(findSkp(away, skpId)?.appraiser).toMatchObject({ position, onBehalf });
    expectRefused(db, () => agreeSkp(actingAs(db, cast.otherAppraiser, '2026-01-26'), { skpId }), /tidak ditemukan/);
    agreeSkp(away, { skpId });
    const version = db.select().from(skpVersions).where(eq(skpVersions.skpId, skpId)).get();
    expect(version).toMatchObject({ agreedCapacity: capacity, onBehalfOf: cast.appraiser.id });
    expect(lastDetail(db, 'skp.agreed')).toMatchObject({ capacity, onBehalfOf: cast.appraiser.name });
    const paper = readText(printedSkp(actingAs(db, cast.employee, '2026-02-02'), skpId)!.paper);
    expect(paper).toContain(position);
    expect(paper.split(onBehalf).length).toBeGreaterThanOrEqual(4);
    expect(appraiserOn(db, cast.employee.assignmentId, '2026-01-26')?.employeeId).toBe(cast.appraiser.id);
  });
});
