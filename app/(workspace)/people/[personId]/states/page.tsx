import { PageFrame } from '@/components/layout/page-frame';
import { RecordStateForm } from '@/components/people/record-state-form';
import { StateList, WithdrawnStates } from '@/components/people/state-list';
import { findAgency } from '@/lib/agency/queries';
import { peoplePaths } from '@/lib/people/paths';
import { findPerson } from '@/lib/people/queries/person';
import { stateHistoryOf } from '@/lib/people/queries/states';
import { canAdminister, canChangePerson } from '@/lib/people/rules/access';
import { closedByName } from '@/lib/people/rules/names';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { recordStateAction } from './actions';

export default async function PersonStatesPage({ params }: PageProps<'/people/[personId]/states'>) {
  const ctx = await requestContext();
  const person = findPerson(ctx, (await params).personId) ?? notFound();
  const mayAct = canAdminister(ctx.actor, person.current?.unitPath ?? null).allowed;
  const changing = canChangePerson(ctx.actor, person);
  const agency = findAgency(ctx.db);
  const history = stateHistoryOf(ctx.db, person.id);
  return (
    <PageFrame
      title="Keadaan khusus"
      of={person.name}
      lead={`${closedByName(`${person.name}${person.current ? `, ${person.current.position}` : ''}`)} Tugas belajar, cuti di luar tanggungan negara, dan keadaan lain yang menentukan perlu tidaknya SKP.`}
      crumbs={[
        { label: 'Pegawai', href: peoplePaths.list },
        { label: person.name, href: peoplePaths.show(person.id) },
      ]}
    >
      <StateList
        rows={history.filter(({ withdrawnAt }) => withdrawnAt === null)}
        agency={agency}
        changeAt={changing.allowed ? ({ id }) => peoplePaths.state(person.id, id) : undefined}
      />
      {mayAct && !changing.allowed && <p className="hint">{changing.reasons.join(' ')}</p>}
      {changing.allowed && <RecordStateForm action={recordStateAction} employeeId={person.id} agency={agency} />}
      <WithdrawnStates rows={history} zone={agency.timeZone} />
    </PageFrame>
  );
}
