import { Section } from '@/components/ui/section';
import type { ResultPage } from '@/lib/planning/queries/alignment';
import { BelowList } from './below-list';
import { belowInWords } from './ladder-words';

/** The results one level down that support a result. Below, the roles of the matrix for this result that no plan contains yet. */
export function ResultBelow({ page }: { page: ResultPage }) {
  const { result, below, hidden, roles } = page;
  return (
    <>
      <Section title="Hasil kerja yang mendukung">
        {below.length > 0 && <BelowList rows={below.map((row) => belowInWords(row))} />}
        {hidden > 0 && <p className="muted">{hidden} hasil kerja lain ada pada SKP yang tidak terbuka bagi Anda.</p>}
        {result.supporters === 0 && <p className="muted">Belum ada hasil kerja yang mendukung hasil kerja ini.</p>}
      </Section>
      {roles.length > 0 && (
        <Section title="Peran dari matriks yang belum masuk SKP">
          <ul>
            {roles.map(({ id, wording, name, position }) => (
              <li key={id}>
                {wording}
                <br />
                <span className="muted">
                  {name}, {position}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
