import { scopeOf } from '../../agency/rules/capabilities';
import type { Reader } from '../../agency/rules/roles';
import { isInSubtree } from '../../agency/rules/scopes';
import { addDays, formatDate, isWithin, type PlainDate } from '../../kernel/dates';
import { all, type Decision, decide } from '../../kernel/decision';
import { canAdminister } from './access';
import type { Term } from './appointments';

type Officer = Reader & { employeeId: string };
/**
 * For whom an appraiser is named: one person (`employeeId`), or all who report to the head of a unit. `path`: the path of the unit.
 * `isLeading`: true for a unit, and for a person who leads their unit.
 */
export type Subject = { path: string; employeeId?: string; isLeading: boolean };

/** The subject of an appointment for one person, from their post of today. */
export const namedFor = (employeeId: string, { unitPath, isHead }: { unitPath: string; isHead: boolean }): Subject => ({
  path: unitPath,
  employeeId,
  isLeading: isHead,
});

/**
 * Whether an officer may record who appraises a person, or who acts for the head of a unit. Nobody may record their own appraiser. For the
 * leader of the top unit of a unit admin's scope, an admin of a unit above or an agency admin must do this. The procedure is ours; R6 p.89
 * no.3 leaves a delegation to the appraiser's superior. [ORANG-32]
 */
export function canName(officer: Officer, { path, employeeId, isLeading }: Subject): Decision {
  return all(
    canAdminister(officer, path),
    decide(
      [
        employeeId === officer.employeeId,
        'Pejabat penilai Anda sendiri dicatat oleh admin lain, agar tidak ada yang memilih penilainya sendiri. Sampaikan suratnya kepada admin lain.',
      ],
      [
        isLeading && !administersAbove(officer, path),
        'Untuk pimpinan teratas di lingkup Anda, penunjukan dicatat oleh admin instansi atau admin unit di atasnya. Sampaikan suratnya kepada mereka.',
      ],
    ),
  );
}

function administersAbove(officer: Officer, path: string): boolean {
  const scope = scopeOf(officer, 'keep-people');
  return scope === 'all' || scope.some((root) => root !== path && isInSubtree(path, root));
}

/** Officers never name themselves, not even with a letter: another officer records that letter. [ORANG-32] */
export function canBeNamedBy(officer: Officer, appraiserId: string): Decision {
  return decide([
    appraiserId === officer.employeeId,
    'Anda tidak dapat menunjuk diri sendiri. Minta admin lain mencatat surat ini.',
  ]);
}

/** Officers do not name a person who would then appraise them. `before` and `after`: the officer's own appraiser. [ORANG-32] */
export function canNameOverSelf(before: string | undefined, after: string | undefined, appraiserId: string): Decision {
  return decide([
    after === appraiserId && before !== appraiserId,
    'Penunjukan ini membuat pejabat itu menilai Anda sendiri, jadi dicatat oleh admin lain. Sampaikan suratnya kepada admin lain.',
  ]);
}

/**
 * A change that an officer records (a post, an absence, a unit, a withdrawn appointment) must not change the officer's own appraiser.
 * Otherwise officers could choose their appraiser. `before` and `after` are the officer's appraisers on the same days, in the same order.
 * [ORANG-35]
 */
export function canChangeLine(
  before: readonly (string | undefined)[],
  after: readonly (string | undefined)[],
): Decision {
  return decide([
    before.some((appraiser, at) => appraiser !== after[at]),
    'Perubahan ini mengganti pejabat penilai Anda sendiri, jadi dicatat oleh admin instansi. Sampaikan suratnya kepada admin instansi.',
  ]);
}

/** What a backdated appointment must not cover: closed years, and days whose appraiser made an evaluation that was handed over. */
export type Settled = {
  closedYears: readonly { year: number; endOn: PlainDate }[];
  evaluationDays: readonly PlainDate[];
};

/** An appointment must not change the appraiser of a closed year, or of an evaluation that was handed over. [ORANG-33] */
export function canAppointIn(term: Term, { closedYears, evaluationDays }: Settled): Decision {
  const closed = closedYears
    .filter(({ endOn }) => term.fromOn <= endOn)
    .map(({ year, endOn }) => closedWords(year, endOn));
  const evaluated = evaluationDays.filter((day) => isWithin(day, term.fromOn, term.toOn)).sort();
  return all(
    decide(...closed.slice(-1).map((reason) => [true, reason] as const)),
    decide(...evaluated.slice(-1).map((day) => [true, evaluatedWords(day)] as const)),
  );
}

const closedWords = (year: number, endOn: PlainDate) =>
  `Tahun kinerja ${year} sudah ditutup. Penunjukan paling awal mulai ${formatDate(addDays(endOn, 1))}.`;
const evaluatedWords = (day: PlainDate) =>
  `Ada penilaian yang sudah diserahkan menurut pejabat penilai pada ${formatDate(day)}. Penunjukan paling awal mulai ${formatDate(addDays(day, 1))}.`;
