import { PageFrame } from '@/components/layout/page-frame';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { CYCLE_STATUS_WORDS } from '@/lib/cycles/labels';
import { recapPaths } from '@/lib/recaps/paths';
import { listRecapCycles } from '@/lib/recaps/queries';
import { requestContext } from '@/lib/web/context';
import { notFound } from '@/lib/web/missing';

export default async function RecapsPage() {
  const ctx = await requestContext();
  const cycles = listRecapCycles(ctx) ?? notFound();
  return (
    <PageFrame title="Rekap" lead="Siapa sudah sampai di mana, dengan predikatnya. Pilih tahun kinerja.">
      {cycles.length === 0 && <EmptyState title="Belum ada tahun kinerja yang dibuka." />}
      <ul className="cards">
        {cycles.map((cycle) => (
          <li key={cycle.id} className="card">
            <h2>
              <a href={recapPaths.show(cycle.id)}>{cycle.name}</a>
            </h2>
            <p>
              <Badge>{CYCLE_STATUS_WORDS[cycle.status]}</Badge>{' '}
              {cycle.purpose === 'practice' && <Badge tone="warn">LATIHAN</Badge>}
            </p>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
