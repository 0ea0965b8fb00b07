import type { ImportStatus, Verdict } from './import-plan';

export type ImportCounts = {
  newCount: number;
  changedCount: number;
  sameCount: number;
  wrongCount: number;
  askedCount?: number;
};

/** How many rows of the preview have each status. */
export function countsOf(verdicts: readonly Pick<Verdict, 'status'>[]): ImportCounts {
  const count = (status: ImportStatus) => verdicts.filter((verdict) => verdict.status === status).length;
  return {
    newCount: count('new'),
    changedCount: count('changed'),
    sameCount: count('same'),
    wrongCount: count('wrong'),
    askedCount: count('asked'),
  };
}
