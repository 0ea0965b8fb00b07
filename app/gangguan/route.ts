import { plainPage } from '@/lib/web/plain-page';

const RETRY_AFTER_SECONDS = '30';

/** What a page says whose storage cannot be read. Stands alone: no database, no session, no JavaScript. */
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

/** A form that is sent on comes here by its own method. */
export const POST = GET;
