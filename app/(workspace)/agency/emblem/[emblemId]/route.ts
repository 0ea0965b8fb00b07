import { emblemImage } from '@/lib/agency/queries/emblem';
import { plainPage } from '@/lib/web/plain-page';
import { routeContext } from '@/lib/web/route-context';

type Asked = { params: Promise<{ emblemId: string }> };

/**
 * Answers with the image of an emblem, for print pages and for the settings page. Only signed-in users may see it, so the browser must not
 * cache it.
 */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const image = emblemImage(ctx.db, (await params).emblemId);
  if (!image) return plainPage(404, 'Tidak ditemukan', 'Gambar ini tidak ada.');
  return new Response(new Uint8Array(image.bytes), {
    headers: {
      'content-type': `image/${image.kind}`,
      'content-disposition': 'inline; filename="lambang"',
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'",
    },
  });
}
