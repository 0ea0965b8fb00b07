import { PROGRESS_TONES } from '@/components/goals/progress-tones';
import { Badge } from '@/components/ui/badge';
import { COMPARISON_LABELS } from '@/lib/appraisals/labels';
import type { JudgedIndicator, JudgedResult, PrintedFeedback } from '@/lib/appraisals/queries/content';
import { SENTIMENT_LABELS, SENTIMENT_TONES } from '@/lib/feedback/labels';
import { sentimentCounts } from '@/lib/feedback/rules/summary';
import type { Progress } from '@/lib/goals/rules/progress';
import { RealisationCharts } from './realisation-charts';

const KIND_LABELS = { utama: 'Hasil kerja utama', tambahan: 'Hasil kerja tambahan' } as const;

/** The results of the plan with their reports and feedback, on which the rating of results is based. */
export function JudgedResults({ results, isNarrative }: { results: readonly JudgedResult[]; isNarrative: boolean }) {
  const said = results.flatMap(({ feedback, indicators }) => [
    ...feedback,
    ...indicators.flatMap((row) => row.feedback),
  ]);
  return [
    <FeedbackCounts key="counts" said={said} about="atas hasil kerja" />,
    ...results.map((result) => <JudgedCard key={result.lineageId} result={result} isNarrative={isNarrative} />),
  ];
}

function JudgedCard({ result, isNarrative }: { result: JudgedResult; isNarrative: boolean }) {
  return (
    <section className="fieldset-card">
      <h3>{result.title}</h3>
      <p>
        <Badge>{KIND_LABELS[result.kind]}</Badge>
      </p>
      <table className="table">
        <caption className="visually-hidden">Indikator dan realisasi</caption>
        <thead>
          <tr>
            <th scope="col">{isNarrative ? 'Indikator dan target' : 'Indikator'}</th>
            {!isNarrative && <th scope="col">Target</th>}
            <th scope="col">Realisasi</th>
          </tr>
        </thead>
        <tbody>
          {result.indicators.map((indicator) => (
            <IndicatorLine key={indicator.lineageId} indicator={indicator} isNarrative={isNarrative} />
          ))}
        </tbody>
      </table>
      <RealisationCharts indicators={result.indicators} />
      <Observations result={result} />
    </section>
  );
}

function IndicatorLine({ indicator, isNarrative }: { indicator: JudgedIndicator; isNarrative: boolean }) {
  return (
    <tr>
      <th scope="row">{indicator.title}</th>
      {!isNarrative && <td data-label="Target">{indicator.targetWords}</td>}
      <td data-label="Realisasi">
        <div>
          {indicator.told.length === 0
            ? 'belum dilaporkan'
            : indicator.told.map(({ period, words, progress }) => (
                <div key={period ?? ''}>
                  {period && `${period}: `}
                  {words} {progress && <ProgressWords progress={progress} />}
                </div>
              ))}
        </div>
      </td>
    </tr>
  );
}

function Observations({ result }: { result: JudgedResult }) {
  return (
    <>
      {result.evidence.length > 0 && (
        <>
          <h4>Bukti dukung</h4>
          <ul>
            {result.evidence.map(({ note, url, period }) => (
              <li key={`${period} ${url} ${note}`}>
                {url ? (
                  <a href={url} rel="noreferrer noopener" target="_blank">
                    {note}
                  </a>
                ) : (
                  note
                )}
                {period && ` (${period})`}
              </li>
            ))}
          </ul>
        </>
      )}
      <Feedback said={result.feedback} />
      {result.indicators.map(({ lineageId, title, feedback }) => (
        <Feedback key={lineageId} said={feedback} about={title} />
      ))}
    </>
  );
}

/**
 * Says in a badge whether the realisation is below, within or above the target. While the state is `underway` (the year is not over), the
 * badge shows the progress in words instead.
 */
function ProgressWords({ progress: { state, comparison, words } }: { progress: Progress }) {
  const told = state === 'underway' ? words : COMPARISON_LABELS[comparison] || words;
  return <Badge tone={PROGRESS_TONES[state]}>{told.charAt(0).toUpperCase() + told.slice(1)}</Badge>;
}

export function Feedback({ said, about }: { said: readonly PrintedFeedback[]; about?: string }) {
  if (said.length === 0) return null;
  return (
    <>
      <h4>{about ? `Umpan balik atas “${about}”` : 'Umpan balik'}</h4>
      <ul>
        {said.map(({ words, sentiment }) => (
          <li key={words}>
            {sentiment && <Badge tone={SENTIMENT_TONES[sentiment]}>{SENTIMENT_LABELS[sentiment]}</Badge>} {words}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How many feedback entries have each sentiment, because the rating considers the majority (R6 p.97-98 no.1 d). */
export function FeedbackCounts({ said, about }: { said: readonly PrintedFeedback[]; about: string }) {
  const counts = sentimentCounts(said.map(({ sentiment }) => sentiment));
  if (counts.length === 0) return null;
  const words = counts.map(({ sentiment, count }) => `${count} ${SENTIMENT_LABELS[sentiment].toLowerCase()}`);
  return (
    <p>
      Umpan balik {about}: {words.join(', ')}.
    </p>
  );
}
