import { Facts } from '@/components/ui/facts';
import { ACHIEVEMENT_LABELS, RATING_LABELS } from '@/lib/appraisals/labels';
import { evaluationWords } from '@/lib/appraisals/labels/reuse';
import { appraisalPaths } from '@/lib/appraisals/paths';
import type { ReusedResult as Result } from '@/lib/appraisals/queries/reuse';
import { formatDate } from '@/lib/kernel/dates';
import { PredikatBadge } from './predikat-badge';

/** The result in the old unit, with everything that the new appraisal takes over from it. */
export function ReusedResult({ source, isOpen }: { source: Result; isOpen: boolean }) {
  const { resultsRating, behaviourRating, predikat, unitAchievement, receivedOn } = source;
  const name = `Evaluasi ${evaluationWords(source)}`;
  return (
    <Facts
      rows={[
        { label: 'Evaluasi', value: isOpen ? <a href={appraisalPaths.show(source.id)}>{name}</a> : name },
        { label: 'Jabatan dan unit lama', value: `${source.position}, ${source.unit}` },
        { label: 'Predikat kinerja', value: predikat && <PredikatBadge predikat={predikat} /> },
        { label: 'Rating hasil kerja', value: resultsRating && RATING_LABELS[resultsRating] },
        { label: 'Alasan rating hasil kerja', value: source.resultsReason },
        { label: 'Rating perilaku kerja', value: behaviourRating && RATING_LABELS[behaviourRating] },
        { label: 'Alasan rating perilaku kerja', value: source.behaviourReason },
        { label: 'Catatan atau rekomendasi', value: source.recommendation },
        { label: 'Capaian kinerja organisasi', value: unitAchievement && ACHIEVEMENT_LABELS[unitAchievement] },
        { label: 'Tanda terima pegawai', value: receivedOn && formatDate(receivedOn) },
      ]}
    />
  );
}
