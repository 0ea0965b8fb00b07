import { printedManuals } from '@/lib/skp/queries/manual';
import { missingPaper, printResponse } from '@/lib/web/paper-response';
import { paths } from '@/lib/web/paths';
import { routeContext } from '@/lib/web/route-context';

export async function GET(_: Request, { params }: { params: Promise<{ skpId: string }> }): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const { skpId } = await params;
  const printed = printedManuals(ctx, skpId);
  return printed
    ? printResponse(printed, { back: paths.skp.manual(skpId), pdf: paths.skp.pdfManual(skpId) })
    : missingPaper();
}
