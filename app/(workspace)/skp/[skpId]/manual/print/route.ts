import { skpPaths } from '@/lib/skp/paths';
import { printedManuals } from '@/lib/skp/queries/manual';
import { missingPaper, printResponse } from '@/lib/web/paper-response';
import { routeContext } from '@/lib/web/route-context';

export async function GET(_: Request, { params }: { params: Promise<{ skpId: string }> }): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const { skpId } = await params;
  const printed = printedManuals(ctx, skpId);
  return printed
    ? printResponse(printed, { back: skpPaths.manual(skpId), pdf: skpPaths.pdfManual(skpId) })
    : missingPaper();
}
