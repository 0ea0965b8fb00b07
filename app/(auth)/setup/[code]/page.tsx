import { SetUpForm } from '@/components/people/set-up-form';
import { hashSetUpCode, opensSetUp } from '@/lib/auth/set-up-code';
import { database } from '@/lib/web/database';

import { orFaultPage } from '@/lib/web/disturbance';

import { notFound } from '@/lib/web/missing';

import { claimAction } from './actions';

export const metadata = { title: 'Siapkan Capaian' };

export default async function SetUpPage({ params }: PageProps<'/setup/[code]'>) {
  const { code } = await params;
  if (!(await orFaultPage(() => opensSetUp(database(), hashSetUpCode(code))))) notFound();
  return (
    <>
      <h1>Siapkan Capaian</h1>
      <p>
        Alamat ini hanya berlaku sekali. Sesudah formulir ini dikirim, Anda menjadi administrator pertama dan dapat
        memasukkan unit kerja serta pegawai.
      </p>
      <SetUpForm action={claimAction} code={code} />
    </>
  );
}
