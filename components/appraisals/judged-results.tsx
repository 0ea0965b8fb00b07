import { Badge } from '@/components/ui/badge';
import type { JudgedIndicator, JudgedResult } from '@/lib/appraisals/queries/content';

const KIND_LABELS = { utama: 'Hasil kerja utama', tambahan: 'Hasil kerja tambahan' } as const;

/** The plan with what was reported and said: what both ratings look back on. */
export function JudgedResults({ results, isNarrative }: { results: readonly JudgedResult[]; isNarrative: boolean }) {
  return results.map((result) => (
    <section key={result.lineageId} className="fieldset-card">
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
      <Observations result={result} />
    </section>
  ));
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
            : indicator.told.map(({ period, words }) => (
                <div key={period ?? ''}>
                  {period && `${period}: `}
                  {words}
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
      <Feedback words={result.feedback} />
      {result.indicators.map(({ lineageId, title, feedback }) => (
        <Feedback key={lineageId} words={feedback} about={title} />
      ))}
    </>
  );
}

export function Feedback({ words, about }: { words: readonly string[]; about?: string }) {
  if (words.length === 0) return null;
  return (
    <>
      <h4>{about ? `Umpan balik atas “${about}”` : 'Umpan balik'}</h4>
      <ul>
        {words.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
