import { openAppraisal } from '@/lib/appraisals/commands/open-appraisal';
import { APPRAISAL_BEGUN } from '@/lib/appraisals/labels';
import { appraisalPaths } from '@/lib/appraisals/paths';
import { openCheckIn } from '@/lib/check-ins/commands/open-check-in';
import { REPORT_BEGUN } from '@/lib/check-ins/labels';
import { checkInPaths } from '@/lib/check-ins/paths';
import { readBeginMark } from '@/lib/inbox/tasks';
import type { Context } from '@/lib/kernel/context';
import { missing, Rejection } from '@/lib/kernel/decision';
import type { TaskToBegin } from '@/lib/kernel/tasks';
import { draftSkp } from '@/lib/skp/commands/draft-skp';
import { PLAN_BEGUN } from '@/lib/skp/labels';
import { skpPaths } from '@/lib/skp/paths';
import { seeOther } from '@/lib/web/file-door';
import { withMark } from '@/lib/web/landing';
import { type Landing, markOf, once } from '@/lib/web/once';
import { refusalPage } from '@/lib/web/plain-page';
import { sentForm } from '@/lib/web/route-context';

/** Begins a task whose record does not exist yet (`TaskKind.isBegunByButton`): creates the record and redirects to its form. */
export async function POST(request: Request): Promise<Response> {
  const sent = await sentForm(request);
  if (sent instanceof Response) return sent;
  const { ctx, form, nonce } = sent;
  const mark = String(form.get('task') ?? '');
  // One form has the buttons of many tasks. So the number of a sending also depends on the task: each task can be begun once from the form.
  const sending = `${nonce}-${markOf({ task: mark })}`;
  try {
    const { goto } = once(ctx, { nonce: sending }, (within) => begun(within, readBeginMark(mark)));
    return seeOther(withMark(goto, sending));
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return refusalPage(error);
  }
}

/** Creates the record of a task. The commands check the rights, because the form may name any record. */
function begun(ctx: Context, task: TaskToBegin): Landing {
  const { kind, skpId = '', periodId = '', cycleId = '', assignmentId = '' } = task;
  switch (kind) {
    case 'begin-plan':
      return { goto: skpPaths.edit(draftSkp(ctx, { cycleId, assignmentId }).subject), say: PLAN_BEGUN };
    case 'report':
      return { goto: checkInPaths.show(openCheckIn(ctx, { skpId, periodId }).subject), say: REPORT_BEGUN };
    case 'appraise':
      return { goto: appraisalPaths.show(openAppraisal(ctx, { skpId, periodId }).subject), say: APPRAISAL_BEGUN };
    default:
      return missing('Tugas');
  }
}
