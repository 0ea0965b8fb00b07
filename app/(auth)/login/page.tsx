import { redirect } from 'next/navigation';
import { DemoSignInList } from '@/components/people/demo-sign-ins';
import { SignInForm, WhySignIn } from '@/components/people/sign-in-form';
import { Notice } from '@/components/ui/notice';
import { isClaimed } from '@/lib/agency/queries';
import { currentRequest } from '@/lib/web/context';
import { database } from '@/lib/web/database';
import { demoSignIns } from '@/lib/web/demo-sign-ins';
import { orFaultPage } from '@/lib/web/disturbance';
import { waitingFor, wayAfterSignIn } from '@/lib/web/resume';
import { returnPath } from '@/lib/web/return-path';
import { signInAction } from './actions';

export const metadata = { title: 'Masuk' };

export default async function SignInPage({ searchParams }: PageProps<'/login'>) {
  const { kembali } = await searchParams;
  const returnTo = returnPath(typeof kembali === 'string' ? kembali : undefined);
  const request = await currentRequest();
  if (request) redirect((await wayAfterSignIn(request.session.employeeId, returnTo, false)).goto);
  const waiting = await orFaultPage(() => waitingFor(returnTo));
  const isReady = await orFaultPage(() => isClaimed(database()));
  const demo = demoSignIns(database());
  return (
    <>
      <h1>Masuk</h1>
      {isReady ? (
        <>
          <WhySignIn isAsked={returnTo !== '/'} waiting={waiting} />
          <SignInForm action={signInAction} returnTo={returnTo} isSending={waiting === 'done'} />
          {demo && <DemoSignInList {...demo} action={signInAction} returnTo={returnTo} />}
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
