import { daysBetween, formatDate, type PlainDate } from '../kernel/dates';
import { ENDED, ENDED_UNSET, firstWords, LATE_PARTY_LABELS } from '../skp/labels';
import type { Late } from '../skp/rules/planning';
import type { PlanningState } from './rules/states';

/** The states in words, for figures, filters and columns. */
export const PLANNING_STATE_LABELS: Readonly<Record<PlanningState, string>> = {
  none: 'Belum disusun',
  draft: 'Draf',
  returned: 'Dikembalikan',
  submitted: 'Menunggu penetapan',
  'change-submitted': 'Perubahan menunggu',
  'agreed-by-reviewer': 'Ditetapkan atasan pejabat penilai',
  agreed: 'Ditetapkan',
  excused: 'Dikecualikan',
  ended: ENDED,
};

export type Waits = {
  state: PlanningState;
  /**
   * The day on which the plan was begun (a draft), returned, submitted or set; if its change waits for an answer, the day on which the
   * change was submitted. Undefined if there is no plan.
   */
  sinceOn: PlainDate | undefined;
  /**
   * The day on which the plan was submitted for the first time; undefined if it was not. A submission that the owner took back before an
   * answer does not count.
   */
  firstSubmittedOn: PlainDate | undefined;
  dueOn: PlainDate;
  /** The name of the person who appraises today. Undefined if the plan does not wait for an answer, or if nobody appraises. */
  appraiser: string | undefined;
  /** The name of the person who set the version in force; null if no version was set. */
  setter: string | null;
  excuse: string | null;
};

/** Who is late, and by how many days: "Pegawai lewat 30 hari". */
export function latenessWords({ party, dueOn }: Late, today: PlainDate): string {
  return `${LATE_PARTY_LABELS[party]} lewat ${daysBetween(dueOn, today)} hari`;
}

/** The state in words, with the person whose next step is awaited and the day: "Diajukan 3 Januari 2026, menunggu drg. Maya Lestari". */
export function waitingWords({ state, sinceOn, firstSubmittedOn, dueOn, appraiser, setter, excuse }: Waits): string {
  const since = sinceOn ? ` ${formatDate(sinceOn)}` : '';
  const by = appraiser ?? 'pejabat penilai (belum ada yang ditunjuk)';
  const words: Readonly<Record<PlanningState, string>> = {
    none: `Belum disusun; batas ${formatDate(dueOn)}`,
    draft: `Draf sejak${since}; menunggu pegawai mengajukan`,
    returned: `${firstSubmittedOn ? `${firstWords(firstSubmittedOn)}, dikembalikan` : 'Dikembalikan'}${since}; menunggu perbaikan pegawai`,
    submitted: `Diajukan${since}; menunggu ${by}`,
    'change-submitted': `Perubahan diajukan${since}; menunggu ${by}`,
    'agreed-by-reviewer': `Ditetapkan${since} oleh ${setter ?? 'atasan pejabat penilai'}, atasan pejabat penilai`,
    agreed: `Ditetapkan${since}`,
    excused: `Dikecualikan: ${excuse ?? ''}`,
    ended: ENDED_UNSET,
  };
  return words[state];
}
