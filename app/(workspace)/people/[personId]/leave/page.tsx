import { PageFrame } from '@/components/layout/page-frame';
import { LeaveForm } from '@/components/people/employee-forms';
import { todayOf } from '@/lib/agency/queries';
import { peoplePaths } from '@/lib/people/paths';
import { findPerson } from '@/lib/people/queries/person';
import { canChangePosts } from '@/lib/people/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { endAssignmentAction } from '../actions';

export default async function LeavePage({ params }: { params: Promise<{ personId: string }> }) {
  const ctx = await requestContext();
  const person = findPerson(ctx, (await params).personId) ?? notFound();
  if (!canChangePosts(ctx.actor, person).allowed) notFound();
  const latest = person.latest ?? notFound();
  const crumbs = [
    { label: 'Pegawai', href: peoplePaths.list },
    { label: person.name, href: peoplePaths.show(person.id) },
  ];
  return (
    <PageFrame
      title="Akhiri penempatan"
      of={person.name}
      lead={`${person.name}, ${latest.position}. Dokumen tahun berjalan tetap ada dan tetap dinilai.`}
      crumbs={crumbs}
    >
      <LeaveForm
        action={endAssignmentAction}
        employeeId={person.id}
        revision={latest.revision}
        values={{ lastOn: latest.toOn ?? todayOf(ctx), reason: latest.endReason ?? '' }}
      />
    </PageFrame>
  );
}
