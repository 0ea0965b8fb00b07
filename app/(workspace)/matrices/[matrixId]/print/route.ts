import { matrixPaths } from '@/lib/matrices/paths';
import { printedMatrix } from '@/lib/matrices/queries/print';
import { missingPaper, printResponse } from '@/lib/web/paper-response';
import { routeContext } from '@/lib/web/route-context';

export async function GET(_: Request, { params }: { params: Promise<{ matrixId: string }> }): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const { matrixId } = await params;
  const printed = printedMatrix(ctx, matrixId);
  return printed
    ? printResponse(printed, { back: matrixPaths.show(matrixId), pdf: matrixPaths.pdf(matrixId) })
    : missingPaper();
}
