import { PageFrame } from '@/components/layout/page-frame';
import { ActingList } from '@/components/people/appointments';
import { WithdrawnPosts } from '@/components/people/coming-post';
import { OwnPost } from '@/components/people/own-post';
import { StateList } from '@/components/people/state-list';
import { Section } from '@/components/ui/section';
import { findAgency, todayOf } from '@/lib/agency/queries';
import { listActing } from '@/lib/people/queries/acting';
import { appointmentInForce } from '@/lib/people/queries/appointments';
import { appraiserCard, reviewerCard } from '@/lib/people/queries/cards';
import { listWithdrawnPosts } from '@/lib/people/queries/coming-posts';
import { segmentsOf } from '@/lib/people/queries/person';
import { lineReasonOn } from '@/lib/people/queries/reporting-line';
import { statesOf } from '@/lib/people/queries/states';
import { postOf } from '@/lib/people/rules/segments';
import { requestContext } from '@/lib/web/context';

export default async function StandingPage() {
  const ctx = await requestContext();
  const { db, actor } = ctx;
  const today = todayOf(ctx);
  const segments = segmentsOf(db, actor.employeeId);
  const current = postOf(segments, today);
  const appraiser = current && appraiserCard(db, current.id, today);
  const agency = findAgency(db);
  return (
    <PageFrame
      title="Kedudukan saya"
      lead="Jabatan, pejabat penilai, dan keadaan khusus Anda hari ini. Bila ada yang keliru, hubungi admin unit Anda."
    >
      <OwnPost
        segment={current}
        coming={segments.filter((segment) => segment.fromOn > today && segment !== current)}
        today={today}
        reason={current && lineReasonOn(db, current.id, today)}
        appraiser={appraiser}
        appointment={current && appointmentInForce(db, current.id, appraiser, today)}
        reviewer={current && reviewerCard(db, current.id, today)}
      />
      <ActingList rows={listActing(db, actor.employeeId)} today={today} />
      <Section title="Keadaan khusus">
        <StateList rows={statesOf(db, actor.employeeId)} agency={agency} />
      </Section>
      <WithdrawnPosts rows={listWithdrawnPosts(db, actor.employeeId)} timeZone={agency.timeZone} />
    </PageFrame>
  );
}
