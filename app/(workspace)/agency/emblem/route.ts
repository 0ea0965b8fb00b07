import { setEmblem } from '@/lib/agency/commands/set-emblem';
import { EMBLEM_MOST_BYTES } from '@/lib/agency/rules/emblem';
import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { emblemPrints } from '@/lib/web/emblem-check';
import { landingWith } from '@/lib/web/landing';
import { paths } from '@/lib/web/paths';
import { plainPage } from '@/lib/web/plain-page';
import { postContext } from '@/lib/web/route-context';
import { readUpload, TooLarge } from '@/lib/web/upload';

/** The other parts of the form beside the file. */
const ROOM_FOR_FIELDS = 10 * 1024;
const BACK = { href: paths.agency, label: 'Kembali ke pengaturan instansi' };
const refused = (status: number, sentence: string) => plainPage(status, 'Lambang tidak dipasang', sentence, BACK);

/** Receives the image of the emblem; what does not print is refused before anything is kept. */
export async function POST(request: Request): Promise<Response> {
  const form = await readUpload(request, EMBLEM_MOST_BYTES + ROOM_FOR_FIELDS).catch((error) =>
    error instanceof TooLarge ? undefined : new FormData(),
  );
  if (!form) return refused(413, 'Gambar lambang paling besar 200 kB. Kecilkan dahulu, lalu unggah lagi.');
  const ctx = await postContext(request, form);
  if (ctx instanceof Response) return ctx;
  const file = form.get('emblem');
  if (!(file instanceof File) || file.size === 0) return refused(422, 'Pilih berkas gambarnya dahulu.');
  return keep(ctx, new Uint8Array(await file.arrayBuffer()));
}

async function keep(ctx: Context, bytes: Uint8Array): Promise<Response> {
  try {
    if (!(await emblemPrints(bytes)))
      return refused(422, 'Gambar ini rusak, sehingga tidak dapat dicetak. Simpan ulang sebagai PNG atau JPEG.');
    setEmblem(ctx, { bytes });
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    if (error.kind === 'missing') return plainPage(404, 'Tidak ditemukan', 'Halaman ini tidak ada.');
    return refused(422, error.reasons.join(' '));
  }
  const landing = { goto: paths.agency, say: 'Lambang dipasang. Dokumen yang terbit mulai sekarang memuatnya.' };
  const location = landingWith(ctx.db, ctx.actor.employeeId, landing);
  return new Response(null, { status: 303, headers: { location } });
}
