import { skpPaths } from '@/lib/skp/paths';
import { printedSkp } from '@/lib/skp/queries/print';
import { printedVersionOf } from '@/lib/skp/schema';
import { answerPaper, printResponse } from '@/lib/web/paper-response';
import { routeContext } from '@/lib/web/route-context';

export async function GET(request: Request, { params }: { params: Promise<{ skpId: string }> }): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const { skpId } = await params;
  const version = printedVersionOf(new URL(request.url).searchParams.get('versi'));
  const links = { back: skpPaths.show(skpId), pdf: skpPaths.pdf(skpId, version) };
  return answerPaper(
    ctx,
    () => printedSkp(ctx, skpId, version),
    (printed) => printResponse(printed, links),
  );
}
