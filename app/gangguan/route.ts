import { plainPage } from '@/lib/web/plain-page';

const RETRY_AFTER_SECONDS = '30';

/** The page that is shown when the storage cannot be read. It needs no database, no session and no JavaScript. */
export function GET(request: Request): Response {
  const number = new URL(request.url).searchParams.get('nomor') ?? '';
  const reference = /^\d{9}$/.test(number) ? ` Nomor rujukan: ${number}.` : '';
  const answer = plainPage(
    503,
    'Capaian sedang terganggu',
    `Penyimpanan server tidak dapat dibaca. Permintaan terakhir Anda tidak tersimpan; data yang sudah tersimpan tetap ada. Tunggu sebentar, lalu ulangi. Jika masih terjadi, hubungi admin instansi.${reference}`,
  );
  answer.headers.set('retry-after', RETRY_AFTER_SECONDS);
  return answer;
}

/** If the request that was redirected here was a form, it arrives as a POST, because the redirect keeps the method. */
export const POST = GET;
