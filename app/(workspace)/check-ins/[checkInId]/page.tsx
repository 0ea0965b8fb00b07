import { CheckInFacts } from '@/components/check-ins/check-in-facts';
import { ReportForm } from '@/components/check-ins/report-form';
import { ReportSheet } from '@/components/check-ins/report-sheet';
import { ReviewForm } from '@/components/check-ins/review-form';
import { WithdrawForm } from '@/components/check-ins/withdraw-form';
import { DialogueNote } from '@/components/dialogues/dialogue-note';
import { PageFrame } from '@/components/layout/page-frame';
import { Section } from '@/components/ui/section';
import { findAgency, todayOf } from '@/lib/agency/queries';
import { findCheckIn, rightsIn, savedFields } from '@/lib/check-ins/queries/check-in';
import { periodLabel } from '@/lib/cycles/labels';
import { dayIn } from '@/lib/kernel/dates';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { paths } from '@/lib/web/paths';
import * as actions from './actions';

export const metadata = { title: 'Check-in' };

export default async function CheckInPage({ params }: PageProps<'/check-ins/[checkInId]'>) {
  const ctx = await requestContext();
  const found = findCheckIn(ctx, (await params).checkInId) ?? notFound();
  const { checkIn, dialogue } = found;
  const { timeZone } = findAgency(ctx.db);
  const rights = rightsIn(ctx, found);
  const { id: checkInId, submittedAt } = checkIn;
  return (
    <PageFrame
      title={`Check-in ${periodLabel(checkIn.period)}`}
      crumbs={[{ label: 'Pemantauan', href: paths.checkIns.inCycle(checkIn.cycle.id) }]}
    >
      <CheckInFacts
        found={found}
        today={todayOf(ctx)}
        timeZone={timeZone}
        submittedOn={submittedAt && dayIn(timeZone, submittedAt)}
      />
      {checkIn.period.isMidYear && (
        <DialogueNote
          dialogue={dialogue}
          {...rights.talk}
          isBesideForm={rights.write || rights.review}
          href={paths.checkIns.dialogue(checkInId)}
        />
      )}
      {rights.write && (
        <Section title="Isi check-in">
          <ReportForm found={found} saved={savedFields(found)} action={actions.saveCheckInAction} />
        </Section>
      )}
      {rights.review && <ReviewForm found={found} saved={savedFields(found)} action={actions.answerCheckInAction} />}
      {!rights.write && !rights.review && <ReportSheet found={found} isHandedOver={checkIn.status !== 'draft'} />}
      {rights.withdraw && <WithdrawForm checkInId={checkInId} action={actions.withdrawCheckInAction} />}
    </PageFrame>
  );
}
