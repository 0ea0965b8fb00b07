import type { ReactNode } from 'react';
import { BeginForm } from '@/components/forms/begin-form';
import { BackdatedLetters } from '@/components/inbox/backdated-letters';
import { NoPlanNeeded } from '@/components/inbox/no-plan-needed';
import { BlockedTasks, NothingWaits, TaskList } from '@/components/inbox/task-list';
import { UnreadNews } from '@/components/inbox/unread-news';
import { YearProgress } from '@/components/inbox/year-progress';
import { PageFrame } from '@/components/layout/page-frame';
import { ServerState } from '@/components/layout/server-state';
import { StageLine } from '@/components/ui/stage-line';
import { findAgency } from '@/lib/agency/queries';
import { has } from '@/lib/agency/rules/capabilities';
import { stagesOf } from '@/lib/cycles/rules/stages';
import { inboxOf } from '@/lib/inbox/queries/inbox';
import { linesOf } from '@/lib/inbox/queries/lines';
import { beginMark } from '@/lib/inbox/tasks';
import { formatDateWithWeekday, type PlainDate } from '@/lib/kernel/dates';
import type { Task } from '@/lib/kernel/tasks';
import { requestContext } from '@/lib/web/context';
import { faultsOfLastHour } from '@/lib/web/faults';
import { storageRoom } from '@/lib/web/storage-room';

const PARTS = [
  { side: 'own', title: 'Tugas saya' },
  { side: 'team', title: 'Untuk pegawai yang saya nilai' },
  { side: 'office', title: 'Untuk unit dan instansi' },
] as const;

const doable = (tasks: readonly Task[]) => tasks.filter(({ waitsFor }) => !waitsFor);
const partOf = (tasks: readonly Task[], today: PlainDate) => ({ count: tasks.length, lines: linesOf(tasks, today) });

export default async function HomePage() {
  const ctx = await requestContext();
  const server = has(ctx.actor, 'server') ? { faults: faultsOfLastHour(), room: await storageRoom() } : undefined;
  const inbox = inboxOf(ctx);
  const { today, year, own, team, office, letters, excuses, progress, next, unread } = inbox;
  const all = [...own, ...team, ...office];
  const blocked = all.filter(({ waitsFor }) => waitsFor);
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
      <Tasks hasToBegin={[...own, ...team].some((task) => beginMark(task) !== undefined)}>
        {PARTS.map(({ side, title }) => (
          <TaskList key={side} title={title} {...partOf(doable(inbox[side]), today)} />
        ))}
        <BlockedTasks
          title="Belum dapat dikerjakan"
          {...partOf(blocked, today)}
          isOpen={blocked.length === all.length}
        />
        {all.length === 0 && <NothingWaits next={next} hasYear={year !== undefined} />}
        <UnreadNews unread={unread} zone={findAgency(ctx.db).timeZone} />
      </Tasks>
      {progress && <YearProgress {...progress} />}
    </PageFrame>
  );
}

/**
 * The tasks on the home page. They are inside a form if the record of a task still has to be created, because its button sends that form.
 */
function Tasks({ hasToBegin, children }: { hasToBegin: boolean; children: ReactNode }) {
  return hasToBegin ? <BeginForm className="home">{children}</BeginForm> : <div className="home">{children}</div>;
}
