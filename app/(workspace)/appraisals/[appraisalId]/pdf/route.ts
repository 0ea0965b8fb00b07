import { printedFormOf } from '@/lib/appraisals/schema';
import { answerPdf } from '@/lib/web/paper-response';
import { routeContext } from '@/lib/web/route-context';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ appraisalId: string }> },
): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const form = printedFormOf(new URL(request.url).searchParams.get('format'));
  return answerPdf(ctx, { of: 'appraisal', appraisalId: (await params).appraisalId, form });
}
