import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Reasons } from '@/components/ui/reasons';
import { periodLabel } from '@/lib/cycles/labels';
import type { PeriodRow } from '@/lib/cycles/queries';
import { goalPaths } from '@/lib/goals/paths';
import type { Place } from '@/lib/goals/queries/places';
import type { Decision } from '@/lib/kernel/decision';

/** Links to what the reader can do with the objectives of a unit. */
export function PlaceActions({ place, period, hasGoals }: { place: Place; period: PeriodRow; hasGoals: boolean }) {
  const { unit, cycle, writing } = place;
  return (
    <>
      {writing.allowed && (
        <LinkButton href={goalPaths.add(unit.id, cycle.id)} kind="primary">
          Tambah sasaran
        </LinkButton>
      )}
      {hasGoals && (
        <LinkButton href={goalPaths.realisations(unit.id, period.id)}>Realisasi {periodLabel(period)}</LinkButton>
      )}
    </>
  );
}

type FilterProps = { href: string; isOn: boolean; uncarried: number; total: number };

/** How many objectives nobody carries, with a link that shows only those. While only those are shown, a link to all objectives. */
export function UncarriedFilter({ href, isOn, uncarried, total }: FilterProps) {
  return (
    <p>
      {uncarried === 0
        ? total > 1
          ? `Semua ${total} sasaran sudah memiliki penanggung jawab.`
          : 'Sasaran ini sudah memiliki penanggung jawab.'
        : `${uncarried} dari ${total} sasaran belum memiliki penanggung jawab.`}{' '}
      {isOn ? (
        <a href={href}>Tampilkan semua sasaran</a>
      ) : (
        uncarried > 0 && <a href={`${href}&belum=ya`}>Tampilkan hanya yang belum memilikinya</a>
      )}
    </p>
  );
}

/** For a unit without objectives: says what to enter or, to a reader who cannot enter any, why not. */
export function NoGoals({ writing }: { writing: Decision }) {
  return (
    <EmptyState title="Belum ada sasaran untuk unit ini.">
      {writing.allowed ? (
        <p>Tambahkan sasaran dari Perjanjian Kinerja unit, lalu indikator dan targetnya.</p>
      ) : (
        <Reasons decision={writing} />
      )}
    </EmptyState>
  );
}
