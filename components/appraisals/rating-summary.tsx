import { SkpVersionLink } from '@/components/skp/version-link';
import { type Fact, Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { ACHIEVEMENT_LABELS, ACHIEVEMENT_SOURCE_LABELS, RATING_LABELS } from '@/lib/appraisals/labels';
import { reusedWords } from '@/lib/appraisals/labels/reuse';
import type { AppraisalView } from '@/lib/appraisals/queries/view';
import type { UnitAchievementLevel } from '@/lib/appraisals/rules/vocabulary';
import { formatDate } from '@/lib/kernel/dates';
import { actingName } from '@/lib/people/labels';
import { PredikatBadge } from './predikat-badge';
import { Quadrant } from './quadrant';

/**
 * The decision (predikat, ratings, reasons, quadrant), and then its basis. While the reader has to choose ratings, the summary leaves out
 * ratings, reasons and quadrant, because the form has them. If the result of the old unit is used, nobody chooses ratings, and the summary
 * shows them.
 */
export function RatingSummary({ view }: { view: AppraisalView }) {
  const { resultsRating, behaviourRating } = view.appraisal;
  const isAsked = view.can.rate.allowed && !view.reuse?.agreedOn;
  return (
    <>
      <Facts rows={[...outcomeOf(view), ...(isAsked ? [] : judgementOf(view))]} />
      {view.countsNow && <CountsNow level={view.countsNow.achievement} />}
      {!isAsked && <Quadrant results={resultsRating} behaviour={behaviourRating} />}
      <Facts rows={[...groundsOf(view), ...(view.can.rate.allowed ? [] : handingOf(view))]} />
    </>
  );
}

function outcomeOf({ appraisal: { predikat }, reuse }: AppraisalView): Fact[] {
  return [
    { label: 'Predikat kinerja', value: predikat ? <PredikatBadge predikat={predikat} /> : 'Belum ada' },
    ...(reuse?.agreedOn ? [{ label: 'Dasar', value: reusedWords(reuse.source) }] : []),
  ];
}

/** Shown instead of the reasons to a reader who may not see them. */
const NOT_FOR_YOU = 'Hanya untuk pegawai, pejabat penilai, dan atasannya';

function judgementOf({ appraisal, can, sight }: AppraisalView): Fact[] {
  const none = sight === 'outcome' ? NOT_FOR_YOU : '–';
  const { resultsRating, resultsReason, behaviourRating, behaviourReason, recommendation } = appraisal;
  return [
    { label: 'Rating hasil kerja', value: resultsRating ? RATING_LABELS[resultsRating] : 'Belum dipilih' },
    { label: 'Alasan rating hasil kerja', value: resultsReason || none },
    { label: 'Rating perilaku kerja', value: behaviourRating ? RATING_LABELS[behaviourRating] : 'Belum dipilih' },
    { label: 'Alasan rating perilaku kerja', value: behaviourReason || none },
    ...(can.rate.allowed ? [] : [{ label: 'Catatan atau rekomendasi', value: recommendation || '–' }]),
  ];
}

function groundsOf({ appraisal, appraiser, actedAs, counting, isExpected, versionNumber }: AppraisalView): Fact[] {
  return [
    { label: 'Capaian kinerja organisasi', value: counting ? achievementWords(counting) : 'Belum diisi' },
    {
      label: isExpected ? 'Pejabat penilai (perkiraan)' : 'Pejabat penilai',
      value: appraiser ? actingName(appraiser) : 'Belum ada',
    },
    ...(actedAs ? [{ label: 'Dinilai selaku', value: actedAs }] : []),
    { label: 'Berdasarkan', value: <SkpVersionLink skpId={appraisal.skpId} number={versionNumber} /> },
  ];
}

function handingOf({ appraisal: { earlyReason, releasedOn, receivedOn } }: AppraisalView): Fact[] {
  return [
    ...(earlyReason ? [{ label: 'Diserahkan sebelum masa evaluasi', value: earlyReason }] : []),
    { label: 'Diserahkan', value: releasedOn ? formatDate(releasedOn) : 'Belum' },
    { label: 'Tanda terima pegawai', value: receivedOn ? formatDate(receivedOn) : 'Belum' },
  ];
}

/**
 * Says that the unit's achievement has changed since the hand-over. All people of a unit should be appraised with the same achievement (R6
 * p.94 f-g).
 */
function CountsNow({ level }: { level: UnitAchievementLevel }) {
  return (
    <Notice tone="warn" title="Capaian unit berubah sejak penilaian ini diserahkan">
      <p>
        Yang berlaku sekarang untuk unit ini: {ACHIEVEMENT_LABELS[level]}. Selama belum ditandatangani, pejabat penilai
        dapat menarik kembali penilaian ini dan menyerahkannya lagi dengan capaian yang berlaku.
      </p>
    </Notice>
  );
}

function achievementWords(counting: NonNullable<AppraisalView['counting']>): string {
  const level = ACHIEVEMENT_LABELS[counting.achievement];
  return counting.source === 'previous-year' ? `${level}. ${ACHIEVEMENT_SOURCE_LABELS['previous-year']}` : level;
}
