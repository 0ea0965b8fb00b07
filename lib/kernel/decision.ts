/** An answer that carries its reasons in the words the user reads: allowed, or refused with every reason at once. */
export type Decision = { allowed: true } | { allowed: false; reasons: readonly string[] };

export const ALLOWED: Decision = { allowed: true };

/** Pairs of an obstacle and its sentence; allowed when no obstacle is true. */
export function decide(...obstacles: readonly (readonly [boolean, string])[]): Decision {
  const reasons = obstacles.filter(([stands]) => stands).map(([, reason]) => reason);
  return reasons.length === 0 ? ALLOWED : { allowed: false, reasons };
}

/** Allowed if all decisions allow; the reasons of the others are collected. */
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
 * `missing` is answered with a 404, so that nobody can probe the ids of others.
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
 * Somebody else saved first. `current` holds the saved values, by field name and in display form, so that the second user sees both
 * versions and keeps the typed values; `revision` is the revision to send next.
 */
export class StaleRevision extends Rejection {
  constructor(
    readonly current: Readonly<Record<string, string>>,
    readonly revision: number,
    /** The names of the fields, if the form does not know them. */
    readonly labels: Readonly<Record<string, string>> = {},
  ) {
    super([CHANGED_MEANWHILE]);
    this.name = 'StaleRevision';
  }
}

/** True for every form: typed values stay, the saved ones are shown beside them or on the page, and the form can be sent again. */
const CHANGED_MEANWHILE =
  'Data ini sudah diubah sejak halaman Anda dibuka, oleh orang lain atau di tab lain. Isian Anda masih ada, dan yang tersimpan sekarang tampil di halaman ini. Periksa, lalu tekan tombolnya sekali lagi.';

/** Refuses a page of an older revision of the record that has no fields to compare: the reloaded page shows the current record. */
export function enforceCurrent(record: { revision: number }, revision: number | undefined): void {
  if (revision !== undefined && revision !== record.revision) throw new StaleRevision({}, record.revision);
}

export function enforce(decision: Decision): void {
  if (!decision.allowed) throw new Rejection(decision.reasons);
}

/** The record does not exist, or this reader may not see it: both get the same answer. */
export function missing(what: string): never {
  throw new Rejection([`${what} tidak ditemukan.`], {}, 'missing');
}

export function refuseField(name: string, reason: string): never {
  throw new Rejection([], { [name]: reason });
}

/** The same as `enforce`, with the reason shown at a field. */
export function enforceField(name: string, decision: Decision): void {
  const [reason] = reasonsOf(decision);
  if (reason) refuseField(name, reason);
}

export function refuseFields(fields: FieldReasons): void {
  if (Object.keys(fields).length > 0) throw new Rejection([], fields);
}
