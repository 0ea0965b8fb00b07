import { BackdatedLetters } from '@/components/inbox/backdated-letters';
import { NoPlanNeeded } from '@/components/inbox/no-plan-needed';
import { NothingWaits, TaskList } from '@/components/inbox/task-list';
import { YearProgress } from '@/components/inbox/year-progress';
import { PageFrame } from '@/components/layout/page-frame';
import { StageLine } from '@/components/ui/stage-line';
import { stagesOf } from '@/lib/cycles/rules/stages';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { formatDateWithWeekday } from '@/lib/kernel/dates';
import { requestContext } from '@/lib/web/context';

export default async function HomePage() {
  const ctx = await requestContext();
  const { today, year, own, team, office, letters, excuses, progress, next } = inboxOf(ctx);
  return (
    <PageFrame
      title={`Selamat datang, ${ctx.actor.name}`}
      tab="Beranda"
      lead={`${formatDateWithWeekday(today)}. Inilah yang menunggu Anda.`}
    >
      {year && (
        <section aria-label={year.name}>
          <StageLine label={`Tahapan ${year.name}`} stages={stagesOf(year, today)} />
        </section>
      )}
      <BackdatedLetters letters={letters} />
      <NoPlanNeeded excuses={excuses} />
      <TaskList title="Tugas saya" tasks={own} today={today} />
      <TaskList title="Untuk pegawai yang saya nilai" tasks={team} today={today} />
      <TaskList title="Untuk unit dan instansi" tasks={office} today={today} />
      {own.length + team.length + office.length === 0 && <NothingWaits next={next} />}
      {progress && <YearProgress {...progress} />}
    </PageFrame>
  );
}
