import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { PageFrame } from '@/components/layout/page-frame';
import { SlipRunProgress, SlipRunUnits } from '@/components/people/slip-run';
import { findAgency } from '@/lib/agency/queries';
import { formatInstant } from '@/lib/kernel/dates';
import { peoplePaths } from '@/lib/people/paths';
import { findSlipRun, unitsOfRun } from '@/lib/people/queries/slip-runs';
import { slipRunKey } from '@/lib/people/rules/job-keys';
import { isKept, keptUntil } from '@/lib/people/rules/slip-runs';
import { settled } from '@/lib/web/await-job';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { wipeSlipRunAction } from './actions';

/** How long the page waits for the run to end. A small run ends within this time; for a larger one the progress is shown. */
const PATIENCE_MS = 500;

export default async function SlipRunPage({ params }: PageProps<'/people/slips/[runId]'>) {
  const ctx = await requestContext();
  const { runId } = await params;
  await settled(ctx.db, slipRunKey(runId), PATIENCE_MS);
  const run = findSlipRun(ctx, runId) ?? notFound();
  const until = formatInstant(findAgency(ctx.db).timeZone, keptUntil(run));
  return (
    <PageFrame
      title={run.finishedAt ? 'Slip kata sandi pertama siap dicetak' : 'Kata sandi pertama sedang dibuat'}
      crumbs={[
        { label: 'Pegawai', href: peoplePaths.list },
        { label: 'Kata sandi pertama', href: peoplePaths.slips },
      ]}
    >
      {!run.finishedAt && <SlipRunProgress runId={run.id} done={run.doneCount} total={run.total} />}
      {run.finishedAt && (
        <SlipRunUnits
          runId={run.id}
          units={unitsOfRun(ctx.db, run.id)}
          until={isKept(run, ctx.now) ? until : undefined}
        />
      )}
      {run.finishedAt && isKept(run, ctx.now) && (
        <ActionForm action={wipeSlipRunAction} hidden={{ runId: run.id }}>
          <SubmitButton kind="secondary">Semua sudah dicetak: hapus bahan slip</SubmitButton>
        </ActionForm>
      )}
    </PageFrame>
  );
}
