import { headers } from 'next/headers';
import { PageFrame } from '@/components/layout/page-frame';
import { AccountActions, AccountFacts } from '@/components/people/account-sheet';
import { findAgency } from '@/lib/agency/queries';
import { has } from '@/lib/agency/rules/capabilities';
import { listSessions } from '@/lib/auth/session';
import { peoplePaths } from '@/lib/people/paths';
import { findManagedAccount, isLastAgencyAdmin } from '@/lib/people/queries/accounts';
import { rolesOf } from '@/lib/people/queries/person';
import { canDisable, canIssuePassword } from '@/lib/people/rules/account-access';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { addressOf } from '@/lib/web/origin';
import { disableAccountAction, enableAccountAction, endSessionsOfAction } from './actions';

export default async function AccountPage({ params }: PageProps<'/people/[personId]/account'>) {
  const ctx = await requestContext();
  const account = findManagedAccount(ctx, (await params).personId) ?? notFound();
  const { employeeId, name } = account;
  const isSelf = employeeId === ctx.actor.employeeId;
  return (
    <PageFrame
      title={`Akun ${name}`}
      crumbs={[
        { label: 'Pegawai', href: peoplePaths.list },
        { label: name, href: peoplePaths.show(employeeId) },
      ]}
    >
      <AccountFacts
        account={account}
        roles={rolesOf(ctx.db, employeeId)}
        devices={listSessions(ctx.db, employeeId, new Date()).length}
        timeZone={findAgency(ctx.db).timeZone}
      />
      <AccountActions
        account={account}
        issuing={canIssuePassword(account)}
        closing={canDisable(account, { isSelf, isLastAdmin: isLastAgencyAdmin(ctx.db, employeeId) })}
        mayClose={has(ctx.actor, 'close-accounts')}
        address={addressOf(await headers())}
        actions={{ disable: disableAccountAction, enable: enableAccountAction, endSessions: endSessionsOfAction }}
      />
    </PageFrame>
  );
}
