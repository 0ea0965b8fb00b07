import { DIFFERENCE_WORDS } from '@/lib/matrices/labels';
import type { Difference } from '@/lib/matrices/rules/cell-state';

const KIND_WORDS: Readonly<Record<string, string>> = { utama: 'Utama', tambahan: 'Tambahan' };

/** The parts in which a role differs between the matrix and the plan, each with the words of both. */
export function RoleDifferences({ differences }: { differences: readonly Difference[] }) {
  return (
    <dl className="facts">
      {differences.map(({ what, plan, matrix }) => (
        <div key={what}>
          <dt>{DIFFERENCE_WORDS[what]}</dt>
          <dd>
            <p>Matriks: {wordsOf(what, matrix)}</p>
            <p>SKP Anda: {wordsOf(what, plan)}</p>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function wordsOf(what: Difference['what'], value: string): string {
  return (what === 'kind' ? KIND_WORDS[value] : value) || '(kosong)';
}
