import { targetOnScreen } from '@/lib/goals/rules/targets';
import type { IndicatorRow, ResultRow } from '@/lib/skp/queries';
import { ASPECT_WORDS, PERSPECTIVE_WORDS } from '@/lib/skp/rules/form-words';
import { namesAssigner, type PlanKind } from '@/lib/skp/rules/plan-kind';

const MISSING = <span className="muted">belum diisi</span>;

type Column = { heading: string; of: (indicator: IndicatorRow) => string };
type Props = { kind: PlanKind; indicators: readonly IndicatorRow[]; number: number };

const TARGET: Column = {
  heading: 'Target',
  of: (indicator) => `${targetOnScreen(indicator)}${indicator.targetToCheck ? ' (periksa lagi)' : ''}`,
};
const ASPECT: Column = { heading: 'Aspek', of: ({ aspect }) => (aspect ? ASPECT_WORDS[aspect] : '') };
const PERSPECTIVE: Column = {
  heading: 'Perspektif',
  of: ({ perspective }) => (perspective ? PERSPECTIVE_WORDS[perspective] : ''),
};

/** The indicators of one result, with the columns of the form on which the plan is written. */
export function Indicators({ kind, indicators, number }: Props) {
  const isNarrative = kind.approach === 'kualitatif';
  const columns = [
    ...(isNarrative ? [] : [TARGET]),
    ...(kind.form === 'head' ? [PERSPECTIVE] : isNarrative ? [] : [ASPECT]),
  ];
  return (
    <table className="table">
      <caption className="visually-hidden">Indikator hasil kerja {number}</caption>
      <thead>
        <tr>
          <th scope="col">{isNarrative ? 'Indikator kinerja individu dan target' : 'Indikator kinerja individu'}</th>
          {columns.map(({ heading }) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <tr key={indicator.id}>
            <th scope="row">{indicator.title || MISSING}</th>
            {columns.map(({ heading, of }) => (
              <td key={heading} data-label={heading}>
                {of(indicator) || MISSING}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Sentences that say who assigned a result, and which result of the leader it supports. */
export function supportSentences(kind: PlanKind, result: ResultRow): string[] {
  const { assignedBy, supportedText } = result;
  const assigned = assignedBy ? `Penugasan dari ${assignedBy}` : 'Pemberi penugasan belum diisi';
  const mark = provisionalMark(result);
  const supported = `Mendukung hasil kerja pimpinan: ${supportedText || 'belum diisi'}${mark}`;
  if (kind.form === 'head') return [assigned];
  // Form A.1.7 does not print who assigned a result. But for a role from a matrix, readers want to know which leader or team assigned it.
  if (!namesAssigner(kind)) return result.roleCellId && assignedBy ? [assigned, supported] : [supported];
  return supportedText ? [assigned, supported] : [assigned];
}

function provisionalMark({ supportIsProvisional, supportedLineageId }: ResultRow): string {
  if (!supportIsProvisional) return '';
  return supportedLineageId === null
    ? ' (sementara, belum terkait dengan SKP atasan)'
    : ' (sementara saat ditetapkan; kini terkait dengan SKP atasan)';
}
