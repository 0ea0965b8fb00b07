const SHOWN = 12;

/** Counts the tries of one row and collects their faults. */
export class Tally {
  tried = 0;
  readonly failures: string[] = [];
  /** Why a row cannot be tried on this machine; undefined if it can. */
  skipReason: string | undefined;

  /** Counts one try. `fault` says what went wrong; undefined if nothing did. */
  count(fault: string | undefined): void {
    this.tried += 1;
    if (fault) this.failures.push(fault);
  }

  /** Counts many tries at once, and collects their faults. */
  add(tried: number, faults: readonly string[]): void {
    this.tried += tried;
    this.failures.push(...faults);
  }

  /** Whether the row passed. A row without tries has not passed. A row that cannot be tried on this machine counts as passed. */
  get isHeld(): boolean {
    return this.skipReason !== undefined || (this.tried > 0 && this.failures.length === 0);
  }
}

export type Result = { name: string; tally: Tally; seconds: number };

/** The results as a table for docs/security.md. */
export function tableOf(results: readonly Result[]): string {
  const lines = results.map(({ name, tally, seconds }) =>
    tally.skipReason
      ? `| ${name} | – | – | – | ${tally.skipReason} |`
      : `| ${name} | ${tally.tried} | ${tally.tried - tally.failures.length} | ${tally.failures.length} | ${seconds.toFixed(0)} s |`,
  );
  return ['| row | tried | held | failed | time |', '|---|---|---|---|---|', ...lines].join('\n');
}

/** The first twelve faults of each row that did not pass, as sentences. */
export function faultsOf(results: readonly Result[]): string[] {
  return results.flatMap(({ name, tally }) => {
    if (tally.isHeld) return [];
    if (tally.tried === 0) return [`${name}: nothing was tried`];
    const more = tally.failures.length - SHOWN;
    const shown = tally.failures.slice(0, SHOWN).map((fault) => `${name}: ${fault}`);
    return more > 0 ? [...shown, `${name}: and ${more} more`] : shown;
  });
}
