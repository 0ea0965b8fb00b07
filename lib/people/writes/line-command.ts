import { todayOf } from '@/lib/agency/queries';
import { has } from '@/lib/agency/rules/capabilities';
import { command, type Outcome, type Sync } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { enforce } from '@/lib/kernel/decision';
import type { Moves } from '@/lib/kernel/topics';
import { appraiserOfPersonOn } from '../queries/reporting-line';
import { canChangeLine } from '../rules/naming';

/** The days, besides today, from which a command changes who leads or who reports to whom. Undefined values are ignored. */
type DaysOfChange<Input> = (input: Input, ctx: Context) => readonly (PlainDate | undefined)[];

/**
 * Makes a command that may change who appraises whom. It compares the appraiser of the officer who runs it before and after the change, for
 * today and for `daysOfChange`. If a unit admin would get another appraiser or none, the change is refused: an agency admin has to record
 * it. [ORANG-35]
 */
export function reportingLineCommand<Input, Result extends Outcome>(
  event: string,
  moves: Moves,
  run: (ctx: Context, input: Input) => Sync<Result>,
  daysOfChange: DaysOfChange<Input> = () => [],
) {
  return command<Input, Result>(event, moves, (ctx, input) => {
    if (has(ctx.actor, 'change-own-line')) return run(ctx, input);
    const days = [todayOf(ctx), ...daysOfChange(input, ctx)].filter((day) => day !== undefined);
    const ownAppraisers = () => days.map((day) => appraiserOfPersonOn(ctx.db, ctx.actor.employeeId, day));
    const before = ownAppraisers();
    const outcome = run(ctx, input);
    enforce(canChangeLine(before, ownAppraisers()));
    return outcome;
  });
}
