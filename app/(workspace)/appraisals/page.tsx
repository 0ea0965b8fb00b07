import { AchievementNote } from '@/components/appraisals/achievement-note';
import { OwnAppraisals } from '@/components/appraisals/own-appraisals';
import { PeriodChoice } from '@/components/appraisals/period-choice';
import { PredikatCounts } from '@/components/appraisals/predikat-counts';
import { TeamTable } from '@/components/appraisals/team-table';
import { ActionForm } from '@/components/forms/action-form';
import { PageFrame } from '@/components/layout/page-frame';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { appraisalBoard, choosePeriod } from '@/lib/appraisals/queries/board';
import { requestContext } from '@/lib/web/context';
import { paths } from '@/lib/web/paths';
import { openAppraisalAction } from './actions';

export const metadata = { title: 'Penilaian' };

export default async function AppraisalsPage({ searchParams }: { searchParams: Promise<{ period?: unknown }> }) {
  const ctx = await requestContext();
  const { period: asked } = await searchParams;
  const choice = choosePeriod(ctx, typeof asked === 'string' ? asked : undefined);
  if (!choice) {
    return (
      <PageFrame title="Penilaian">
        <EmptyState title="Belum ada tahun kinerja yang dibuka.">
          <p>Admin instansi membukanya di halaman Siklus kinerja.</p>
        </EmptyState>
      </PageFrame>
    );
  }
  const { cycle, period } = choice;
  const board = appraisalBoard(ctx, choice);
  return (
    <PageFrame title="Penilaian" lead="Evaluasi kinerja periodik dan tahunan: hasil kerja dan perilaku kerja.">
      <PeriodChoice
        cycle={cycle}
        periods={board.team.length > 0 ? choice.periods : []}
        chosenId={period.id}
        hrefOf={paths.appraisals.inPeriod}
      />
      {board.team.length > 0 && (
        <Section title="Pegawai yang Anda nilai">
          {board.remark && <p className="hint">{board.remark}</p>}
          {board.achievements.map((achievement) => (
            <AchievementNote
              key={achievement.unitId}
              achievement={achievement}
              href={paths.appraisals.achievement(period.id, achievement.unitId)}
            />
          ))}
          <PredikatCounts counts={board.counts} of={board.team.length} />
          <ActionForm action={openAppraisalAction} hidden={{ periodId: period.id }} wide>
            <TeamTable team={board.team} mayOpen={cycle.status === 'open'} />
          </ActionForm>
        </Section>
      )}
      <Section title="Penilaian saya">
        <OwnAppraisals own={board.own} />
      </Section>
    </PageFrame>
  );
}
