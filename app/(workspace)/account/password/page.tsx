import { PageFrame } from '@/components/layout/page-frame';
import { PasswordForm } from '@/components/people/password-form';
import { Notice } from '@/components/ui/notice';
import { accountOf } from '@/lib/people/queries/accounts';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';
import { changePasswordAction } from './actions';

export default async function PasswordPage() {
  const ctx = await requestContext();
  const account = accountOf(ctx.db, ctx.actor.employeeId) ?? notFound();
  return (
    <PageFrame title="Ganti kata sandi">
      {account.mustChangePassword && (
        <Notice title="Buat kata sandi Anda sendiri">
          <p>
            Anda masuk dengan kata sandi pertama dari admin. Ganti dengan kata sandi yang hanya Anda ketahui; setelah
            itu semua halaman terbuka.
          </p>
        </Notice>
      )}
      <PasswordForm
        action={changePasswordAction}
        isFirst={account.mustChangePassword}
        signInName={account.signInName}
      />
    </PageFrame>
  );
}
