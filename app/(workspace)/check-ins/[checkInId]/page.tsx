import { AnswerSheet } from '@/components/check-ins/answer-sheet';
import { CheckInFacts } from '@/components/check-ins/check-in-facts';
import { ReportForm } from '@/components/check-ins/report-form';
import { ReportSheet } from '@/components/check-ins/report-sheet';
import { ReviewForm } from '@/components/check-ins/review-form';
import { StrandedDraft } from '@/components/check-ins/stranded-draft';
import { WithdrawForm } from '@/components/check-ins/withdraw-form';
import { DialogueNote } from '@/components/dialogues/dialogue-note';
import { PageFrame } from '@/components/layout/page-frame';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { findAgency, todayOf } from '@/lib/agency/queries';
import { checkInPaths } from '@/lib/check-ins/paths';
import { answerFormValues, answerWords, withReportPrefix } from '@/lib/check-ins/queries/answer';
import { type CheckInDetails, findCheckIn, rightsIn, savedFields } from '@/lib/check-ins/queries/check-in';
import { strandedAnswers } from '@/lib/check-ins/queries/stranded-answers';
import { periodLabel } from '@/lib/cycles/labels';
import { othersOf } from '@/lib/inbox/queries/next';
import type { Context } from '@/lib/kernel/context';
import { dayIn } from '@/lib/kernel/dates';
import { isStudyingIn } from '@/lib/skp/queries/study';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import * as actions from './actions';

export default async function CheckInPage({ params, searchParams }: PageProps<'/check-ins/[checkInId]'>) {
  const ctx = await requestContext();
  const found = findCheckIn(ctx, (await params).checkInId) ?? notFound();
  const { checkIn, dialogue } = found;
  const { timeZone } = findAgency(ctx.db);
  const rights = rightsIn(ctx, found);
  const { id: checkInId, submittedAt } = checkIn;
  const isCorrecting = rights.correct && unsealed(await searchParams).perbaiki === 'ya';
  const isAnswering = rights.review || isCorrecting;
  return (
    <PageFrame
      title={`Check-in ${periodLabel(checkIn.period)} ${checkIn.period.startOn.slice(0, 4)}: ${checkIn.ownerName}`}
      crumbs={[{ label: 'Pemantauan', href: checkInPaths.inCycle(checkIn.cycle.id) }]}
    >
      <CheckInFacts
        found={found}
        today={todayOf(ctx)}
        timeZone={timeZone}
        submittedOn={submittedAt && dayIn(timeZone, submittedAt)}
      />
      {strandedAnswers(ctx).some((draft) => draft.checkInId === checkInId) && <StrandedDraft />}
      {checkIn.period.isMidYear && (
        <DialogueNote
          dialogue={dialogue}
          {...rights.talk}
          isBesideForm={rights.write || isAnswering}
          href={found.hasHiddenTexts ? undefined : checkInPaths.dialogue(checkInId)}
        />
      )}
      {rights.write && (
        <Section title="Isi check-in">
          <ReportForm found={found} saved={savedFields(found)} action={actions.saveCheckInAction} />
        </Section>
      )}
      {isAnswering ? (
        <AnswerForm ctx={ctx} found={found} isCorrecting={isCorrecting} />
      ) : (
        <AnswerSheet
          verdict={checkIn.verdict}
          note={checkIn.verdictNote}
          {...answerWords(ctx, found)}
          timeZone={timeZone}
          correctHref={rights.correct ? checkInPaths.correct(checkInId) : undefined}
        />
      )}
      {!rights.write && !isAnswering && <ReportSheet found={found} isOpen={rights.read} />}
      {rights.withdraw && <WithdrawForm checkInId={checkInId} action={actions.withdrawCheckInAction} />}
    </PageFrame>
  );
}

function AnswerForm({ ctx, found, isCorrecting }: { ctx: Context; found: CheckInDetails; isCorrecting: boolean }) {
  const { fields, isDraft } = answerFormValues(ctx, found);
  return (
    <>
      {isDraft && (
        <Notice tone="neutral">
          <p>Isian di bawah adalah draf Anda; belum terkirim, dan hanya Anda yang dapat membacanya.</p>
        </Notice>
      )}
      <ReviewForm
        found={found}
        report={withReportPrefix(savedFields(found))}
        answer={fields}
        isStudying={isStudyingIn(ctx.db, found.skp, found.checkIn.period)}
        isCorrecting={isCorrecting}
        others={isCorrecting ? 0 : othersOf(ctx, ['review-report'], checkInPaths.show(found.checkIn.id))}
        action={actions.answerCheckInAction}
      />
    </>
  );
}
