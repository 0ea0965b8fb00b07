import { PageFrame } from '@/components/layout/page-frame';
import { AppointeeSearch, GrantRoleForm } from '@/components/people/role-grant';
import { RoleList } from '@/components/people/role-list';
import { Section } from '@/components/ui/section';
import { findAgency } from '@/lib/agency/queries';
import { has } from '@/lib/agency/rules/capabilities';
import { dayIn, formatDate } from '@/lib/kernel/dates';
import { listGrants, searchAppointees } from '@/lib/people/queries/grants';
import { findPerson } from '@/lib/people/queries/person';
import { searchedText } from '@/lib/people/rules/person-names';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { unsealed } from '@/lib/web/sealed-address';
import { grantRoleAction, revokeRoleAction } from './actions';

export default async function RolesPage({ searchParams }: PageProps<'/roles'>) {
  const ctx = await requestContext();
  if (!has(ctx.actor, 'keep-roles')) notFound();
  const { q, pegawai } = unsealed(await searchParams);
  const typed = searchedText(q);
  const person = typeof pegawai === 'string' ? (findPerson(ctx, pegawai) ?? notFound()) : undefined;
  const { timeZone } = findAgency(ctx.db);
  const lines = listGrants(ctx).map(({ grantedAt, ...line }) => ({
    ...line,
    grantedOn: formatDate(dayIn(timeZone, grantedAt)),
  }));
  return (
    <PageFrame
      title="Peran"
      lead="Admin dan auditor ditunjuk di sini. Pegawai, pejabat penilai, dan atasannya mengikuti penempatan, jadi tidak perlu ditunjuk."
    >
      <RoleList lines={lines} action={revokeRoleAction} />
      <Section title="Beri peran" id="beri-peran">
        {person ? (
          <GrantRoleForm person={person} action={grantRoleAction} />
        ) : (
          <AppointeeSearch typed={typed} found={searchAppointees(ctx, typed)} />
        )}
      </Section>
    </PageFrame>
  );
}
