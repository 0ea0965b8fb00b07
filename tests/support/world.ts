import type { Connection } from '@/db/client';
import { proposeReuse } from '@/lib/appraisals/commands/propose-reuse';
import { type CycleRow, findCycle } from '@/lib/cycles/queries';
import { proposeWording } from '@/lib/dialogues/commands/propose-wording';
import { recordDialogue } from '@/lib/dialogues/commands/record-dialogue';
import { sayInDialogue } from '@/lib/dialogues/commands/say-in-dialogue';
import { openProposals, threadOn } from '@/lib/dialogues/queries/expectations';
import { recordRealisations } from '@/lib/goals/commands/record-realisations';
import { moveEmployee } from '@/lib/people/commands/move-employee';
import { reportAppraiser } from '@/lib/people/commands/report-appraiser';
import { stageImport } from '@/lib/people/commands/stage-import';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { copyResults } from '@/lib/skp/commands/copy-results';
import { openChange } from '@/lib/skp/commands/open-change';
import { saveManual } from '@/lib/skp/commands/save-manual';
import { stagePlans } from '@/lib/skp/commands/stage-plans';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { skpHead } from '@/lib/skp/queries';
import { choosePeople } from '@/lib/templates/commands/choose-people';
import { candidates } from '@/lib/templates/queries/candidates';
import { cast, castUnits } from './cast';
import { actingAs } from './context';
import {
  type GivenSkp,
  givenAgreedSkp,
  givenDraftSkp,
  givenOpenCycle,
  givenOpenedCheckIn,
  givenReviewedCheckIn,
  givenSubmittedSkp,
  staffPlan,
} from './given';
import { givenMovedWithResult, givenReleasedAppraisal } from './given-appraisals';
import { givenEntry, givenTemplate } from './given-bank';
import { givenEmblem } from './given-emblem';
import { givenGoal, goalIndicator, targetsIn } from './given-goals';
import { givenRefusedReading } from './given-job';
import { type GivenMatrix, givenCell, givenMatrix } from './given-matrices';
import { givenState, MASTER_STUDY } from './given-states';
import { givenNamed, givenTeam } from './given-teams';
import { READING } from './import-file';

/** The present day of the planted world, on which the browser tests open its pages. */
export const WORLD_DAY = '2026-07-06';

/** What the browser tests need: the records of the year, records that need a data folder, and a session cookie for each person. */
export type PlantedWorld = World & { slipRunId: string; jobId: string; cookies: Record<string, string> };

/** The ids of the records that `plantYear` makes. They belong to `cast.employee` unless another owner is named. */
export type World = {
  cycleId: string;
  skpId: string;
  /** The lineage id of the first result of `skpId`. */
  resultLineage: string;
  draftSkpId: string;
  submittedSkpId: string;
  /** The plan of `cast.stranger`, in force, with a change that is being written. */
  changedSkpId: string;
  /** The plan of `cast.head`, and its indicator that has a manual. */
  head: { skpId: string; indicator: string };
  reviewedCheckInId: string;
  openCheckInId: string;
  releasedAppraisalId: string;
  /** The plan of `cast.unitAdmin`, who moved to the division of `cast.otherAppraiser` and proposes to use the result of the old unit. */
  reuse: { skpId: string; periodId: string };
  importId: string;
  /** An import of plans by the agency admin. */
  planImportId: string;
  /** Jobs that read files of the agency admin and refused them. */
  readings: { people: string; plans: string };
  /** A report of `cast.employee` that the registered appraiser is wrong. */
  reportId: string;
  /** A short sick leave. There is also a study of `cast.colleague` from September on. */
  stateId: string;
  /** A matrix cell with a role that `cast.colleague` has not yet taken into the draft. */
  waitingCellId: string;
  /** The topic of a thread on the plan in force. `proposalId`: a proposal in it that waits for an answer. */
  topic: string;
  proposalId: string;
  /** The matrix of the people whom `cast.appraiser` appraises. `assignmentId` is that of `cast.employee`, who has a role in it. */
  matrix: Pick<GivenMatrix, 'key' | 'columnId'> & { assignmentId: string };
  /** A team led by `cast.appraiser`. `memberId`: `cast.employee`, approved; `waitingId`: `cast.stranger`, not yet approved. */
  team: { id: string; memberId: string; waitingId: string };
  periodId: string;
  goalId: string;
  goalIndicatorId: string;
  /** A bank entry for the whole agency. */
  bankEntryId: string;
  emblemId: string;
  /** A template for the whole agency. `useId`: the agency admin's choice of people for it, not yet given. */
  template: { id: string; useId: string };
};

/** Makes objectives of two units, one of them with realisations. */
function plantGoals(db: Connection, cycle: CycleRow) {
  const above = givenGoal(db, { cycle, unitId: castUnits.health.id, origin: 'rencana-strategis' });
  const targets = targetsIn(db, cycle, '80', '84', '87', '90');
  const goal = givenGoal(db, { cycle, parentGoalId: above.id, indicators: [{ ...goalIndicator, targets }] });
  const [periodId = ''] = Object.keys(targets);
  const [{ id: goalIndicatorId } = { id: '' }] = goal.indicators;
  recordRealisations(actingAs(db, cast.appraiser, WORLD_DAY), {
    unitId: castUnits.services.id,
    periodId,
    revision: 0,
    rows: [{ indicatorId: goalIndicatorId, value: '81,5', note: 'Laporan gizi Maret' }],
  });
  return { periodId, goalId: goal.id, goalIndicatorId };
}

/** Makes a plan of a head in force, with a manual for its first indicator and a change that is being written. */
function plantHead(db: Connection): World['head'] {
  const { skpId, content } = givenDraftSkp(db, cast.head);
  const indicator = content.results[0]!.indicators[0]!.lineageId;
  const { revision } = skpHead(db, skpId)!;
  saveManual(actingAs(db, cast.head, '2026-01-12'), {
    skpId,
    revision,
    indicator,
    purpose: 'Mengetahui mutu layanan dari penerimanya',
    definition: 'Nilai survei kepuasan masyarakat',
    formula: 'Jumlah nilai dibagi jumlah responden',
    controlLevel: 'outcome',
    dataSource: 'Survei tahunan',
    reporting: 'tahunan',
  });
  submitSkp(actingAs(db, cast.head, '2026-01-12'), { skpId });
  agreeSkp(actingAs(db, cast.mayor, '2026-01-14'), { skpId });
  openChange(actingAs(db, cast.head, WORLD_DAY), { skpId, reason: 'Definisi indikator diperjelas' });
  return { skpId, indicator };
}

/** Makes a draft of `cast.colleague` with a result that was copied from the year before; its targets must still be checked. */
function plantDraft(db: Connection): string {
  const before = givenAgreedSkp(db, cast.colleague, { year: 2025 });
  const { skpId, skp } = givenDraftSkp(db, cast.colleague, { plan: { ...staffPlan, results: [] } });
  const [lineage = ''] = before.content.results.map(({ lineageId }) => lineageId);
  copyResults(actingAs(db, cast.colleague, '2026-01-10'), {
    ...{ skpId, revision: skp.revision, from: before.skpId, picks: [lineage], parts: [] },
  });
  return skpId;
}

/** Makes an import of plans that waits for confirmation, with one good row and one refused row. */
function plantPlanImport(db: Connection, cycleId: string): string {
  const values = {
    year: '2026',
    title: 'Terlayaninya pengguna layanan',
    indicator: 'Pengguna yang puas',
    target: '90',
  };
  const { identityNumber = '' } = candidates(actingAs(db, cast.agencyAdmin, WORLD_DAY), findCycle(db, cycleId)!, {
    ids: [cast.personnelHead.assignmentId],
  })[0]!;
  return stagePlans(actingAs(db, cast.agencyAdmin, WORLD_DAY), {
    reading: READING,
    ...{ cycleId, fileName: 'skp.xlsx' },
    rows: [
      { row: 2, values: { ...values, identityNumber: identityNumber ?? '' }, faults: [] },
      { row: 3, values: { ...values, identityNumber: '123', year: '2025' }, faults: [] },
    ],
  }).subject;
}

/** Makes a template of two entries and chooses people for it: one with a plan in force, and everybody in the search whose post fits. */
function plantTemplate(db: Connection, cycleId: string, entryId: string): World['template'] {
  const { id } = givenTemplate(db, { entries: [entryId, givenEntry(db, { title: 'Tercatatnya layanan harian' }).id] });
  const picks = [cast.employee.assignmentId];
  const { subject } = choosePeople(actingAs(db, cast.agencyAdmin, WORLD_DAY), {
    ...{ templateId: id, cycleId, picks, numbers: [], all: { q: '', unitPath: undefined } },
  });
  return { id, useId: subject };
}

function plantStates(db: Connection): string {
  givenState(db, cast.colleague, { kind: 'tugas-belajar', fromOn: '2026-09-01', ...MASTER_STUDY });
  return givenState(db, cast.employee, { kind: 'cuti-sakit', fromOn: '2026-03-02', toOn: '2026-03-13' });
}

/** Makes a dialogue between employee and appraiser about the first result. */
function plantTalk(db: Connection, { skpId, content }: GivenSkp): Pick<World, 'topic' | 'proposalId'> {
  const topic = content.results[0]!.lineageId;
  const about = { skpId, topic, upTo: 0 };
  sayInDialogue(actingAs(db, cast.employee, WORLD_DAY), { ...about, body: 'Apakah target gizi masih tepat?' });
  const wording = {
    place: 'title',
    wording: 'Terlayaninya balita gizi kurang sesuai standar',
    body: 'Lebih jelas hasilnya.',
  };
  proposeWording(actingAs(db, cast.appraiser, WORLD_DAY), { ...about, ...wording });
  return { topic, proposalId: openProposals(db, threadOn(db, skpId, topic)!.id)[0]!.id };
}

function plantReuse(db: Connection): World['reuse'] {
  const { skpId, periodId, sourceId } = givenMovedWithResult(db, cast.unitAdmin);
  proposeReuse(actingAs(db, cast.unitAdmin, WORLD_DAY), { skpId, periodId, sourceId });
  return { skpId, periodId };
}

function plantTeam(db: Connection, cycle: CycleRow): World['team'] {
  const team = givenTeam(db, cycle);
  const memberId = givenNamed(db, team, cast.employee);
  return { id: team.teamId, memberId, waitingId: givenNamed(db, team, cast.stranger) };
}

/**
 * Makes, by commands, the records of a year up to July: plans in every state, an answered report of the first quarter, a begun report of
 * the second, and an appraisal that was handed over.
 */
export function plantYear(db: Connection): World {
  plantMove(db);
  const cycle = givenOpenCycle(db);
  const ofHead = plantHead(db);
  givenAgreedSkp(db, cast.appraiser);
  const { skpId: changedSkpId } = givenAgreedSkp(db, cast.stranger);
  openChange(actingAs(db, cast.stranger, WORLD_DAY), { skpId: changedSkpId, reason: 'Penugasan baru sejak Juli' });
  const own = givenAgreedSkp(db, cast.employee);
  const { skpId } = own;
  const draftSkpId = plantDraft(db);
  const reuse = plantReuse(db);
  const { skpId: submittedSkpId } = givenSubmittedSkp(db, cast.contract);
  const { checkInId: reviewedCheckInId } = givenReviewedCheckIn(db, cast.employee, { skpId, period: 1 });
  const second = givenOpenedCheckIn(db, cast.employee, { skpId, period: 2, day: '2026-07-02' });
  recordDialogue(actingAs(db, cast.employee, '2026-07-02'), {
    ...{ skpId, periodId: second.periodId, revision: 0, heldOn: '2026-07-01', place: 'Ruang rapat' },
    ...{ discussed: 'Kemajuan target gizi.', agreed: 'Tambah satu pelatihan.' },
  });
  const { appraisalId: releasedAppraisalId } = givenReleasedAppraisal(db, cast.employee, { skp: own });
  const matrix = givenMatrix(db, cast.appraiser, cycle);
  givenCell(db, matrix, cast.employee);
  const waitingCellId = givenCell(db, matrix, cast.colleague, { wording: 'Tersedianya berkas gizi yang lengkap' });
  const { subject: importId } = stageImport(actingAs(db, cast.agencyAdmin, WORLD_DAY), {
    fileName: 'pegawai.xlsx',
    effectiveOn: '2026-01-01',
    reading: READING,
    rows: [{ row: 2, values: { unitCode: 'TIDAK-ADA', name: 'Baris Salah', identityNumber: '123' }, faults: [] }],
  });
  const { subject: reportId } = reportAppraiser(actingAs(db, cast.employee, WORLD_DAY), {
    assignmentId: cast.employee.assignmentId,
    reason: 'Sejak Juni saya bertugas langsung di bawah kepala dinas',
    proposedId: cast.head.id,
    proposedText: '',
  });
  const { id: bankEntryId } = givenEntry(db);
  return {
    cycleId: cycle.id,
    skpId,
    resultLineage: own.content.results[0]!.lineageId,
    draftSkpId,
    submittedSkpId,
    changedSkpId,
    head: ofHead,
    reviewedCheckInId,
    openCheckInId: second.checkInId,
    releasedAppraisalId,
    reuse,
    importId,
    reportId,
    stateId: plantStates(db),
    waitingCellId,
    ...plantTalk(db, own),
    matrix: { key: matrix.key, columnId: matrix.columnId, assignmentId: cast.employee.assignmentId },
    team: plantTeam(db, cycle),
    ...plantGoals(db, cycle),
    bankEntryId,
    planImportId: plantPlanImport(db, cycle.id),
    readings: {
      people: givenRefusedReading(db, 'read-people', { effectiveOn: '' }),
      plans: givenRefusedReading(db, 'read-plans', { cycleId: cycle.id }),
    },
    emblemId: givenEmblem(db, WORLD_DAY),
    template: plantTemplate(db, cycle.id, bankEntryId),
  };
}

/** Registers that `cast.leaver` moves to another post in September. */
function plantMove(db: Connection): void {
  moveEmployee(actingAs(db, cast.agencyAdmin, '2026-01-02'), {
    ...{ employeeId: cast.leaver.id, revision: 1, unit: castUnits.community.code, fromOn: '2026-09-01' },
    ...{ position: 'Penelaah Teknis', positionClass: 'pelaksana', functionalLevel: null, isHead: false },
  });
}
