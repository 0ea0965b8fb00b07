import { EvidenceList } from '@/components/evidence/evidence-list';
import { FeedbackList } from '@/components/feedback/feedback-list';
import { PROGRESS_TONES } from '@/components/goals/progress-tones';
import { Badge } from '@/components/ui/badge';
import type { CheckInDetails } from '@/lib/check-ins/queries/check-in';
import { doubtAbout } from '@/lib/check-ins/rules/doubts';
import { toldInWords } from '@/lib/check-ins/rules/telling';
import { periodLabel } from '@/lib/cycles/labels';
import { progressOf } from '@/lib/goals/rules/progress';
import { targetOnScreen } from '@/lib/goals/rules/targets';
import type { IndicatorRow, ResultRow } from '@/lib/skp/queries';
import { IndicatorCharts } from './indicator-charts';

/** One planned result with its report: each realisation beside the target and earlier periods, the evidence, the feedback. */
export function ReportResult({ found, result, number }: { found: CheckInDetails; result: ResultRow; number: number }) {
  const { evidence, feedback } = found;
  return (
    <>
      <h3>
        {number}. {result.title} {result.kind === 'tambahan' && <Badge>Tambahan</Badge>}
      </h3>
      <Realisations found={found} result={result} number={number} />
      {found.skp.approach === 'kuantitatif' && <IndicatorCharts found={found} result={result} />}
      <h4>Bukti dukung</h4>
      <EvidenceList links={evidence.filter(({ resultLineageId }) => resultLineageId === result.lineageId)} />
      <FeedbackList title="Umpan balik" entries={feedback.filter(({ targetKey }) => targetKey === result.lineageId)} />
      {result.indicators.map(({ lineageId, title }) => (
        <FeedbackList
          key={lineageId}
          title={`Umpan balik atas “${title}”`}
          entries={feedback.filter(({ targetKey }) => targetKey === lineageId)}
        />
      ))}
    </>
  );
}

function Realisations({ found, result, number }: { found: CheckInDetails; result: ResultRow; number: number }) {
  const isNarrative = found.skp.approach === 'kualitatif';
  const columns = isNarrative
    ? ['Indikator dan target', 'Realisasi', 'Periode sebelumnya']
    : ['Indikator', 'Target', 'Realisasi', 'Periode sebelumnya', 'Catatan'];
  return (
    <table className="table">
      <caption className="visually-hidden">Realisasi hasil kerja {number}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {result.indicators.map((indicator) => (
          <ReportedIndicator key={indicator.lineageId} found={found} indicator={indicator} isNarrative={isNarrative} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { found: CheckInDetails; indicator: IndicatorRow; isNarrative: boolean };

function ReportedIndicator({ found, indicator, isNarrative }: RowProps) {
  const entry = periodEntry(found, indicator);
  const doubt = isNarrative ? undefined : doubtAbout(indicator, entry, found.around);
  const progress = progressOf(indicator, entry, found.checkIn.period.endOn);
  // A doubtful value is shown as a question: it must not look like a reached target before the employee has confirmed it.
  const [state, words] = doubt ? (['asked', doubt] as const) : [progress.state, progress.words];
  return (
    <tr>
      <th scope="row">{indicator.title}</th>
      {!isNarrative && <td data-label="Target">{targetOnScreen(indicator) || 'belum ada'}</td>}
      <td data-label="Realisasi">
        <span>
          {toldInWords(entry, { ...indicator, approach: found.skp.approach })}
          {state !== 'open' && (
            <>
              <br />
              <Badge tone={PROGRESS_TONES[state]}>{words}</Badge>
            </>
          )}
          {entry && entry.corrections > 0 && (
            <>
              <br />
              <small className="muted">diubah {entry.corrections} kali sejak pertama diajukan</small>
            </>
          )}
        </span>
      </td>
      <td data-label="Periode sebelumnya">{earlierPeriods(found, indicator).join('; ')}</td>
      {!isNarrative && <td data-label="Catatan">{entry?.note}</td>}
    </tr>
  );
}

/** The last entry for an indicator in the period of the report; undefined if there is none. */
export function periodEntry({ realisations, checkIn }: CheckInDetails, { lineageId }: IndicatorRow) {
  return realisations.get(lineageId)?.byPeriod.get(checkIn.period.id);
}

/**
 * What was reported for an indicator in earlier periods, in their order: `Triwulan I: 3 laporan`. Periods without a report are left out.
 */
export function earlierPeriods(
  { periods, checkIn, skp, realisations }: CheckInDetails,
  indicator: IndicatorRow,
): string[] {
  const byPeriod = realisations.get(indicator.lineageId)?.byPeriod;
  return periods.flatMap((period) => {
    const entry = period.endOn < checkIn.period.startOn ? byPeriod?.get(period.id) : undefined;
    return entry ? [`${periodLabel(period)}: ${toldInWords(entry, { ...indicator, approach: skp.approach })}`] : [];
  });
}
