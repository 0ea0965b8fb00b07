import { PeopleSearch } from '@/components/people/people-search';
import { Badge } from '@/components/ui/badge';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import { LATENESS_LABELS, VERDICT_LABELS, VERDICT_TONES } from '@/lib/check-ins/labels';
import { checkInPaths } from '@/lib/check-ins/paths';
import type { Overview } from '@/lib/check-ins/queries/overview';
import type { TeamRow, WaitingRow } from '@/lib/check-ins/queries/team';
import { periodStateOf } from '@/lib/check-ins/rules/period-state';
import { latenessOf, reportDueOn } from '@/lib/check-ins/rules/timing';
import { periodLabel } from '@/lib/cycles/labels';
import { formatDate, type PlainDate } from '@/lib/kernel/dates';
import { PeriodStateBadge } from './period-state-badge';
import { TeamGrid } from './team-grid';

type Days = { today: PlainDate; openedOn: PlainDate | undefined; zone: (at: Date) => PlainDate };
type Props = Days & { cycleId: string; team: NonNullable<Overview['team']> };

/** For an appraiser: the reports that wait for an answer, then everybody's report in one period. */
export function TeamSection({ cycleId, team, ...days }: Props) {
  const { waiting, periods, period, rows, next, statusIn, search, searched } = team;
  const to = (more: Record<string, string>) =>
    `${checkInPaths.inCycle(cycleId, { ...(search && { cari: search }), ...more })}#tim`;
  return (
    <>
      <PeopleSearch
        action={checkInPaths.list}
        kept={{ tahun: cycleId, periode: period.id }}
        typed={search}
        {...searched}
        all={checkInPaths.inCycle(cycleId, { periode: period.id })}
      />
      <Section title="Menunggu tanggapan Anda">
        {waiting.length === 0 ? (
          <p>Tidak ada check-in {search && 'pegawai yang dicari '}yang menunggu tanggapan Anda.</p>
        ) : (
          <ul className="tasks">
            {waiting.map((row) => (
              <WaitingTask key={row.checkInId} row={row} {...days} />
            ))}
          </ul>
        )}
      </Section>
      <Section title="Pegawai yang Anda nilai" id="tim">
        <nav className="row-actions" aria-label="Periode">
          {periods.map((each) =>
            each.id === period.id ? (
              <strong key={each.id} aria-current="true">
                {periodLabel(each)}
              </strong>
            ) : (
              <a key={each.id} href={to({ periode: each.id })}>
                {periodLabel(each)}
              </a>
            ),
          )}
        </nav>
        {rows.length > 0 && <TeamTable rows={rows} period={period} {...days} />}
        {rows.length > 0 && <TeamGrid rows={rows} periods={periods} statusIn={statusIn} today={days.today} />}
        <Pagination next={next && to({ periode: period.id, setelah: next })} />
      </Section>
    </>
  );
}

function WaitingTask({ row, today, openedOn, zone }: Days & { row: WaitingRow }) {
  const submittedOn = row.submittedAt && zone(row.submittedAt);
  const late = latenessOf({ ...row, openedOn }, { status: 'submitted', submittedOn, reviewedOn: null }, today);
  return (
    <li className={late?.by === 'penilai' ? 'task task-late' : 'task'}>
      <a href={checkInPaths.show(row.checkInId)}>
        {row.name}, {periodLabel(row)}
      </a>
      <p className="muted">
        {row.position}
        {submittedOn && ` · diajukan ${formatDate(submittedOn)}`}
        {` · batas waktu ${formatDate(reportDueOn(row))}`}
        {late && ` · ${LATENESS_LABELS[late.by].toLowerCase()} terlambat ${late.days} hari`}
      </p>
    </li>
  );
}

function TeamTable({ rows, period, ...days }: Days & { rows: TeamRow[]; period: Props['team']['period'] }) {
  return (
    <table className="table">
      <caption>
        {periodLabel(period)}: {formatDate(period.startOn)} sampai {formatDate(period.endOn)}, batas waktu{' '}
        {formatDate(reportDueOn(period))}
      </caption>
      <thead>
        <tr>
          <th scope="col">Pegawai</th>
          <th scope="col">Status</th>
          <th scope="col">Kesimpulan</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TeamMember key={row.assignmentId} row={row} period={period} {...days} />
        ))}
      </tbody>
    </table>
  );
}

function TeamMember({ row, period, today, openedOn, zone }: Days & { row: TeamRow; period: Props['team']['period'] }) {
  const state = periodStateOf({ period, segment: row, ...row, today });
  const submittedOn = row.submittedAt && zone(row.submittedAt);
  const reviewedOn = row.reviewedAt && zone(row.reviewedAt);
  const mayBeLate = row.status !== null || state === 'to-fill';
  const late = mayBeLate ? latenessOf({ ...period, openedOn }, { ...row, submittedOn, reviewedOn }, today) : undefined;
  return (
    <tr>
      <th scope="row">
        {row.checkInId ? <a href={checkInPaths.show(row.checkInId)}>{row.name}</a> : row.name}
        <br />
        <small className="muted">{row.position}</small>
      </th>
      <td data-label="Status">
        <span>
          <PeriodStateBadge state={state} late={late} />
        </span>
      </td>
      <td data-label="Kesimpulan">
        {row.verdict ? (
          <Badge tone={VERDICT_TONES[row.verdict]}>{VERDICT_LABELS[row.verdict]}</Badge>
        ) : (
          <span className="muted">belum ada</span>
        )}
      </td>
    </tr>
  );
}
