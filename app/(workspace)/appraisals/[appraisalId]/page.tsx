import { BasisNote } from '@/components/appraisals/basis-note';
import { IssuedPapers } from '@/components/appraisals/issued-papers';
import { JudgedBehaviour } from '@/components/appraisals/judged-behaviour';
import { JudgedResults } from '@/components/appraisals/judged-results';
import { PeriodicHistory } from '@/components/appraisals/periodic-history';
import { PredikatCounts } from '@/components/appraisals/predikat-counts';
import { PredikatDistribution } from '@/components/appraisals/predikat-distribution';
import { RatingForm } from '@/components/appraisals/rating-form';
import { RatingSummary } from '@/components/appraisals/rating-summary';
import { ReuseNote } from '@/components/appraisals/reuse-note';
import { ObjectionNote, ReceiptForm, TakeBackForm } from '@/components/appraisals/step-forms';
import { PageFrame } from '@/components/layout/page-frame';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { SCOPE_LABELS } from '@/lib/appraisals/labels';
import { appraisalPaths } from '@/lib/appraisals/paths';
import { viewAppraisal } from '@/lib/appraisals/queries/view';
import type { AppraisalScope } from '@/lib/appraisals/rules/vocabulary';
import { APPRAISING_TASKS } from '@/lib/appraisals/tasks';
import { periodTitle } from '@/lib/cycles/labels';
import { othersOf } from '@/lib/inbox/queries/next';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { receiveAppraisalAction, saveAppraisalAction, takeBackAppraisalAction } from './actions';

export default async function AppraisalPage({ params }: { params: Promise<{ appraisalId: string }> }) {
  const ctx = await requestContext();
  const view = viewAppraisal(ctx, (await params).appraisalId) ?? notFound();
  const { appraisal, owner, period } = view;
  const isRating = view.can.rate.allowed;
  return (
    <PageFrame
      title={`Penilaian ${periodTitle(period)} ${period.year}: ${owner.name}`}
      crumbs={[{ label: 'Penilaian', href: appraisalPaths.inPeriod(period.id) }]}
      lead={`${evaluationOf(appraisal.scope, period)} ${period.year} – ${owner.position}, ${owner.unit}${period.purpose === 'practice' ? ' – LATIHAN' : ''}`}
    >
      {view.doubt && (
        <Notice tone="bad" title="Penilaian ini tidak cocok dengan dokumennya">
          <p>{view.doubt}</p>
        </Notice>
      )}
      <TakeBackForm view={view} action={takeBackAppraisalAction} />
      {view.remark && appraisal.status === 'draft' && <p className="hint">{view.remark}</p>}
      {!isRating && (
        <Section title="Hasil penilaian">
          <RatingSummary view={view} />
        </Section>
      )}
      <Section title="Hasil kerja">
        <JudgedResults results={view.content.results} isNarrative={view.skp.approach === 'kualitatif'} />
      </Section>
      <Section title="Perilaku kerja">
        <JudgedBehaviour content={view.content} />
      </Section>
      {appraisal.scope === 'tahunan' && (
        <Section title="Penilaian periodik">
          <PeriodicHistory history={view.history} />
        </Section>
      )}
      {view.team && (
        <Section title="Predikat pegawai Anda pada periode ini">
          <PredikatCounts counts={view.team.counts} of={view.team.size} />
          <PredikatDistribution id="sebaran" counts={view.team.counts} achievement={view.counting?.achievement} />
        </Section>
      )}
      {isRating && (
        <Section title="Rating dan predikat">
          <BasisNote missing={view.missing} />
          <ReuseNote appraisal={appraisal} reuse={view.reuse} isOffered={view.isReuseOffered} />
          <RatingSummary view={view} />
          <RatingForm
            appraisal={appraisal}
            advice={view.advice}
            release={view.can.release}
            isEarly={view.isEarly}
            isReused={Boolean(view.reuse?.agreedOn)}
            others={othersOf(ctx, APPRAISING_TASKS, appraisalPaths.show(appraisal.id))}
            action={saveAppraisalAction}
          />
        </Section>
      )}
      <ReceiptForm view={view} action={receiveAppraisalAction} />
      <ObjectionNote view={view} />
      <Section title="Dokumen">
        <IssuedPapers appraisalId={appraisal.id} papers={view.papers} sight={view.sight} />
      </Section>
    </PageFrame>
  );
}

/** "Evaluasi periodik Triwulan II" or, for the whole year, "Evaluasi tahunan" without the name of a period. */
function evaluationOf(scope: AppraisalScope, period: Parameters<typeof periodTitle>[0]): string {
  return scope === 'tahunan' ? SCOPE_LABELS[scope] : `${SCOPE_LABELS[scope]} ${periodTitle(period)}`;
}
