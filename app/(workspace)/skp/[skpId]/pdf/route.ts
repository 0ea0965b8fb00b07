import { answerPdf } from '@/lib/web/paper-response';
import { routeContext } from '@/lib/web/route-context';

export async function GET(request: Request, { params }: { params: Promise<{ skpId: string }> }): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const version = new URL(request.url).searchParams.get('versi');
  return answerPdf(ctx, { of: 'skp', skpId: (await params).skpId, version });
}
