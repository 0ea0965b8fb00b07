import { PageFrame } from '@/components/layout/page-frame';
import { EndStateForm, WithdrawStateForm } from '@/components/people/state-forms';
import { StateWords } from '@/components/people/state-list';
import { findAgency } from '@/lib/agency/queries';
import { stateNote } from '@/lib/people/labels';
import { peoplePaths } from '@/lib/people/paths';
import { findPerson } from '@/lib/people/queries/person';
import { statesOf } from '@/lib/people/queries/states';
import { canChangePerson } from '@/lib/people/rules/access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { endStateAction, withdrawStateAction } from '../actions';

export default async function StatePage({ params }: PageProps<'/people/[personId]/states/[stateId]'>) {
  const ctx = await requestContext();
  const { personId, stateId } = await params;
  const person = findPerson(ctx, personId) ?? notFound();
  if (!canChangePerson(ctx.actor, person).allowed) notFound();
  const row = statesOf(ctx.db, person.id).find(({ id }) => id === stateId) ?? notFound();
  return (
    <PageFrame
      title={stateNote(row)}
      of={person.name}
      lead={person.name}
      crumbs={[
        { label: 'Pegawai', href: peoplePaths.list },
        { label: person.name, href: peoplePaths.show(person.id) },
        { label: 'Keadaan khusus', href: peoplePaths.states(person.id) },
      ]}
    >
      <StateWords row={row} agency={findAgency(ctx.db)} />
      <EndStateForm row={row} action={endStateAction} />
      <WithdrawStateForm row={row} action={withdrawStateAction} />
    </PageFrame>
  );
}
