import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Badge } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import { Reasons } from '@/components/ui/reasons';
import { Section } from '@/components/ui/section';
import type { GrantedRole, TimeZone } from '@/lib/agency/rules/vocabulary';
import { formatInstant } from '@/lib/kernel/dates';
import type { Decision } from '@/lib/kernel/decision';
import { roleLabels } from '@/lib/people/labels';
import type { ManagedAccount } from '@/lib/people/queries/accounts';
import type { FormAction } from '@/lib/web/form-state';
import { ReissuePasswordForm } from './reissue-password-form';
import { SlipAddress } from './slips-overview';

type FactsProps = {
  account: ManagedAccount;
  roles: readonly { role: GrantedRole; unit: string | null }[];
  devices: number;
  timeZone: TimeZone;
};

/** How a person signs in, whether the account is open, and on how many devices the person is signed in now. */
export function AccountFacts({ account, roles, devices, timeZone }: FactsProps) {
  const { lastSignedInAt, firstPasswordExpiresAt } = account;
  const held = roles.map(({ role, unit }) => (unit ? `${roleLabels[role]} (${unit})` : roleLabels[role]));
  return (
    <Facts
      rows={[
        { label: 'Nama masuk', value: account.signInName },
        { label: 'Status', value: <AccountStatus account={account} /> },
        ...(firstPasswordExpiresAt
          ? [{ label: 'Kata sandi pertama berlaku sampai', value: formatInstant(timeZone, firstPasswordExpiresAt) }]
          : []),
        { label: 'Masuk terakhir', value: lastSignedInAt ? formatInstant(timeZone, lastSignedInAt) : 'Belum pernah' },
        { label: 'Perangkat yang sedang masuk', value: devices },
        { label: 'Peran', value: held.length > 0 ? held.join(', ') : 'Pegawai' },
      ]}
    />
  );
}

function AccountStatus({ account }: { account: ManagedAccount }) {
  if (account.deactivatedOn) return <Badge>Pegawai nonaktif</Badge>;
  if (account.disabledAt) return <Badge tone="bad">Akun ditutup</Badge>;
  if (!account.hasPassword) return <Badge tone="warn">Belum punya kata sandi</Badge>;
  if (account.mustChangePassword) return <Badge tone="warn">Kata sandi pertama belum diganti</Badge>;
  return <Badge tone="good">Dapat masuk</Badge>;
}

type ActionsProps = {
  account: ManagedAccount;
  issuing: Decision;
  closing: Decision;
  /** Whether the reader may close and reopen accounts. Only agency admins may; unit admins may only issue passwords and end sessions. */
  mayClose: boolean;
  /** The address of the application that is printed on the slip. */
  address: string;
  actions: Record<'disable' | 'enable' | 'endSessions', FormAction>;
};

export function AccountActions({ account, issuing, closing, mayClose, address, actions }: ActionsProps) {
  const hidden = { employeeId: account.employeeId };
  return (
    <>
      <Section title="Kata sandi pertama">
        <p>Slip tampil sekali untuk dicetak. Kata sandi yang lama langsung tidak berlaku di semua perangkat.</p>
        <Reasons decision={issuing} />
        {issuing.allowed && <SlipAddress address={address} />}
        {issuing.allowed && (
          <ReissuePasswordForm of={hidden}>
            {account.hasPassword ? 'Terbitkan kata sandi baru' : 'Terbitkan kata sandi pertama'}
          </ReissuePasswordForm>
        )}
      </Section>
      <Section title="Keluarkan dari semua perangkat">
        <p>Untuk perangkat yang hilang: orangnya dapat masuk lagi dengan kata sandinya.</p>
        <ActionForm action={actions.endSessions} hidden={hidden}>
          <SubmitButton kind="secondary">Keluarkan dari semua perangkat</SubmitButton>
        </ActionForm>
      </Section>
      {mayClose && (
        <AccountClosing hidden={hidden} isClosed={account.disabledAt !== null} closing={closing} actions={actions} />
      )}
    </>
  );
}

type ClosingProps = Pick<ActionsProps, 'closing' | 'actions'> & { hidden: { employeeId: string }; isClosed: boolean };

function AccountClosing({ hidden, isClosed, closing, actions }: ClosingProps) {
  if (isClosed) {
    return (
      <Section title="Buka akun kembali">
        <ActionForm action={actions.enable} hidden={hidden}>
          <SubmitButton kind="secondary">Buka akun</SubmitButton>
        </ActionForm>
      </Section>
    );
  }
  return (
    <Section title="Tutup akun">
      <p>Orang ini tidak dapat masuk sampai akunnya dibuka lagi. Data dan penempatannya tetap.</p>
      <Reasons decision={closing} />
      {closing.allowed && (
        <ActionForm action={actions.disable} hidden={hidden}>
          <SubmitButton kind="danger">Tutup akun</SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}
