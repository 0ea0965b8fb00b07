import { eq } from 'drizzle-orm';
import { units } from '@/db/schema';
import { declineWording } from '@/lib/dialogues/commands/decline-wording';
import { markDialogueRead } from '@/lib/dialogues/commands/mark-dialogue-read';
import { proposeWording } from '@/lib/dialogues/commands/propose-wording';
import { sayInDialogue } from '@/lib/dialogues/commands/say-in-dialogue';
import { takeOverWording } from '@/lib/dialogues/commands/take-over-wording';
import { openProposals, threadOn } from '@/lib/dialogues/queries/expectations';
import { appointAppraiser } from '@/lib/people/commands/appoint-appraiser';
import { recordState } from '@/lib/people/commands/record-state';
import { appraiserOn } from '@/lib/people/queries/reporting-line';
import { agreeSkp } from '@/lib/skp/commands/agree-skp';
import { openChange } from '@/lib/skp/commands/open-change';
import { saveSkp } from '@/lib/skp/commands/save-skp';
import { submitSkp } from '@/lib/skp/commands/submit-skp';
import { takeStudyResults } from '@/lib/skp/commands/take-study-results';
import { contentOf, type ResultRow, skpHead } from '@/lib/skp/queries';
import { superiorOf } from '@/lib/skp/queries/superior';
import type { PlannedResult } from '@/lib/skp/rules/plan';
import { writingOf } from '@/lib/skp/rules/writing';
import type { DemoUnitCode } from './agency';
import { ADMIN_NAME } from './people';
import type { Year } from './planning';
import type { Player, Stage } from './stage';

/** A person who is on unpaid leave all year, and so needs no plan. */
export const ON_LEAVE = 'Abdul Gani';
const STUDENT = 'dr. Yosef Manurung';
const STANDS_IN = 'Bambang Tri Atmojo, S.K.M., M.Kes.';
const TALKS = 'Ahmad Fauzi, S.Kep., Ns.';

const NO_STUDY = {
  ...{ studyLevel: null, studyPlace: null, universityAccreditation: null, programmeAccreditation: null },
  ...{ institution: '', programme: '' },
};

/** Records that a person is on leave for the whole year, with the number of the letter. */
export function grantLeave(stage: Stage, { year }: Year): void {
  recordState(stage.as(stage.named(ADMIN_NAME).employeeId), {
    ...NO_STUDY,
    ...{ kind: 'cltn', employeeId: stage.named(ON_LEAVE).employeeId, fromOn: `${year}-01-01`, toOn: `${year}-12-31` },
    ...{ letterNumber: `800.1.11/114/BKPSDM/${year - 1}`, note: 'Mendampingi pasangan bertugas di luar negeri' },
  });
}

/**
 * Lets one person (TALKS) discuss a draft with the appraiser: one proposed target is accepted, and one proposed wording is declined with a
 * reason. Does nothing for other people.
 */
export function talkOver(stage: Stage, player: Player, skpId: string): void {
  if (player.name !== TALKS) return;
  const appraiserId = appraiserOn(stage.db, player.assignmentId, stage.today)!.employeeId;
  const [result] = contentOf(stage.db, skpHead(stage.db, skpId)!.versionId).results as [ResultRow];
  const about = { skpId, topic: result.lineageId };
  const open = () => openProposals(stage.db, threadOn(stage.db, skpId, about.topic)!.id).at(-1)!.id;
  const [, second] = result.indicators;
  sayInDialogue(stage.as(player.employeeId), {
    ...about,
    upTo: 0,
    body: 'Tahun lalu 90 persen rekomendasi ditindaklanjuti. Apakah target ini masih cukup, Ibu?',
  });
  proposeWording(stage.as(appraiserId), {
    ...about,
    ...{ upTo: 1, place: `target:${second!.lineageId}`, wording: '92' },
    body: 'Dua puskesmas yang tertinggal kini didampingi setiap bulan, jadi 92 persen realistis.',
  });
  const { revision } = skpHead(stage.db, skpId)!;
  takeOverWording(stage.as(player.employeeId), { skpId, revision, proposalId: open(), upTo: 2 });
  proposeWording(stage.as(appraiserId), {
    ...about,
    ...{ upTo: 3, place: 'title', wording: 'Terakreditasinya seluruh puskesmas', body: '' },
  });
  declineWording(stage.as(player.employeeId), {
    ...{ skpId, proposalId: open(), upTo: 4 },
    reason: 'Kelulusan ditetapkan lembaga penilai; yang dalam kendali saya adalah kesiapan puskesmas.',
  });
  markDialogueRead(stage.as(appraiserId), { ...about, upTo: 5 });
}

/** Sends a head to study in May. Another person becomes Plt. for the post, and the study becomes a change of the plan in force. */
export async function sendToStudy(stage: Stage, year: Year): Promise<void> {
  await stage.begin(`${year.year}-05-04`, `Year ${year.year}: a head studies, another one acts`);
  const admin = stage.named(ADMIN_NAME).employeeId;
  const student = stage.named(STUDENT);
  const { detail } = recordState(stage.as(admin), {
    ...{ kind: 'tugas-belajar', employeeId: student.employeeId, fromOn: `${year.year}-05-01`, toOn: '2028-12-31' },
    ...{ studyLevel: 'profesi-s2-s3', studyPlace: 'dalam-negeri', universityAccreditation: 'A' },
    ...{ programmeAccreditation: 'B', institution: 'Universitas Hasanuddin', programme: 'Doktor Kesehatan Masyarakat' },
    ...{ letterNumber: `800.1.10/52/BKPSDM/${year.year}`, note: '' },
  });
  appointAppraiser(stage.as(admin), {
    ...{ unitId: unitIdOf(stage, 'DINKES-P2P'), assignmentId: undefined, capacity: 'plt', reason: '' },
    appraiser: stage.named(STANDS_IN).nip!,
    ...{ letterNumber: `800.1.3/77/BKPSDM/${year.year}`, fromOn: `${year.year}-05-01`, toOn: null },
  });
  changeForStudy(stage, year, student, detail.stateId);
}

function unitIdOf(stage: Stage, code: DemoUnitCode): string {
  return stage.db.select({ id: units.id }).from(units).where(eq(units.code, code)).get()!.id;
}

function changeForStudy(stage: Stage, year: Year, student: Player, stateId: string): void {
  const skpId = year.skpIds.get(student.name)!;
  const own = () => stage.as(student.employeeId);
  const revision = () => skpHead(stage.db, skpId)!.revision;
  openChange(own(), { skpId, reason: 'Tugas belajar program doktor mulai Mei', revision: revision() });
  takeStudyResults(own(), { skpId, revision: revision(), stateId, average: '3.5', parts: ['academic', 'progress'] });
  const content = contentOf(stage.db, writingOf(skpHead(stage.db, skpId)!).versionId);
  const place = { assignmentId: student.assignmentId, cycleId: year.cycleId };
  const supported = superiorOf(stage.db, place, stage.today)?.results[0]?.lineage;
  const results = content.results.map((row) => asWritten(row, supported));
  saveSkp(own(), { ...content, skpId, revision: revision(), results });
  submitSkp(own(), { skpId });
  agreeSkp(stage.as(appraiserOn(stage.db, student.assignmentId, stage.today)!.employeeId), { skpId });
}

/** A result as the form sends it. A result that supports none gets `leaders`, the first result of the leader. */
function asWritten({ lineageId, indicators, supportedLineageId, ...row }: ResultRow, leaders?: string): PlannedResult {
  return {
    ...row,
    ...{ lineage: lineageId, supportedLineage: supportedLineageId ?? leaders },
    indicators: indicators.map(({ lineageId: lineage, ...indicator }) => ({ ...indicator, lineage })),
  };
}
