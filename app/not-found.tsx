import { MissingPage } from '@/components/layout/missing-page';

export const metadata = { title: 'Tidak ditemukan – Capaian' };

/** For addresses outside the application's pages, also without a sign-in. */
export default function NotFound() {
  return <MissingPage />;
}
