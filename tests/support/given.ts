import type { Connection } from '@/db/client';
import { draftCycle } from '@/lib/cycles/commands/draft-cycle';
import { openCycle } from '@/lib/cycles/commands/open-cycle';
import { type CycleRow, findCycle, listCycles } from '@/lib/cycles/queries';
import type { CyclePurpose } from '@/lib/cycles/rules/lifecycle';
import type { PeriodicKind } from '@/lib/cycles/rules/periods';
import { appraiserOn } from '@/lib/people/queries/reporting-line';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { draftSkp } from '@/lib/skp/commands/draft-skp';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { contentOf, type SkpContent, type SkpHead, skpHead } from '@/lib/skp/queries';
import type { PlannedContent } from '@/lib/skp/rules/plan';
import { type CastMember, cast } from './cast';
import { actingAs } from './context';

type GivenCycle = { year?: number; purpose?: CyclePurpose; periodicKind?: PeriodicKind; day?: string };

/** A year that the agency admin has opened: 2026, real and quarterly unless said otherwise. */
export function givenOpenCycle(db: Connection, given: GivenCycle = {}): CycleRow {
  const { year = 2026, purpose = 'real', periodicKind = 'triwulanan', day = `${year}-01-02` } = given;
  const ctx = actingAs(db, cast.agencyAdmin, day);
  const { subject: cycleId } = draftCycle(ctx, { year, purpose, periodicKind });
  openCycle(ctx, { cycleId });
  return findCycle(db, cycleId)!;
}

/** A complete plan on the form of everybody but heads: two measured indicators and one with a day. */
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

/** A complete plan on the form of heads: every indicator with its perspective, the budget among them. */
export const headPlan: PlannedContent = {
  results: [
    {
      kind: 'utama',
      title: 'Meningkatnya derajat kesehatan masyarakat',
      supportedText: 'Wali Kota',
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

export type GivenSkp = {
  skp: SkpHead;
  skpId: string;
  versionId: string;
  content: SkpContent;
  cycle: CycleRow;
  appraiser: CastMember;
};
type GivenPlan = { year?: number; cycle?: CycleRow; plan?: PlannedContent; day?: string };

/** A plan with content that its owner has not submitted yet; opens the year first where nobody has. */
export function givenDraftSkp(db: Connection, member: CastMember, given: GivenPlan = {}): GivenSkp {
  const cycle = cycleFor(db, given);
  const ctx = actingAs(db, member, given.day ?? `${cycle.year}-01-10`);
  const { subject: skpId, revision } = draftSkp(ctx, { cycleId: cycle.id, assignmentId: member.assignmentId });
  const plan = given.plan ?? (skpHead(db, skpId)!.form === 'head' ? headPlan : staffPlan);
  saveSkp(ctx, { ...plan, skpId, revision });
  return asItStands(db, skpId, cycle, member);
}

export function givenSubmittedSkp(db: Connection, member: CastMember, given: GivenPlan = {}): GivenSkp {
  const { skpId, cycle } = givenDraftSkp(db, member, given);
  submitSkp(actingAs(db, member, given.day ?? `${cycle.year}-01-10`), { skpId });
  return asItStands(db, skpId, cycle, member);
}

/** A plan in force: drafted, submitted and agreed by whoever appraises its owner. */
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
