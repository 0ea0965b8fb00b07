'use client';

import { RadioField } from '@/components/forms/choice-field';
import { TextAreaField } from '@/components/forms/field';

/** A plan that waits for the appraiser, as texts to show. */
export type ReviewWords = {
  skpId: string;
  revision: number;
  name: string;
  href: string;
  post: string;
  submitted: string;
  results: readonly { title: string; indicators: readonly string[] }[];
  compared: string;
  differences: readonly { part: string; before: string; after: string }[];
  /** How many differences are not shown. */
  more: number;
  remarks: readonly string[];
};

const CHOICES = [
  { value: 'leave', label: 'Biarkan dahulu' },
  { value: 'agree', label: 'Tetapkan' },
  { value: 'return', label: 'Kembalikan' },
];

/**
 * Plans with their differences and the fields for a decision. The field names contain the id of the plan, because plans may leave the list
 * while the form is open.
 */
export function ReviewRows({ rows }: { rows: readonly ReviewWords[] }) {
  return rows.map((row) => (
    <section key={row.skpId} className="card" aria-labelledby={`skp-${row.skpId}`}>
      <h2 id={`skp-${row.skpId}`}>
        <a href={row.href}>{row.name}</a>
      </h2>
      <p className="muted">
        {row.post}. {row.submitted}.
      </p>
      {row.remarks.length > 0 && (
        <ul className="reasons">
          {row.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <Content {...row} />
      <Differences {...row} />
      <input type="hidden" name={`plans.${row.skpId}.revision`} value={row.revision} />
      <RadioField name={`plans.${row.skpId}.choice`} label="Keputusan" value="leave" choices={CHOICES} />
      <TextAreaField
        name={`plans.${row.skpId}.reason`}
        label="Yang perlu diperbaiki (wajib bila dikembalikan)"
        rows={2}
      />
    </section>
  ));
}

function Content({ results }: ReviewWords) {
  return (
    <details>
      <summary>Isi: {results.length} hasil kerja</summary>
      <ol>
        {results.map(({ title, indicators }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a plan may say the same twice
          <li key={i}>
            {title}
            <ul>
              {indicators.map((indicator, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a plan may say the same twice
                <li key={j}>{indicator}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Differences({ compared, differences, more, href }: ReviewWords) {
  if (differences.length === 0) return <p>{compared}</p>;
  return (
    <details>
      <summary>{compared}</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Bagian</th>
            <th scope="col">Semula</th>
            <th scope="col">Menjadi</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ part, before, after }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines of an annex may say the same
            <tr key={i}>
              <th scope="row">{part}</th>
              <td data-label="Semula">{before || '–'}</td>
              <td data-label="Menjadi">{after || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p>
          <a href={href}>{more} perbedaan lain ada pada halaman SKP</a>
        </p>
      )}
    </details>
  );
}
