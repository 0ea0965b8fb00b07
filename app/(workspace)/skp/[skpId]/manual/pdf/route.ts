import { printedManuals } from '@/lib/skp/queries/manual';
import { missingPaper, pdfResponse } from '@/lib/web/paper-response';
import { routeContext } from '@/lib/web/route-context';

export async function GET(_: Request, { params }: { params: Promise<{ skpId: string }> }): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const printed = printedManuals(ctx, (await params).skpId);
  return printed ? pdfResponse(printed) : missingPaper();
}
