import { MissingPage } from '@/components/layout/missing-page';

export const metadata = { title: 'Tidak ditemukan – Capaian' };

/**
 * Shown for addresses that no page of the application has, also to users who are not signed in. `notFound` of lib/web/missing.ts redirects
 * to such an address.
 */
export default function NotFound() {
  return <MissingPage />;
}
