import type { TargetRow } from '../../goals/rules/target-value';
import { hasSameRequirement, targetOnScreen, targetText } from '../../goals/rules/targets';
import type { PlanKey } from './import-columns';
import type { RowDraft } from './import-row';
import {
  type IndicatorAsIs,
  type PersonPlan,
  type PlanVerdict,
  type ResultAsIs,
  wordsOfResult,
} from './import-verdict';
import { namesAssigner, type PlanKind } from './plan-kind';
import { plainWording } from './wording';

/**
 * Compares a row with the current plan. `absent`: the columns that the sheet does not have. The owner's links to results of the superior
 * are never overwritten.
 */
export function compareRow(
  draft: RowDraft,
  person: PersonPlan,
  absent: readonly PlanKey[] = [],
): Pick<PlanVerdict, 'status' | 'note' | 'draft' | 'result' | 'indicator'> {
  const words = wordsOfResult(draft.title);
  const result = person.results.find(({ originId, title }) => originId === words || wordsOfResult(title) === words);
  const read = targetRead(draft.indicator);
  if (!result) return { status: 'new', note: `Hasil kerja baru: “${draft.title}”.${read}`, draft };
  const own = absent.includes('kind') ? { ...draft, kind: result.kind } : draft;
  const wanted = plainWording(draft.indicator.title);
  const indicator = result.indicators.find(({ title }) => plainWording(title) === wanted);
  if (!indicator) return { status: 'new', note: `Indikator baru pada “${result.title}”.${read}`, draft: own, result };
  const settled = { ...own, indicator: withAbsent(own.indicator, indicator, absent) };
  const notes = [...resultNotes(own, result, person), ...indicatorNotes(settled.indicator, indicator, person)];
  return {
    ...{ status: notes.length > 0 ? 'changed' : 'same', note: notes.join('; ') },
    ...{ draft: settled, result, indicator },
  };
}

/** How a new target was read. The preview shows it, so that a user notices if "1,500" was read as one and a half. */
function targetRead(indicator: RowDraft['indicator']): string {
  const told = targetOnScreen(indicator);
  return told && ` Target dibaca: ${told}.`;
}

/**
 * Keeps direction and measure of the existing indicator if the sheet has no column for them. A sign or a unit inside the typed target
 * counts instead. The direction is not kept if the old or the new target is a date (`by-date`).
 */
function withAbsent(
  typed: RowDraft['indicator'],
  as: IndicatorAsIs,
  absent: readonly PlanKey[],
): RowDraft['indicator'] {
  const isTimed = (row: TargetRow) => row.direction === 'by-date';
  const keepsWay = absent.includes('direction') && !typed.targetSign && !isTimed(typed) && !isTimed(as);
  return {
    ...typed,
    ...(keepsWay ? { direction: as.direction } : {}),
    ...(absent.includes('measure') && typed.measure === '' ? { measure: as.measure } : {}),
  };
}

/**
 * The columns of a result that a row changes. `kind` and `assignedBy` change if the row has another value, `supportedText` only if it is
 * empty in the plan. Columns that the form does not have never change.
 */
export function resultChanges(draft: RowDraft, result: ResultAsIs, kind: PlanKind) {
  const { supportedText, assignedBy } = draft;
  return {
    ...(draft.kind !== result.kind ? { kind: draft.kind } : {}),
    ...(kind.form === 'staff' && supportedText && !result.supportedText ? { supportedText } : {}),
    ...(namesAssigner(kind) && assignedBy && assignedBy !== result.assignedBy ? { assignedBy } : {}),
  };
}

function resultNotes(draft: RowDraft, result: ResultAsIs, kind: PlanKind): string[] {
  const changes = resultChanges(draft, result, kind);
  return [
    ...('kind' in changes ? [`Jenis: ${result.kind} → ${draft.kind}`] : []),
    ...('supportedText' in changes ? ['Hasil kerja pimpinan diisi'] : []),
    ...('assignedBy' in changes ? [`Pemberi penugasan: ${draft.assignedBy}`] : []),
  ];
}

/** An indicator with only those columns that the form of the plan has. */
export function indicatorAs({ form, approach }: PlanKind, indicator: RowDraft['indicator']): RowDraft['indicator'] {
  const side = {
    aspect: form === 'staff' ? indicator.aspect : null,
    perspective: form === 'head' ? indicator.perspective : null,
  };
  return approach === 'kualitatif'
    ? { ...indicator, ...side, direction: 'more', measure: '' }
    : { ...indicator, ...side };
}

function indicatorNotes(typed: RowDraft['indicator'], as: IndicatorAsIs, kind: PlanKind): string[] {
  const wanted = indicatorAs(kind, typed);
  const side = kind.form === 'head' ? 'perspective' : 'aspect';
  const isMeasured = kind.approach === 'kuantitatif';
  return [
    ...(isMeasured && targetText(wanted) && !hasSameRequirement(wanted, as)
      ? [`Target: ${targetOnScreen(as) || 'kosong'} → ${targetOnScreen(wanted)}`]
      : []),
    ...(wanted[side] !== null && wanted[side] !== as[side]
      ? [`${side === 'aspect' ? 'Aspek' : 'Perspektif'}: ${wanted[side]}`]
      : []),
  ];
}
