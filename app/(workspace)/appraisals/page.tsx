import { AchievementNote } from '@/components/appraisals/achievement-note';
import { OwnAppraisals } from '@/components/appraisals/own-appraisals';
import { PeriodChoice } from '@/components/appraisals/period-choice';
import { PredikatCounts } from '@/components/appraisals/predikat-counts';
import { ReuseLines } from '@/components/appraisals/reuse-lines';
import { TeamTable } from '@/components/appraisals/team-table';
import { CycleLinks } from '@/components/cycles/cycle-links';
import { ActionForm } from '@/components/forms/action-form';
import { PageFrame } from '@/components/layout/page-frame';
import { PeopleSearch } from '@/components/people/people-search';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { appraisalPaths } from '@/lib/appraisals/paths';
import { appraisalBoard } from '@/lib/appraisals/queries/board';
import { searchedText } from '@/lib/people/rules/person-names';
import { requestContext } from '@/lib/web/context';
import { unsealed } from '@/lib/web/sealed-address';
import { openAppraisalAction } from './actions';

/** The value of a parameter; undefined if it was not given, or given twice. */
const one = (value: unknown) => (typeof value === 'string' ? value : undefined);

type Search = { period?: unknown; tahun?: unknown; cari?: unknown };

export default async function AppraisalsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requestContext();
  const { period: periodId, tahun, cari } = unsealed(await searchParams);
  const search = searchedText(cari);
  const board = appraisalBoard(ctx, { periodId: one(periodId), cycleId: one(tahun), search });
  if (!board) {
    return (
      <PageFrame title="Penilaian">
        <EmptyState title="Belum ada tahun kinerja yang dibuka.">
          <p>Admin instansi membukanya di halaman Siklus kinerja.</p>
        </EmptyState>
      </PageFrame>
    );
  }
  const { cycle, cycles, period, periods } = board;
  return (
    <PageFrame title={`Penilaian ${cycle.year}`} lead="Evaluasi hasil kerja dan perilaku kerja, periodik dan tahunan.">
      <CycleLinks cycles={cycles} current={cycle.id} hrefOf={appraisalPaths.inCycle} />
      {board.evaluatesInYear && (
        <PeriodChoice
          year={cycle.name}
          periods={periods}
          chosenId={period.id}
          hrefOf={(id) => appraisalPaths.inPeriod(id, search ? { cari: search } : {})}
        />
      )}
      {board.team.length > 0 && (
        <Section title="Pegawai yang Anda nilai">
          {board.remark && <p className="hint">{board.remark}</p>}
          {board.achievements.map((achievement) => (
            <AchievementNote
              key={achievement.unitId}
              achievement={achievement}
              href={appraisalPaths.achievement(period.id, achievement.unitId)}
            />
          ))}
          <ReuseLines lines={board.reuses.team} />
          <PredikatCounts counts={board.counts} of={board.team.length} />
          <PeopleSearch
            action={appraisalPaths.list}
            kept={{ period: period.id }}
            typed={search}
            found={board.shown.length}
            total={board.team.length}
            all={appraisalPaths.inPeriod(period.id)}
          />
          {board.shown.length > 0 && (
            <ActionForm action={openAppraisalAction} hidden={{ periodId: period.id }} wide>
              <TeamTable team={board.shown} mayOpen={cycle.status === 'open'} />
            </ActionForm>
          )}
        </Section>
      )}
      {board.evaluatesInYear && board.team.length === 0 && (
        <Section title="Pegawai yang Anda nilai">
          <EmptyState title="Pada periode ini tidak ada pegawai yang Anda nilai.">
            <p>
              Yang mengevaluasi suatu periode adalah pejabat penilai pada hari sebelum masa evaluasinya dibuka
              (PermenPANRB 6/2022 hlm. 91–92). Pilih periode di atas untuk melihat pegawai Anda.
            </p>
          </EmptyState>
        </Section>
      )}
      <Section title="Penilaian saya">
        <ReuseLines lines={board.reuses.own} />
        <OwnAppraisals own={board.own} year={cycle.name} />
      </Section>
    </PageFrame>
  );
}
