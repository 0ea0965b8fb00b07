/** Whether something is allowed. A refusal has all reasons, in the words that the user reads. */
export type Decision = { allowed: true } | { allowed: false; reasons: readonly string[] };

export const ALLOWED: Decision = { allowed: true };

/**
 * Makes a decision from pairs of a condition and a sentence. It is allowed if no condition is true. Otherwise the sentences of the true
 * conditions are its reasons.
 */
export function decide(...obstacles: readonly (readonly [boolean, string])[]): Decision {
  const reasons = obstacles.filter(([isTrue]) => isTrue).map(([, reason]) => reason);
  return reasons.length === 0 ? ALLOWED : { allowed: false, reasons };
}

/** Allowed if all these decisions are. Otherwise the result has the reasons of all refused ones. */
export function all(...decisions: readonly Decision[]): Decision {
  return decide(...decisions.flatMap(reasonsOf).map((reason) => [true, reason] as const));
}

export function reasonsOf(decision: Decision): readonly string[] {
  return decision.allowed ? [] : decision.reasons;
}

/** Reasons that are shown at the fields of a form, by field name (`results.0.title`). */
export type FieldReasons = Readonly<Record<string, string>>;

/**
 * Thrown inside a command. It rolls the transaction back, and its reasons are shown at the form. The kind `missing` is answered with a 404,
 * so that nobody can find out which ids exist.
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
 * Thrown if the record was saved after the form was opened, by another user or in another tab of the same user. `current` has the saved
 * values as they are displayed, by field name. So the user sees both versions, and the typed values are kept. `revision` is the one that
 * the form sends next.
 */
export class StaleRevision extends Rejection {
  constructor(
    readonly current: Readonly<Record<string, string>>,
    readonly revision: number,
    /** The labels of fields that the form itself does not know, by field name. */
    readonly labels: Readonly<Record<string, string>> = {},
  ) {
    super([CHANGED_MEANWHILE]);
    this.name = 'StaleRevision';
  }
}

/** This sentence must be true for every form: typed values stay, the saved values are shown, and the form can be sent again. */
const CHANGED_MEANWHILE =
  'Data ini sudah diubah sejak halaman Anda dibuka, oleh orang lain atau di tab lain. Isian Anda masih ada, dan yang tersimpan sekarang tampil di halaman ini. Periksa, lalu tekan tombolnya sekali lagi.';

/**
 * Throws `StaleRevision` if the page had another revision of the record; undefined is not compared. For forms without fields to compare:
 * the reloaded page shows the current record.
 */
export function enforceCurrent(record: { revision: number }, revision: number | undefined): void {
  if (revision !== undefined && revision !== record.revision) throw new StaleRevision({}, record.revision);
}

export function enforce(decision: Decision): void {
  if (!decision.allowed) throw new Rejection(decision.reasons);
}

/** Throws for a record that does not exist or that this reader may not see. Both cases get the same answer. */
export function missing(what: string): never {
  throw new Rejection([`${what} tidak ditemukan.`], {}, 'missing');
}

export function refuseField(name: string, reason: string): never {
  throw new Rejection([], { [name]: reason });
}

/** Throws if the decision is a refusal, like `enforce`. Only the first reason is shown, at the field `name`. */
export function enforceField(name: string, decision: Decision): void {
  const [reason] = reasonsOf(decision);
  if (reason) refuseField(name, reason);
}

export function refuseFields(fields: FieldReasons): void {
  if (Object.keys(fields).length > 0) throw new Rejection([], fields);
}
