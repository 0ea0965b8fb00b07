import type { Connection } from '@/db/client';
import { openCheckIn } from '@/lib/check-ins/commands/open-check-in';
import { reviewCheckIn } from '@/lib/check-ins/commands/review-check-in';
import { type CheckInReport, saveCheckIn } from '@/lib/check-ins/commands/save-check-in';
import { submitCheckIn } from '@/lib/check-ins/commands/submit-check-in';
import { findCheckIn } from '@/lib/check-ins/queries/check-in';
import { draftCycle } from '@/lib/cycles/commands/draft-cycle';
import { openCycle } from '@/lib/cycles/commands/open-cycle';
import { type CycleRow, findCycle, listCycles, periodsOf } from '@/lib/cycles/queries';
import type { CyclePurpose, PeriodicKind } from '@/lib/cycles/rules/vocabulary';
import type { Context } from '@/lib/kernel/context';
import { appraiserOn } from '@/lib/people/queries/reporting-line';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { chooseApproach } from '@/lib/skp/commands/choose-approach';
import { draftSkp } from '@/lib/skp/commands/draft-skp';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { contentOf, type SkpContent, type SkpHead, skpHead } from '@/lib/skp/queries';
import type { PlannedContent } from '@/lib/skp/rules/plan';
import type { Approach } from '@/lib/skp/rules/vocabulary';
import { anAnswer } from './answer';
import { type CastMember, cast } from './cast';
import { actingAs } from './context';

type GivenCycle = { year?: number; purpose?: CyclePurpose; periodicKind?: PeriodicKind; day?: string };

/** A year that the agency admin has opened. If not given: 2026, no practice year, with quarterly periods. */
export function givenOpenCycle(db: Connection, given: GivenCycle = {}): CycleRow {
  const { year = 2026, purpose = 'real', periodicKind = 'triwulanan', day = `${year}-01-02` } = given;
  const ctx = actingAs(db, cast.agencyAdmin, day);
  const { subject: cycleId } = draftCycle(ctx, { year, purpose, periodicKind });
  openCycle(ctx, { cycleId });
  return findCycle(db, cycleId)!;
}

/** A complete plan on the form for staff (all who are not heads): two indicators with a number and one with a day. */
export const staffPlan: PlannedContent = {
  results: [
    {
      kind: 'utama',
      title: 'Terlaksananya pelayanan gizi yang memenuhi standar',
      supportedText: 'Meningkatnya mutu pelayanan kesehatan',
      indicators: [
        {
          title: 'Balita gizi kurang yang ditangani',
          aspect: 'kuantitas',
          direction: 'more',
          target: '95',
          measure: 'persen',
        },
        { title: 'Waktu tunggu konsultasi gizi', aspect: 'waktu', direction: 'less', target: '30', measure: 'menit' },
      ],
    },
    {
      kind: 'tambahan',
      title: 'Tersusunnya pedoman gizi untuk posyandu',
      supportedText: 'Meningkatnya mutu pelayanan kesehatan',
      indicators: [{ title: 'Pedoman disahkan', aspect: 'kualitas', direction: 'by-date', targetOn: '2026-06-30' }],
    },
  ],
  expectations: { adaptif: 'Mempercepat pencatatan gizi dengan cara baru' },
  annex: {
    'resource-support': ['Dua tenaga gizi', 'Timbangan digital'],
    accountability: ['Laporan triwulanan dengan data posyandu'],
    consequence: ['Penghargaan bagi tim yang melampaui target'],
  },
};

/** A complete plan on the form for heads: every indicator has a perspective, one of them the budget. */
export const headPlan: PlannedContent = {
  results: [
    {
      kind: 'utama',
      title: 'Meningkatnya derajat kesehatan masyarakat',
      assignedBy: 'Wali Kota',
      indicators: [
        {
          title: 'Indeks kepuasan masyarakat',
          direction: 'more',
          target: '88.5',
          measure: 'indeks',
          perspective: 'penerima-layanan',
        },
        { title: 'Penyerapan anggaran', direction: 'more', target: '95', measure: 'persen', perspective: 'anggaran' },
      ],
    },
  ],
};

/** A complete plan in the qualitative approach, for both forms: the targets are in the text of the indicators. */
export const narrativePlan: PlannedContent = {
  results: [
    {
      kind: 'utama',
      title: 'Terlayaninya keluarga dengan balita gizi kurang',
      indicators: [
        {
          title: 'Sekurangnya 95 dari 100 balita gizi kurang tertangani sesuai standar sampai akhir November',
          direction: 'more',
          perspective: 'penerima-layanan',
        },
        {
          title: 'Biaya layanan tidak melampaui pagu dan dilaporkan setiap triwulan',
          direction: 'more',
          perspective: 'anggaran',
        },
      ],
    },
    {
      kind: 'tambahan',
      title: 'Terbinanya kader posyandu',
      assignedBy: 'Tim Percepatan',
      indicators: [
        {
          title: 'Kader di sepuluh posyandu dapat menimbang sendiri sebelum Juli',
          direction: 'more',
          perspective: 'penguatan-internal',
        },
      ],
    },
  ],
};

export type GivenSkp = {
  skp: SkpHead;
  skpId: string;
  versionId: string;
  content: SkpContent;
  cycle: CycleRow;
  appraiser: CastMember;
};
type GivenPlan = { year?: number; cycle?: CycleRow; plan?: PlannedContent; approach?: Approach; day?: string };

/** The plan with its target days moved into this year. Otherwise the application would ask whether a day in another year is right. */
export function inYear(year: number, plan: PlannedContent): PlannedContent {
  const moved = (day: string | null | undefined) => day && `${year}${day.slice(4)}`;
  const results = plan.results.map((result) => ({
    ...result,
    indicators: result.indicators.map((row) => ({ ...row, targetOn: moved(row.targetOn) })),
  }));
  return { ...plan, results };
}

/** A plan with content that its owner has not submitted yet. If the year is not open, it is opened first. */
export function givenDraftSkp(db: Connection, member: CastMember, given: GivenPlan = {}): GivenSkp {
  const cycle = cycleFor(db, given);
  const ctx = actingAs(db, member, given.day ?? `${cycle.year}-01-10`);
  const { subject: skpId } = draftSkp(ctx, { cycleId: cycle.id, assignmentId: member.assignmentId });
  if (given.approach && given.approach !== skpHead(db, skpId)!.approach)
    chooseApproach(ctx, { skpId, approach: given.approach });
  const { revision } = skpHead(db, skpId)!;
  const plan = given.plan ?? inYear(cycle.year, skpHead(db, skpId)!.form === 'head' ? headPlan : staffPlan);
  saveSkp(ctx, { ...plan, skpId, revision });
  return asItStands(db, skpId, cycle, member);
}

export function givenSubmittedSkp(db: Connection, member: CastMember, given: GivenPlan = {}): GivenSkp {
  const { skpId, cycle } = givenDraftSkp(db, member, given);
  submitSkp(actingAs(db, member, given.day ?? `${cycle.year}-01-10`), { skpId });
  return asItStands(db, skpId, cycle, member);
}

/** A plan in force: drafted and submitted by its owner, and set by the appraiser. */
export function givenAgreedSkp(db: Connection, member: CastMember, given: GivenPlan = {}): GivenSkp {
  const { skpId, cycle, appraiser } = givenSubmittedSkp(db, member, given);
  agreeSkp(actingAs(db, appraiser, given.day ?? `${cycle.year}-01-20`), { skpId });
  return asItStands(db, skpId, cycle, member);
}

function cycleFor(db: Connection, { cycle, year = 2026 }: GivenPlan): CycleRow {
  const isFitting = (row: CycleRow) => row.year === year && row.purpose === 'real' && row.status === 'open';
  return cycle ?? listCycles(db).find(isFitting) ?? givenOpenCycle(db, { year });
}

function asItStands(db: Connection, skpId: string, cycle: CycleRow, member: CastMember): GivenSkp {
  const skp = skpHead(db, skpId)!;
  const appraiserId = appraiserOn(db, member.assignmentId, `${cycle.year}-01-20`)?.employeeId;
  const appraiser = Object.values(cast).find(({ id }) => id === appraiserId)!;
  return { skp, skpId, versionId: skp.versionId, content: contentOf(db, skp.versionId), cycle, appraiser };
}

type GivenReport = {
  /** The plan for which the report is. If left out, a plan in force is made. */
  skpId?: string;
  /** The number of the period in the year, from 1. */
  period?: number;
  day?: string;
  /** The values typed for the indicators, in their order. A submitted report has a note on every indicator. */
  values?: readonly string[];
};
export type GivenCheckIn = { checkInId: string; skpId: string; periodId: string };

/** A report that its owner has begun. If not given: for the first quarter, on 6 April. */
export function givenOpenedCheckIn(db: Connection, member: CastMember, given: GivenReport = {}): GivenCheckIn {
  const skp = skpHead(db, given.skpId ?? givenAgreedSkp(db, member).skpId)!;
  const periodId = periodsOf(db, skp.cycleId)[(given.period ?? 1) - 1]!.id;
  const ctx = actingAs(db, member, given.day ?? '2026-04-06');
  const { subject: checkInId } = openCheckIn(ctx, { skpId: skp.id, periodId });
  if (given.values) saveCheckIn(ctx, reportOf(ctx, checkInId, given.values));
  return { checkInId, skpId: skp.id, periodId };
}

/** A report as its form would send it: with these values, and the evidence links that are saved. */
export function reportOf(ctx: Context, checkInId: string, values: readonly string[] = []): CheckInReport {
  const { checkIn, content, evidence } = findCheckIn(ctx, checkInId)!;
  const left = [...values];
  const results = content.results.map(({ lineageId, indicators }) => ({
    lineageId,
    indicators: indicators.map((planned) => ({ lineageId: planned.lineageId, value: left.shift() ?? '', note: '' })),
    evidence: evidence
      .filter((link) => link.resultLineageId === lineageId)
      .map(({ id, url, note }) => ({ id, url: url ?? '', note })),
  }));
  return { checkInId, revision: checkIn.revision, obstacles: checkIn.obstacles, results };
}

/** A report that its owner has submitted to the appraiser, with an evidence link for the first result. */
export function givenSubmittedCheckIn(db: Connection, member: CastMember, given: GivenReport = {}): GivenCheckIn {
  const opened = givenOpenedCheckIn(db, member, given);
  const ctx = actingAs(db, member, given.day ?? '2026-04-06');
  const report = reportOf(ctx, opened.checkInId, given.values);
  const results = report.results.map((result, r) => ({
    ...result,
    indicators: result.indicators.map((row) => ({ ...row, note: 'Sedang berjalan.' })),
    evidence: r === 0 ? [{ id: '', url: 'https://berkas.purnama.go.id/laporan', note: 'Laporan triwulan' }] : [],
  }));
  saveCheckIn(ctx, { ...report, results });
  submitCheckIn(ctx, { checkInId: opened.checkInId });
  return opened;
}

/** A submitted report that the appraiser of that day has answered: progress is seen, with feedback on the first result. */
export function givenReviewedCheckIn(db: Connection, member: CastMember, given: GivenReport = {}): GivenCheckIn {
  const submitted = givenSubmittedCheckIn(db, member, given);
  const day = given.day ?? '2026-04-07';
  const appraiserId = appraiserOn(db, member.assignmentId, day)?.employeeId;
  const ctx = actingAs(db, Object.values(cast).find(({ id }) => id === appraiserId)!, day);
  const { content, checkIn } = findCheckIn(ctx, submitted.checkInId)!;
  reviewCheckIn(ctx, {
    checkInId: submitted.checkInId,
    revision: checkIn.revision,
    ...anAnswer([
      { lineageId: content.results[0]!.lineageId, sentiment: 'positif', body: 'Laporan rapi dan tepat waktu.' },
    ]),
  });
  return submitted;
}
