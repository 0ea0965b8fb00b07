import { appraisalPaths } from '@/lib/appraisals/paths';
import { printedAppraisal } from '@/lib/appraisals/queries/print';
import { printedFormOf } from '@/lib/appraisals/schema';
import { answerPaper, printResponse } from '@/lib/web/paper-response';
import { routeContext } from '@/lib/web/route-context';

type Params = { params: Promise<{ appraisalId: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const form = printedFormOf(new URL(request.url).searchParams.get('format'));
  const { appraisalId } = await params;
  const links = { back: appraisalPaths.show(appraisalId), pdf: appraisalPaths.pdf(appraisalId, form) };
  return answerPaper(
    ctx,
    () => printedAppraisal(ctx, appraisalId, form),
    (printed) => printResponse(printed, links),
  );
}
