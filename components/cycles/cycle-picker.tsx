import { CYCLE_PURPOSE_WORDS } from '@/lib/cycles/labels';
import type { CycleRow } from '@/lib/cycles/queries';

type Props = { cycles: readonly Pick<CycleRow, 'id' | 'name' | 'purpose'>[]; current: string; path: string };

/** Links to the same page for other years (`?siklus=`); nothing if there is no other year. */
export function CyclePicker({ cycles, current, path }: Props) {
  const others = cycles.filter(({ id }) => id !== current);
  if (others.length === 0) return null;
  return (
    <nav className="row-actions" aria-label="Tahun kinerja lain">
      {others.map(({ id, name, purpose }) => (
        <a key={id} href={`${path}?siklus=${id}`}>
          {name}
          {purpose === 'practice' && ` (${CYCLE_PURPOSE_WORDS.practice})`}
        </a>
      ))}
    </nav>
  );
}
