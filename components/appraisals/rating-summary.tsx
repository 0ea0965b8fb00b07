import { SkpVersionLink } from '@/components/skp/version-link';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { ACHIEVEMENT_LABELS, ACHIEVEMENT_SOURCE_LABELS, RATING_LABELS, reusedWords } from '@/lib/appraisals/labels';
import type { AppraisalView } from '@/lib/appraisals/queries/view';
import type { UnitAchievementLevel } from '@/lib/appraisals/rules/vocabulary';
import { formatDate } from '@/lib/kernel/dates';
import { actingName } from '@/lib/people/labels';
import { PredikatBadge } from './predikat-badge';
import { Quadrant } from './quadrant';

/** Ratings, reasons and what follows from them; for whoever is rating just what follows, the rest stands in the form. */
export function RatingSummary({ view }: { view: AppraisalView }) {
  const { appraisal, appraiser, counting, reuse } = view;
  const isAsked = view.may.rate.allowed && !reuse?.agreedOn;
  const { resultsRating, behaviourRating, predikat } = appraisal;
  const outcome = [
    { label: 'Berdasarkan', value: <SkpVersionLink skpId={appraisal.skpId} number={view.versionNumber} /> },
    {
      label: view.isExpected ? 'Pejabat penilai (perkiraan)' : 'Pejabat penilai',
      value: appraiser ? actingName(appraiser) : 'Belum ada',
    },
    ...(view.actedAs ? [{ label: 'Dinilai selaku', value: view.actedAs }] : []),
    ...(reuse?.agreedOn ? [{ label: 'Dasar', value: reusedWords(reuse.source) }] : []),
    { label: 'Predikat kinerja', value: predikat ? <PredikatBadge predikat={predikat} /> : 'Belum ada' },
    { label: 'Capaian kinerja organisasi', value: counting ? achievementWords(counting) : 'Belum diisi' },
  ];
  const judgement = [
    { label: 'Rating hasil kerja', value: resultsRating ? RATING_LABELS[resultsRating] : 'Belum dipilih' },
    { label: 'Alasan rating hasil kerja', value: appraisal.resultsReason || '–' },
    { label: 'Rating perilaku kerja', value: behaviourRating ? RATING_LABELS[behaviourRating] : 'Belum dipilih' },
    { label: 'Alasan rating perilaku kerja', value: appraisal.behaviourReason || '–' },
  ];
  const handing = [
    { label: 'Catatan atau rekomendasi', value: appraisal.recommendation || '–' },
    ...(appraisal.earlyReason ? [{ label: 'Diserahkan sebelum masa evaluasi', value: appraisal.earlyReason }] : []),
    { label: 'Diserahkan', value: appraisal.releasedOn ? formatDate(appraisal.releasedOn) : 'Belum' },
    { label: 'Tanda terima pegawai', value: appraisal.receivedOn ? formatDate(appraisal.receivedOn) : 'Belum' },
  ];
  return (
    <>
      <Facts rows={[...outcome, ...(isAsked ? [] : judgement), ...(view.may.rate.allowed ? [] : handing)]} />
      {view.countsNow && <CountsNow level={view.countsNow.achievement} />}
      {!isAsked && <Quadrant results={resultsRating} behaviour={behaviourRating} />}
    </>
  );
}

/** Two people of one unit never stand on different achievements without a word (R6 p.94 f-g). */
function CountsNow({ level }: { level: UnitAchievementLevel }) {
  return (
    <Notice tone="warn" title="Capaian unit berubah sejak penilaian ini diserahkan">
      <p>
        Yang berlaku sekarang untuk unit ini: {ACHIEVEMENT_LABELS[level]}. Selama belum ditandatangani, pejabat penilai
        dapat menarik kembali penilaian ini dan menyerahkannya lagi atas capaian yang berlaku.
      </p>
    </Notice>
  );
}

function achievementWords(counting: NonNullable<AppraisalView['counting']>): string {
  const level = ACHIEVEMENT_LABELS[counting.achievement];
  return counting.source === 'previous-year' ? `${level}. ${ACHIEVEMENT_SOURCE_LABELS['previous-year']}` : level;
}
