import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Notice } from '@/components/ui/notice';
import { checkInPaths } from '@/lib/check-ins/paths';
import type { OwnPlan } from '@/lib/check-ins/queries/own';
import { isAwaited, periodStateOf } from '@/lib/check-ins/rules/period-state';
import { latenessOf, reportDueOn } from '@/lib/check-ins/rules/timing';
import { periodLabel } from '@/lib/cycles/labels';
import { formatDate, hasEnded, type PlainDate } from '@/lib/kernel/dates';
import { skpPaths } from '@/lib/skp/paths';
import type { FormAction } from '@/lib/web/form-state';
import { PeriodStateBadge } from './period-state-badge';

type Props = {
  plan: OwnPlan;
  today: PlainDate;
  openedOn: PlainDate | undefined;
  zone: (at: Date) => PlainDate;
  openAction: FormAction;
  isClosed: boolean;
};

/** The periods of one plan of the reader, each with its next step. */
export function OwnPlanTable({ plan, ...rest }: Props) {
  const isOver = hasEnded(plan.toOn, rest.today);
  return (
    <>
      {plan.skpStatus !== 'agreed' && !isOver && (
        <Notice tone="neutral">
          <p>
            SKP Anda belum ditetapkan. Check-in dapat diisi setelah pejabat penilai menetapkannya.{' '}
            <a href={skpPaths.show(plan.skpId)}>Buka SKP</a>
          </p>
        </Notice>
      )}
      <table className="table">
        <caption>
          {plan.position}, {plan.unit}
          {isOver && `, sampai ${formatDate(plan.toOn!)}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Periode</th>
            <th scope="col">Batas waktu</th>
            <th scope="col">Status</th>
            <th scope="col">Langkah</th>
          </tr>
        </thead>
        <tbody>
          {plan.periods.map((row) => (
            <OwnPeriod key={row.periodId} row={row} {...rest} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function OwnPeriod({
  row,
  today,
  openedOn,
  zone,
  openAction,
  isClosed,
}: Omit<Props, 'plan'> & { row: OwnPlan['periods'][number] }) {
  const state = periodStateOf({ period: row, segment: row, ...row, today });
  const submittedOn = row.submittedAt && zone(row.submittedAt);
  const reviewedOn = row.reviewedAt && zone(row.reviewedAt);
  const mayBeLate = row.status !== null || state === 'to-fill';
  const late = mayBeLate ? latenessOf({ ...row, openedOn }, { ...row, submittedOn, reviewedOn }, today) : undefined;
  const label = periodLabel(row);
  return (
    <tr>
      <th scope="row">
        {label}
        {row.isMidYear && <span className="muted"> · dengan dialog tengah tahun</span>}
      </th>
      <td data-label="Batas waktu">{formatDate(reportDueOn(row))}</td>
      <td data-label="Status">
        <span>
          <PeriodStateBadge state={state} late={late} />
        </span>
      </td>
      <td data-label="Langkah">
        {row.checkInId && (
          <a href={checkInPaths.show(row.checkInId)}>
            {isAwaited(state) ? 'Lanjutkan' : 'Lihat'} <span className="visually-hidden">{label}</span>
          </a>
        )}
        {state === 'to-fill' && !isClosed && (
          <ActionForm action={openAction} hidden={{ skpId: row.skpId, periodId: row.periodId }}>
            <SubmitButton kind="secondary">
              Isi <span className="visually-hidden">{label}</span>
            </SubmitButton>
          </ActionForm>
        )}
        {state === 'not-begun' && <span className="muted">Mulai {formatDate(row.startOn)}</span>}
      </td>
    </tr>
  );
}
