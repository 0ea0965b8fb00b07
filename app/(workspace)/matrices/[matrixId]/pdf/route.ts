import { printedMatrix } from '@/lib/matrices/queries/print';
import { missingPaper, pdfResponse } from '@/lib/web/paper-response';
import { routeContext } from '@/lib/web/route-context';

export async function GET(_: Request, { params }: { params: Promise<{ matrixId: string }> }): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const printed = printedMatrix(ctx, (await params).matrixId);
  return printed ? pdfResponse(printed) : missingPaper();
}
