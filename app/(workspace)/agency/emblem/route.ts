import { setEmblem } from '@/lib/agency/commands/set-emblem';
import { agencyPaths } from '@/lib/agency/paths';
import { readEmblem } from '@/lib/agency/rules/emblem';
import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { emblemPrints } from '@/lib/web/emblem-check';
import { drawnAnew } from '@/lib/web/emblem-image';
import { landingWith } from '@/lib/web/landing';
import { plainPage } from '@/lib/web/plain-page';
import { sentForm } from '@/lib/web/route-context';

const BACK = { href: agencyPaths.show, label: 'Kembali ke pengaturan instansi' };
const refused = (status: number, sentence: string) => plainPage(status, 'Lambang tidak dipasang', sentence, BACK);

/** Receives the image of the emblem. An image that cannot be printed is refused, and nothing is stored. */
export async function POST(request: Request): Promise<Response> {
  const sent = await sentForm(request);
  if (sent instanceof Response) return sent;
  const { ctx, form } = sent;
  const file = form.get('emblem');
  if (!(file instanceof File) || file.size === 0) return refused(422, 'Pilih berkas gambarnya dahulu.');
  return keep(ctx, new Uint8Array(await file.arrayBuffer()));
}

async function keep(ctx: Context, bytes: Uint8Array): Promise<Response> {
  try {
    const emblem = readEmblem(bytes);
    // A file of a wrong size or kind is not decoded. `emblemPrints` accepts it, and the command below refuses it with the reason.
    const drawn = 'wrong' in emblem ? bytes : await drawnAnew(emblem.kind, bytes);
    if (!drawn || !(await emblemPrints(drawn)))
      return refused(422, 'Gambar ini rusak, sehingga tidak dapat dicetak. Simpan ulang sebagai PNG atau JPEG.');
    setEmblem(ctx, { bytes: drawn });
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    if (error.kind === 'missing') return plainPage(404, 'Tidak ditemukan', 'Halaman ini tidak ada.');
    return refused(422, error.reasons.join(' '));
  }
  const landing = { goto: agencyPaths.show, say: 'Lambang dipasang. Dokumen yang terbit mulai sekarang memuatnya.' };
  const location = landingWith(ctx.db, ctx.actor.employeeId, landing);
  return new Response(null, { status: 303, headers: { location } });
}
