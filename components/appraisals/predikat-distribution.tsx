import { DistributionChart } from '@/components/charts/distribution-chart';
import { ACHIEVEMENT_LABELS, PREDIKAT_LABELS } from '@/lib/appraisals/labels';
import { CURVE_ORDER, DISTRIBUTION_CURVES } from '@/lib/appraisals/rules/distribution-curve';
import type { Predikat, UnitAchievementLevel } from '@/lib/appraisals/rules/vocabulary';

type Props = {
  id: string;
  counts: Readonly<Record<Predikat, number>>;
  /**
   * The achievement of the unit to which all these people belong. It decides with which curve they are compared (R6 p.94-97). If undefined,
   * no curve is drawn.
   */
  achievement?: UnitAchievementLevel | undefined;
};

/**
 * How many people have each predikat, beside the guiding curve of the regulation: for comparison, not a quota. Nothing while nobody has a
 * predikat.
 */
export function PredikatDistribution({ id, counts, achievement }: Props) {
  if (Object.values(counts).every((count) => count === 0)) return null;
  return (
    <DistributionChart
      id={id}
      title="Sebaran predikat kinerja pegawai"
      shares={CURVE_ORDER.toReversed().map((predikat) => ({
        label: PREDIKAT_LABELS[predikat],
        count: counts[predikat],
      }))}
      expected={achievement && DISTRIBUTION_CURVES[achievement].toReversed()}
      caption={
        achievement
          ? `Bagian pegawai menurut predikat. Garis putus-putus: bentuk kurva pedoman untuk capaian kinerja organisasi ${ACHIEVEMENT_LABELS[achievement].toLowerCase()}, sebagai pembanding dan bukan kuota.`
          : 'Bagian pegawai menurut predikat. Kurva pedoman tampil bila capaian kinerja satu unit kerja sudah ditetapkan.'
      }
    />
  );
}
