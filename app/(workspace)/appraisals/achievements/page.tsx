import { AchievementForm } from '@/components/appraisals/achievement-form';
import { OtherwiseNote } from '@/components/appraisals/achievement-note';
import { AchievementTable } from '@/components/appraisals/achievement-table';
import { GoalAid } from '@/components/appraisals/goal-aid';
import { PeriodChoice } from '@/components/appraisals/period-choice';
import { CycleLinks } from '@/components/cycles/cycle-links';
import { PageFrame } from '@/components/layout/page-frame';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { ACHIEVEMENT_LABELS } from '@/lib/appraisals/labels';
import { appraisalPaths } from '@/lib/appraisals/paths';
import { achievementEntry, achievementLines } from '@/lib/appraisals/queries/achievement-page';
import { seesAchievements } from '@/lib/appraisals/queries/achievements';
import { choosePeriod } from '@/lib/appraisals/queries/board';
import { periodsToAchieve } from '@/lib/appraisals/queries/waiting';
import { periodTitle } from '@/lib/cycles/labels';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { setUnitAchievementAction } from './actions';

type Search = { period?: unknown; tahun?: unknown; unit?: unknown; after?: unknown; missing?: unknown };

export default async function AchievementsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requestContext();
  if (!seesAchievements(ctx)) notFound();
  const search = unsealed(await searchParams);
  const choice = choosePeriod(
    ctx,
    { periodId: textOf(search.period), cycleId: textOf(search.tahun) },
    periodsToAchieve,
  );
  if (!choice) {
    return (
      <PageFrame title="Capaian unit">
        <EmptyState title="Belum ada tahun kinerja yang dibuka." />
      </PageFrame>
    );
  }
  const { period } = choice;
  const unitId = textOf(search.unit);
  const entry = unitId ? (achievementEntry(ctx, period, unitId) ?? notFound()) : undefined;
  const onlyMissing = search.missing === 'ya';
  const page = achievementLines(ctx, { period, after: textOf(search.after), onlyMissing });
  const here = `${appraisalPaths.achievementsIn(period.id)}${onlyMissing ? '&missing=ya' : ''}`;
  return (
    <PageFrame
      title="Capaian unit"
      of={`${periodTitle(period)} ${period.year}`}
      lead={`Predikat capaian kinerja organisasi ${choice.cycle.name}, ditetapkan oleh pimpinan di atas unit itu; dasar bagi penilaian pegawainya.`}
    >
      <CycleLinks cycles={choice.cycles} current={choice.cycle.id} hrefOf={appraisalPaths.achievementsOf} />
      <PeriodChoice
        year={choice.cycle.name}
        periods={choice.periods}
        chosenId={period.id}
        hrefOf={appraisalPaths.achievementsIn}
      />
      {entry && (
        <Section title={`${entry.unit.name}: ${periodTitle(period)} ${period.year}`}>
          <GoalAid goals={entry.goals} />
          {entry.counting?.source === 'previous-year' && entry.entered?.source === 'entered' && (
            <p>
              Ditetapkan sesudah Januari, jadi yang dipakai untuk semua pegawai unit ini adalah capaian tahun
              sebelumnya: <strong>{ACHIEVEMENT_LABELS[entry.counting.achievement]}</strong>.
            </p>
          )}
          {entry.counting && (
            <OtherwiseNote
              unitName={entry.unit.name}
              counting={entry.counting.achievement}
              otherwise={entry.otherCounts}
            />
          )}
          <AchievementForm entry={entry} period={period} action={setUnitAchievementAction} />
        </Section>
      )}
      <Section title="Unit kerja">
        <p>
          {onlyMissing ? (
            <a href={appraisalPaths.achievementsIn(period.id)}>Tampilkan semua unit</a>
          ) : (
            <a href={`${here}&missing=ya`}>Tampilkan hanya yang belum diisi</a>
          )}
        </p>
        {page.lines.length === 0 ? (
          <EmptyState title="Semua unit sudah diisi." />
        ) : (
          <AchievementTable lines={page.lines} period={period} />
        )}
        <Pagination next={page.next && `${here}&after=${encodeURIComponent(page.next)}`} />
      </Section>
    </PageFrame>
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
