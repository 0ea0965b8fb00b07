import { BeginButton } from '@/components/forms/begin-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { TaskLine } from '@/lib/inbox/queries/lines';
import { formatDateWithWeekday, type PlainDate } from '@/lib/kernel/dates';

type Props = { title: string; count: number; lines: readonly TaskLine[] };

/** One group of tasks, the most urgent first; nothing if the group is empty. */
export function TaskList({ title, count, lines }: Props) {
  if (lines.length === 0) return null;
  return (
    <Section title={`${title} (${count})`}>
      <Lines lines={lines} />
    </Section>
  );
}

/** Tasks that wait for another person. They are folded while the reader has other tasks to do (`isOpen` is false). */
export function BlockedTasks({ title, count, lines, isOpen }: Props & { isOpen: boolean }) {
  if (lines.length === 0) return null;
  return (
    <section className="section">
      <details open={isOpen}>
        <summary>
          <h2>{`${title} (${count})`}</h2>
        </summary>
        <Lines lines={lines} />
      </details>
    </section>
  );
}

function Lines({ lines }: Pick<Props, 'lines'>) {
  return (
    <ul className="tasks">
      {lines.map((line) => (
        <li key={line.key} className={line.isLate ? 'task task-late' : 'task'}>
          {line.inside.length > 0 ? (
            <Several line={line} />
          ) : (
            <TaskTitle title={line.title} href={line.href} begin={line.begin} />
          )}
          <Muted words={line.when} />
          <Muted words={line.waitsFor ?? line.note} />
        </li>
      ))}
    </ul>
  );
}

/** A link to the task. If the record of the task still has to be created, a button of the `BeginForm` around the list. */
function TaskTitle({ title, href, begin }: { title: string; href?: string; begin?: string }) {
  if (begin === undefined) return <a href={href}>{title}</a>;
  return <BeginButton mark={begin}>{title}</BeginButton>;
}

/** Several tasks of one kind, folded. The browser opens them without any script. */
function Several({ line: { title, inside, more, together } }: { line: TaskLine }) {
  return (
    <details>
      <summary>{title}</summary>
      <ul className="task-people">
        {inside.map(({ key, title: name, href, begin, when, waitsFor }) => (
          <li key={key}>
            <TaskTitle title={name} href={href} begin={begin} />
            {(when || waitsFor) && <span className="muted"> {[when, waitsFor].filter(Boolean).join(' ')}</span>}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="muted">Masih ada {more} lagi; semuanya ada di daftarnya.</p>}
      {together && (
        <p>
          <a href={together.place}>{together.words}</a>
        </p>
      )}
    </details>
  );
}

function Muted({ words }: { words: string | undefined }) {
  return words ? <p className="muted">{words}</p> : null;
}

type Nothing = { next: { on: PlainDate; what: string } | undefined; hasYear: boolean };

/** Says that no task waits. It also names the next date or, while no year is open, what has to happen first. */
export function NothingWaits({ next, hasYear }: Nothing) {
  return (
    <EmptyState title="Tidak ada yang menunggu Anda saat ini. Terima kasih.">
      {next && (
        <p>
          Berikutnya: {next.what.charAt(0).toLowerCase() + next.what.slice(1)} pada {formatDateWithWeekday(next.on)}.
        </p>
      )}
      {!next && !hasYear && <p>Tugas Anda akan tampil di sini begitu admin instansi membuka tahun kinerja.</p>}
    </EmptyState>
  );
}
