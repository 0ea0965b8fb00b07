import { PageFrame } from '@/components/layout/page-frame';
import { ChangeEmployeeForm } from '@/components/people/employee-forms';
import { formatNip } from '@/lib/people/labels';
import { peoplePaths } from '@/lib/people/paths';
import { accountOf } from '@/lib/people/queries/accounts';
import { findPerson } from '@/lib/people/queries/person';
import { canChangePerson } from '@/lib/people/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { changeEmployeeAction } from '../actions';

export default async function ChangeEmployeePage({ params }: { params: Promise<{ personId: string }> }) {
  const ctx = await requestContext();
  const person = findPerson(ctx, (await params).personId) ?? notFound();
  if (!canChangePerson(ctx.actor, person).allowed) notFound();
  const crumbs = [
    { label: 'Pegawai', href: peoplePaths.list },
    { label: person.name, href: peoplePaths.show(person.id) },
  ];
  return (
    <PageFrame title="Ubah data pegawai" of={person.name} lead={person.name} crumbs={crumbs}>
      <ChangeEmployeeForm
        action={changeEmployeeAction}
        employeeId={person.id}
        revision={person.revision}
        values={{
          name: person.name,
          employment: person.employment,
          identityNumber: formatNip(person.identityNumber ?? '', ' '),
          signInName: person.identityNumber === null ? (accountOf(ctx.db, person.id)?.signInName ?? '') : '',
          grade: person.grade ?? '',
        }}
      />
    </PageFrame>
  );
}
