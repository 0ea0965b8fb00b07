import { formatDate, hasEnded, overlaps, type PlainDate } from '../../kernel/dates';
import type { AppraiserCapacity } from '../../people/rules/vocabulary';
import { type Advice, placeOfResult } from './linted-plan';
import type { PlanKind } from './plan-kind';
import type { ResultKind, ResultOrigin } from './vocabulary';
import { plainWording } from './wording';

type Term = { fromOn: PlainDate; toOn: PlainDate | null };
/** An appointment by which a person acts for the head of a unit. `as`: the post with Plt. or Plh. before it; empty for other capacities. */
export type ActingTerm = Term & { id: string; capacity: AppraiserCapacity; as: string; unit: string };
type Result = { kind: ResultKind; title: string; origin: ResultOrigin | null; originId: string | null };

/**
 * An appointment with its result in a plan. `at`: the index of this result, from 0; undefined if the plan has none. `isMain`: whether this
 * result is utama.
 */
export type ActingDuty = ActingTerm & { at: number | undefined; isMain: boolean };

/**
 * The appointments as Plt. or Plh. that share days with the plan and have not ended, each with its result. The result is found by its
 * origin, or by a title that contains `as`. A person must plan such a duty as a result utama, whatever their own post is (R6 p.50 d).
 * [SKP-50]
 */
export function actingDuties(
  terms: readonly ActingTerm[],
  results: readonly Result[],
  span: Term & { today: PlainDate },
): ActingDuty[] {
  return terms
    .filter(({ capacity }) => capacity === 'plt' || capacity === 'plh')
    .filter((term) => overlaps(term, span) && !hasEnded(term.toOn, span.today))
    .map((term) => {
      const at = results.findIndex(
        ({ origin, originId, title }) =>
          (origin === 'acting' && originId === term.id) || plainWording(title).includes(plainWording(term.as)),
      );
      return { ...term, at: at < 0 ? undefined : at, isMain: results[at]?.kind === 'utama' };
    });
}

const SOURCE = 'PermenPANRB 6/2022 hlm. 50 huruf d';

/**
 * Advice about appointments that the plan does not contain, or contains as a result tambahan. Advice never prevents a plan from being
 * submitted. [SKP-50]
 */
export function actingAdvice(duties: readonly ActingDuty[]): Advice[] {
  return duties.flatMap(({ as, at, isMain }) => {
    if (at === undefined)
      return [
        {
          ...{ field: 'results', where: 'Hasil kerja utama', source: SOURCE },
          says: `Penugasan sebagai ${as} belum dimuat. Penugasan itu dikategorikan sebagai hasil kerja utama.`,
        },
      ];
    const says = `Penugasan sebagai ${as} dikategorikan sebagai hasil kerja utama. Ubah jenisnya menjadi utama.`;
    return isMain ? [] : [{ ...placeOfResult(at), says, source: SOURCE }];
  });
}

/** The result that an appointment adds to a plan. It has no target yet; the owner fills in the target. */
export function actingResult({ id, as, unit, fromOn, toOn }: ActingDuty, kind: PlanKind, assignedBy: string) {
  const term = toOn ? `${formatDate(fromOn)} sampai ${formatDate(toOn)}` : `sejak ${formatDate(fromOn)}`;
  const isNarrative = kind.approach === 'kualitatif';
  const title = isNarrative
    ? `Sasaran kerja ${unit} tercapai sesuai target selama penugasan, ${term}`
    : `Sasaran kerja ${unit} yang tercapai sesuai target selama penugasan`;
  return {
    ...{
      kind: 'utama' as const,
      title: `Tercapainya sasaran kerja ${unit} selama penugasan sebagai ${as}`,
      assignedBy,
    },
    ...{ origin: 'acting' as const, originId: id, originLabel: `penugasan sebagai ${as}, ${term}` },
    indicators: [
      {
        ...{ title, direction: 'more' as const, measure: isNarrative ? '' : 'persen' },
        aspect: kind.form === 'staff' && !isNarrative ? ('kuantitas' as const) : null,
        perspective: kind.form === 'head' ? ('proses-bisnis' as const) : null,
      },
    ],
  };
}
