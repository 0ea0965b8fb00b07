import type { PlainDate } from '../../kernel/dates';
import type { RegisterSnapshot } from './import-known';
import { dayWithin, type KnownLine, lineFrom } from './known-line';
import { lineAfterImport, type Plan, personIdOf } from './line-after-import';
import { appraiserIn } from './reporting-line';

/** How many rows are compared at once, before other requests get their turn. */
const ROWS_A_PIECE = 100;

export type Registered = { world: RegisterSnapshot; line: KnownLine; today: PlainDate };

/**
 * The name of the appraiser of each row's person after the import, by row number: `appraiserIn` on the reporting line after the import. The
 * day is today, or the first day of the step (`fromOn`) if that is later. Rows without an appraiser are left out. In pieces, for large
 * files. [ORANG-05]
 */
export function* appraisersAfter(
  plan: Plan,
  { world, line: known, today }: Registered,
): Generator<number, ReadonlyMap<number, string>, void> {
  const { line, segmentOf } = lineAfterImport(plan, world, known);
  const names = namesAfter(plan, world);
  const found = new Map<number, string>();
  for (const [done, step] of plan.steps.entries()) {
    const segment = segmentOf(step);
    const asked = step.fromOn !== null && step.fromOn > today ? step.fromOn : today;
    const appraiser = appraiserIn(lineFrom(line, dayWithin(asked, segment), asked), segment);
    const name = appraiser && names.get(appraiser.employeeId);
    if (name !== undefined) found.set(step.row, name);
    if (done % ROWS_A_PIECE === 0) yield done;
  }
  return found;
}

function namesAfter({ steps }: Plan, world: RegisterSnapshot): ReadonlyMap<string, string> {
  return new Map([
    ...[...world.people.values()].map(({ id, name }) => [id, name] as const),
    ...steps.map((step) => [personIdOf(step), step.person.profile.name] as const),
  ]);
}
