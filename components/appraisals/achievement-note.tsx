import { Notice } from '@/components/ui/notice';
import { ACHIEVEMENT_LABELS, ACHIEVEMENT_SOURCE_LABELS } from '@/lib/appraisals/labels';
import type { BoardAchievement } from '@/lib/appraisals/queries/board';

/** The achievement that the appraisals of a unit stand on, or who can enter the one that is missing. */
export function AchievementNote({ achievement, href }: { achievement: BoardAchievement; href: string }) {
  const { unitName, counting, enterers, mayEnter } = achievement;
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
    <p>
      Capaian kinerja {unitName}: <strong>{ACHIEVEMENT_LABELS[counting.achievement]}</strong>
      {counting.source === 'previous-year' && ` (${ACHIEVEMENT_SOURCE_LABELS['previous-year']})`}
    </p>
  );
}
