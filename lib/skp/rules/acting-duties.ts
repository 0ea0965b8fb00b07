import { formatDate, hasEnded, overlaps, type PlainDate } from '../../kernel/dates';
import type { AppraiserCapacity } from '../../people/rules/appointments';
import { type Advice, placeOfResult } from './linted-plan';
import type { PlanKind } from './plan-kind';
import type { ResultKind, ResultOrigin } from './vocabulary';
import { plainWording } from './wording';

type Term = { fromOn: PlainDate; toOn: PlainDate | null };
/** An appointment by which somebody stands in for the head of a unit; `as` is the post with Plt. or Plh. in front. */
export type ActingTerm = Term & { id: string; capacity: AppraiserCapacity; as: string; unit: string };
type Result = { kind: ResultKind; title: string; origin: ResultOrigin | null; originId: string | null };

/** What a plan says of an appointment: `at` is the place of its result. */
export type ActingDuty = ActingTerm & { at: number | undefined; isMain: boolean };

/**
 * Whoever is Plt. or Plh. plans that as a result utama, whatever the own post (R6 p.50 d): the appointments that share a day with the
 * plan's span and are not over, each with the result that stands for it. [SKP-50]
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

/** What of it is missing in a plan, as advice beside the others; it never keeps a plan from being submitted. [SKP-50] */
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

/** The result that an appointment brings into a plan; its target is the owner's to set. */
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
