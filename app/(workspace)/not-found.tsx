import { MissingPage } from '@/components/layout/missing-page';

export const metadata = { title: 'Tidak ditemukan' };

export default MissingPage;
