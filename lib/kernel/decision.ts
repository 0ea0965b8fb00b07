/** An answer that carries its reasons in the words the user reads: allowed, or refused with every reason at once. */
export type Decision = { allowed: true } | { allowed: false; reasons: readonly string[] };

export const ALLOWED: Decision = { allowed: true };

/** Pairs of "this stands in the way" and the sentence that says so; allowed when none of them holds. */
export function decide(...obstacles: readonly (readonly [boolean, string])[]): Decision {
  const reasons = obstacles.filter(([stands]) => stands).map(([, reason]) => reason);
  return reasons.length === 0 ? ALLOWED : { allowed: false, reasons };
}

/** All decisions must allow; the reasons of those that do not are gathered. */
export function all(...decisions: readonly Decision[]): Decision {
  return decide(...decisions.flatMap(reasonsOf).map((reason) => [true, reason] as const));
}

export function reasonsOf(decision: Decision): readonly string[] {
  return decision.allowed ? [] : decision.reasons;
}

/** Sentences for the fields of a form, by field name (`results.0.title`). */
export type FieldReasons = Readonly<Record<string, string>>;

/**
 * Thrown inside a command: rolls its transaction back and carries the message to the form.
 * `missing` is answered with a 404 so that ids of others cannot be probed.
 */
export class Rejection extends Error {
  constructor(
    readonly reasons: readonly string[],
    readonly fields: FieldReasons = {},
    readonly kind: 'refused' | 'missing' = 'refused',
  ) {
    super(reasons.join(' ') || Object.values(fields).join(' '));
    this.name = 'Rejection';
  }
}

/**
 * Somebody else saved first. `current` holds what stands now, by field name and in display form, so that the loser sees both
 * versions and keeps what was typed; `revision` is the number to answer with next.
 */
export class StaleRevision extends Rejection {
  constructor(
    readonly current: Readonly<Record<string, string>>,
    readonly revision: number,
    /** What the fields are called, where the form does not know. */
    readonly labels: Readonly<Record<string, string>> = {},
  ) {
    super([CHANGED_MEANWHILE]);
    this.name = 'StaleRevision';
  }
}

/** True of every form: what was typed stays, what is saved now is compared with it or stands on the page, and a second press is sent. */
const CHANGED_MEANWHILE =
  'Data ini sudah diubah sejak halaman Anda dibuka, oleh orang lain atau di tab lain. Isian Anda masih ada, dan yang tersimpan sekarang tampil di halaman ini. Periksa, lalu tekan tombolnya sekali lagi.';

/** The page was made from an older state of the record, and has no fields to compare: its reader finds the record on the page as it is now. */
export function enforceCurrent(record: { revision: number }, revision: number | undefined): void {
  if (revision !== undefined && revision !== record.revision) throw new StaleRevision({}, record.revision);
}

export function enforce(decision: Decision): void {
  if (!decision.allowed) throw new Rejection(decision.reasons);
}

/** The record does not exist, or not for this reader: both get the same answer. */
export function missing(what: string): never {
  throw new Rejection([`${what} tidak ditemukan.`], {}, 'missing');
}

export function refuseField(name: string, reason: string): never {
  throw new Rejection([], { [name]: reason });
}

/** The same as `enforce`, said at the field that stands in the way. */
export function enforceField(name: string, decision: Decision): void {
  const [reason] = reasonsOf(decision);
  if (reason) refuseField(name, reason);
}

export function refuseFields(fields: FieldReasons): void {
  if (Object.keys(fields).length > 0) throw new Rejection([], fields);
}
