import { printedMatrix } from '@/lib/matrices/queries/print';
import { missingPaper, printResponse } from '@/lib/web/paper-response';
import { paths } from '@/lib/web/paths';
import { routeContext } from '@/lib/web/route-context';

export async function GET(_: Request, { params }: { params: Promise<{ matrixId: string }> }): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const { matrixId } = await params;
  const printed = printedMatrix(ctx, matrixId);
  return printed
    ? printResponse(printed, { back: paths.matrices.show(matrixId), pdf: paths.matrices.pdf(matrixId) })
    : missingPaper();
}
