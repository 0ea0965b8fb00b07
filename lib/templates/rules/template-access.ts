import { scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { covers, coversSomething, type Scope, withSubtrees } from '../../agency/rules/scopes';
import { all, type Decision, decide } from '../../kernel/decision';

/** The part of the tree in which a person can make and change templates: the units that they administer or lead. */
export function keepingScope(reader: Reader, ledPaths: readonly string[]): Scope {
  return withSubtrees(scopeOf(reader, 'keep-bank'), ledPaths);
}

const NOT_YOURS = 'Templat ini dikelola oleh admin atau pimpinan unit tempat templat berlaku.';
const RETIRED = 'Templat ini sudah ditarik.';

/**
 * Whether a person can change a template that is not retired. Admins and leaders of its unit can. For a template of the whole agency, only
 * agency admins can.
 */
export function canKeepTemplate(scope: Scope, template: { unitPath: string | null; isRetired: boolean }): Decision {
  const { unitPath, isRetired } = template;
  return decide([!covers(scope, unitPath), NOT_YOURS], [isRetired, RETIRED]);
}

/** Whether a person can make templates for at least one unit. */
export function canKeepSomewhere(scope: Scope): Decision {
  return decide([!coversSomething(scope), NOT_YOURS]);
}

/** Whether a template can be given: it is not retired, at least one of its entries is not retired, and the year is open. */
export function canGive(template: { isRetired: boolean; entries: number }, cycleStatus: string | undefined): Decision {
  return all(
    decide([template.isRetired, RETIRED]),
    decide(
      [template.entries === 0, 'Templat ini belum memuat isian. Tambahkan isian dari bank dahulu.'],
      [cycleStatus !== 'open', 'Tahun kinerja ini belum dibuka atau sudah ditutup.'],
    ),
  );
}
