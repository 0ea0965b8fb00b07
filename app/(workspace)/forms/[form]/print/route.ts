import { formPaths } from '@/lib/documents/paths';
import { blankFormPaper } from '@/lib/web/blank-forms';
import { missingPaper, printResponse } from '@/lib/web/paper-response';
import { routeContext } from '@/lib/web/route-context';

export async function GET(_: Request, { params }: { params: Promise<{ form: string }> }): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const { form } = await params;
  const blank = blankFormPaper(ctx, form);
  return blank ? printResponse(blank, { back: formPaths.list, pdf: formPaths.pdf(form) }) : missingPaper();
}
