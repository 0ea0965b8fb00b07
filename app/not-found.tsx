import { MissingPage } from '@/components/layout/missing-page';

export const metadata = { title: 'Tidak ditemukan – Capaian' };

/** For addresses outside of the application's pages; nobody need be signed in. */
export default function NotFound() {
  return <MissingPage />;
}
