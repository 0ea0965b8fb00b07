import { EmptyState } from '@/components/ui/empty-state';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import { JOB_LABELS, JOB_UNITS } from '@/lib/jobs/labels';
import type { ListedJob } from '@/lib/jobs/queries';
import { formatInstant } from '@/lib/kernel/dates';
import { formatNumber } from '@/lib/kernel/numbers';
import type { FormAction } from '@/lib/web/form-state';
import { RetryJob } from './retry-job';

type Props = {
  caption: string;
  jobs: readonly ListedJob[];
  zone: TimeZone;
  /** The text shown if there are no jobs. */
  none: string;
  /** The action that retries a failed job; left out if this reader may not. */
  retry?: FormAction | undefined;
};

/** Jobs of one state: kind, requester, time, and progress or the reason of the failure. */
export function JobTable({ caption, jobs, zone, none, retry }: Props) {
  if (jobs.length === 0) return <EmptyState title={none} />;
  return (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Pekerjaan</th>
          <th scope="col">Diminta oleh</th>
          <th scope="col">Waktu</th>
          <th scope="col">Keadaan</th>
          {retry && <th scope="col">Tindakan</th>}
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.id}>
            <th scope="row">{JOB_LABELS[job.kind]}</th>
            <td data-label="Diminta oleh">{job.requesterName ?? 'Sistem (berjalan sendiri)'}</td>
            <td data-label="Waktu">{timeOf(job, zone)}</td>
            <td data-label="Keadaan">
              <JobStatus job={job} zone={zone} />
            </td>
            {retry && (
              <td data-label="Tindakan">
                <RetryJob jobId={job.id} what={JOB_LABELS[job.kind]} action={retry} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function timeOf({ askedAt, finishedAt }: ListedJob, zone: TimeZone): string {
  return finishedAt ? `berakhir ${formatInstant(zone, finishedAt)}` : `diminta ${formatInstant(zone, askedAt)}`;
}

const count = (value: number) => formatNumber(`${value}`);

function JobStatus({ job, zone }: { job: ListedJob; zone: TimeZone }) {
  const { kind, state, doneCount, total, reason, faultNumber } = job;
  if (state === 'failed')
    return (
      reason ??
      `Terjadi kesalahan di server, juga sesudah dicoba lagi. Sampaikan nomor rujukan ${faultNumber ?? '–'} kepada pengelola server.`
    );
  if (state === 'waiting') return waitingWords(job, zone);
  const unit = JOB_UNITS[kind] ?? '';
  if (state === 'done') return total > 0 && unit ? `Selesai, ${count(total)} ${unit}` : 'Selesai';
  if (total === 0) return 'Sedang dikerjakan';
  return (
    <>
      {count(doneCount)} dari {count(total)} {unit}{' '}
      <progress value={doneCount} max={total}>
        {count(doneCount)} dari {count(total)}
      </progress>
    </>
  );
}

function waitingWords({ faults, faultNumber, runAfter }: ListedJob, zone: TimeZone): string {
  if (faults === 0) return 'Menunggu giliran';
  return `Terjadi kesalahan di server (yang ke-${faults}, nomor rujukan ${faultNumber}). Dicoba lagi sendiri ${formatInstant(zone, runAfter)}.`;
}
