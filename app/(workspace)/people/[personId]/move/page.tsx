import { PageFrame } from '@/components/layout/page-frame';
import { MoveEmployeeForm } from '@/components/people/employee-forms';
import { peoplePaths } from '@/lib/people/paths';
import { findPerson } from '@/lib/people/queries/person';
import { canChangePosts } from '@/lib/people/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { moveEmployeeAction } from '../actions';

export default async function MoveEmployeePage({ params }: { params: Promise<{ personId: string }> }) {
  const ctx = await requestContext();
  const person = findPerson(ctx, (await params).personId) ?? notFound();
  if (!canChangePosts(ctx.actor, person).allowed) notFound();
  const { latest } = person;
  const crumbs = [
    { label: 'Pegawai', href: peoplePaths.list },
    { label: person.name, href: peoplePaths.show(person.id) },
  ];
  return (
    <PageFrame title="Pindahkan pegawai" of={person.name} lead={person.name} crumbs={crumbs}>
      <MoveEmployeeForm
        action={moveEmployeeAction}
        employeeId={person.id}
        revision={latest?.revision ?? 0}
        values={{
          unit: latest?.unitCode ?? '',
          position: latest?.position ?? '',
          positionClass: latest?.positionClass ?? '',
          functionalLevel: latest?.functionalLevel ?? '',
          isHead: latest?.isHead ? 'ya' : '',
        }}
      />
    </PageFrame>
  );
}
