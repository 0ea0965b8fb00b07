import { Notice } from '@/components/ui/notice';
import { ACHIEVEMENT_LABELS, ACHIEVEMENT_SOURCE_LABELS } from '@/lib/appraisals/labels';
import type { OtherAchievement } from '@/lib/appraisals/queries/achievements';
import type { BoardAchievement } from '@/lib/appraisals/queries/board';
import type { UnitAchievementLevel } from '@/lib/appraisals/rules/vocabulary';

/** The achievement that the appraisals of a unit use; if none is entered, the people who can enter it. */
export function AchievementNote({ achievement, href }: { achievement: BoardAchievement; href: string }) {
  const { unitName, counting, otherwise, enterers, mayEnter } = achievement;
  if (!counting) {
    return (
      <Notice tone="warn" title={`Capaian kinerja ${unitName} belum diisi`}>
        <p>
          Penilaian periode ini baru dapat dimulai setelah capaian itu diisi. Yang dapat mengisinya: {enterers}.{' '}
          {mayEnter && <a href={href}>Isi capaian sekarang</a>}
        </p>
      </Notice>
    );
  }
  return (
    <>
      <p>
        Capaian kinerja {unitName}: <strong>{ACHIEVEMENT_LABELS[counting.achievement]}</strong>
        {counting.source === 'previous-year' && ` (${ACHIEVEMENT_SOURCE_LABELS['previous-year']})`}
      </p>
      <OtherwiseNote unitName={unitName} counting={counting.achievement} otherwise={otherwise} />
    </>
  );
}

type Otherwise = { unitName: string; counting: UnitAchievementLevel; otherwise: readonly OtherAchievement[] };

/**
 * Says for how many people of the unit an appraisal was handed over with another achievement than the one that counts now. Nothing if there
 * are none.
 */
export function OtherwiseNote({ unitName, counting, otherwise }: Otherwise) {
  if (otherwise.length === 0) return null;
  return (
    <Notice tone="warn" title={`Penilaian pada ${unitName} memakai capaian yang berbeda`}>
      <p>
        Yang berlaku sekarang: {ACHIEVEMENT_LABELS[counting]}. Sudah diserahkan atas capaian lain:{' '}
        {otherwise
          .map(({ achievement, people }) => `${ACHIEVEMENT_LABELS[achievement]} (${people} pegawai)`)
          .join(', ')}
        . Selama belum ditandatangani, pejabat penilai dapat menarik kembali penilaian itu dan menyerahkannya lagi,
        sehingga semua pegawai unit ini memakai capaian yang sama.
      </p>
    </Notice>
  );
}
