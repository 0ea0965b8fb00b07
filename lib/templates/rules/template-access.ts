import { scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { covers, coversSomething, joined, type Scope } from '../../agency/rules/scopes';
import { all, type Decision, decide } from '../../kernel/decision';

/** Where somebody makes and changes templates: the units that the person administers or leads. */
export function keepingScope(reader: Reader, ledPaths: readonly string[]): Scope {
  return joined(scopeOf(reader, 'keep-bank'), ledPaths);
}

const NOT_YOURS = 'Templat ini dikelola oleh admin atau pimpinan unit tempat templat berlaku.';
const RETIRED = 'Templat ini sudah ditarik.';

/** Templates are kept by the admins and leaders of their unit; templates for the whole agency by agency admins. */
export function canKeepTemplate(scope: Scope, template: { unitPath: string | null; isRetired: boolean }): Decision {
  const { unitPath, isRetired } = template;
  return decide([!covers(scope, unitPath), NOT_YOURS], [isRetired, RETIRED]);
}

/** Whether somebody can make templates at all. */
export function canKeepSomewhere(scope: Scope): Decision {
  return decide([!coversSomething(scope), NOT_YOURS]);
}

/** What can be given: results that are still in the bank, in an open year. */
export function canGive(template: { isRetired: boolean; entries: number }, cycleStatus: string | undefined): Decision {
  return all(
    decide([template.isRetired, RETIRED]),
    decide(
      [template.entries === 0, 'Templat ini belum memuat isian. Tambahkan isian dari bank dahulu.'],
      [cycleStatus !== 'open', 'Tahun kinerja ini belum dibuka atau sudah ditutup.'],
    ),
  );
}
