import { blankFormPaper } from '@/lib/web/blank-forms';
import { missingPaper, pdfResponse } from '@/lib/web/paper-response';
import { routeContext } from '@/lib/web/route-context';

export async function GET(_: Request, { params }: { params: Promise<{ form: string }> }): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const blank = blankFormPaper(ctx, (await params).form);
  return blank ? pdfResponse(blank) : missingPaper();
}
