import { BackdatedLetters } from '@/components/inbox/backdated-letters';
import { NoPlanNeeded } from '@/components/inbox/no-plan-needed';
import { NothingWaits, TaskList } from '@/components/inbox/task-list';
import { YearProgress } from '@/components/inbox/year-progress';
import { PageFrame } from '@/components/layout/page-frame';
import { ServerState } from '@/components/layout/server-state';
import { StageLine } from '@/components/ui/stage-line';
import { has } from '@/lib/agency/rules/capabilities';
import { stagesOf } from '@/lib/cycles/rules/stages';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { formatDateWithWeekday } from '@/lib/kernel/dates';
import { requestContext } from '@/lib/web/context';
import { faultsOfLastHour } from '@/lib/web/faults';
import { storageRoom } from '@/lib/web/storage-room';

export default async function HomePage() {
  const ctx = await requestContext();
  const server = has(ctx.actor, 'server') ? { faults: faultsOfLastHour(), room: await storageRoom() } : undefined;
  const { today, year, own, team, office, letters, excuses, progress, next } = inboxOf(ctx);
  return (
    <PageFrame
      title={`Selamat datang, ${ctx.actor.name}`}
      tab="Beranda"
      lead={`${formatDateWithWeekday(today)}. Inilah yang menunggu Anda.`}
    >
      {server && (
        <ServerState faults={server.faults} freeBytes={server.room?.isLow ? server.room.freeBytes : undefined} />
      )}
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
