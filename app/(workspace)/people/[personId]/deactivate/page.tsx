import { PageFrame } from '@/components/layout/page-frame';
import { WithdrawnAlong } from '@/components/people/coming-post';
import { DeactivateForm } from '@/components/people/employee-forms';
import { todayOf } from '@/lib/agency/queries';
import { peoplePaths } from '@/lib/people/paths';
import { findPerson } from '@/lib/people/queries/person';
import { canDeactivate } from '@/lib/people/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { deactivateEmployeeAction } from '../actions';

export default async function DeactivatePage({ params }: { params: Promise<{ personId: string }> }) {
  const ctx = await requestContext();
  const person = findPerson(ctx, (await params).personId) ?? notFound();
  if (!canDeactivate(ctx.actor, person).allowed) notFound();
  const today = todayOf(ctx);
  const crumbs = [
    { label: 'Pegawai', href: peoplePaths.list },
    { label: person.name, href: peoplePaths.show(person.id) },
  ];
  return (
    <PageFrame
      title="Nonaktifkan pegawai"
      of={person.name}
      lead={`${person.name} tidak dapat masuk lagi seketika itu juga. Riwayat dan dokumennya tetap tersimpan.`}
      crumbs={crumbs}
    >
      <WithdrawnAlong coming={person.segments.filter(({ fromOn }) => fromOn > today)} />
      <DeactivateForm
        action={deactivateEmployeeAction}
        employeeId={person.id}
        revision={person.revision}
        values={{ lastOn: today }}
      />
    </PageFrame>
  );
}
