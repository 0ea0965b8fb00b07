import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/people/sign-in-form';
import { Notice } from '@/components/ui/notice';
import { isClaimed } from '@/lib/agency/queries';
import { currentRequest } from '@/lib/web/context';
import { database } from '@/lib/web/database';
import { orDisturbance } from '@/lib/web/disturbance';
import { returnPath } from '@/lib/web/return-path';
import { signInAction } from './actions';

export const metadata = { title: 'Masuk' };

export default async function SignInPage({ searchParams }: PageProps<'/login'>) {
  const { kembali } = await searchParams;
  const returnTo = returnPath(typeof kembali === 'string' ? kembali : undefined);
  if (await currentRequest()) redirect(returnTo);
  return (
    <>
      <h1>Masuk</h1>
      {(await orDisturbance(() => isClaimed(database()))) ? (
        <>
          {returnTo !== '/' && (
            <Notice>
              <p>Masuk dahulu untuk membuka halaman itu. Jika tadi Anda sudah masuk, sesi Anda telah berakhir.</p>
            </Notice>
          )}
          <SignInForm action={signInAction} returnTo={returnTo} />
          <p className="hint">Lupa kata sandi? Minta kata sandi pertama yang baru kepada admin instansi Anda.</p>
        </>
      ) : (
        <Notice title="Capaian belum disiapkan">
          <p>
            Buka alamat sekali pakai yang tercetak di konsol server saat Capaian dijalankan. Di sana administrator
            pertama dan instansi Anda dicatat.
          </p>
        </Notice>
      )}
    </>
  );
}
