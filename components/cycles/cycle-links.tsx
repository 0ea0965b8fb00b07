import { Badge } from '@/components/ui/badge';
import type { CycleRow } from '@/lib/cycles/queries';

type Props = { cycles: readonly CycleRow[]; current: string; hrefOf: (cycleId: string) => string };

/** Links to the pages of the other years; nothing if there is only one year. If the shown year is for practice, a badge says so. */
export function CycleLinks({ cycles, current, hrefOf }: Props) {
  const practice = cycles.find(({ id }) => id === current)?.purpose === 'practice';
  return (
    <>
      {practice && (
        <p>
          <Badge tone="warn">Latihan</Badge> Tahun ini untuk latihan; isinya tidak masuk dokumen dan rekap resmi.
        </p>
      )}
      {cycles.length > 1 && (
        <nav className="row-actions" aria-label="Tahun kinerja">
          {cycles.map(({ id, name }) =>
            id === current ? (
              <strong key={id} aria-current="true">
                {name}
              </strong>
            ) : (
              <a key={id} href={hrefOf(id)}>
                {name}
              </a>
            ),
          )}
        </nav>
      )}
    </>
  );
}
