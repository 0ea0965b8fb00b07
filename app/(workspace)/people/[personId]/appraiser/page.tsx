import { PageFrame } from '@/components/layout/page-frame';
import { AppointmentForm, NamedByOthers } from '@/components/people/appointments';
import { todayOf } from '@/lib/agency/queries';
import { peoplePaths } from '@/lib/people/paths';
import { findPerson } from '@/lib/people/queries/person';
import { canAdminister } from '@/lib/people/rules/access';
import { canName, namedFor } from '@/lib/people/rules/naming';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { appointForPersonAction } from '../actions';

export default async function AppointForPersonPage({ params }: { params: Promise<{ personId: string }> }) {
  const ctx = await requestContext();
  const person = findPerson(ctx, (await params).personId) ?? notFound();
  const current = person.current ?? notFound();
  if (!canAdminister(ctx.actor, current.unitPath).allowed) notFound();
  const naming = canName(ctx.actor, namedFor(person.id, current));
  const crumbs = [
    { label: 'Pegawai', href: peoplePaths.list },
    { label: person.name, href: peoplePaths.show(person.id) },
  ];
  return (
    <PageFrame
      title="Tunjuk pejabat penilai"
      of={person.name}
      lead={`Untuk ${person.name}, ${current.position}. Selama penunjukan berlaku, struktur unit tidak dipakai.`}
      crumbs={crumbs}
    >
      {naming.allowed ? (
        <AppointmentForm action={appointForPersonAction} subject={{ assignmentId: current.id }} today={todayOf(ctx)} />
      ) : (
        <NamedByOthers reasons={naming.reasons} />
      )}
    </PageFrame>
  );
}
