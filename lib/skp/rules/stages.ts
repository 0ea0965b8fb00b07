import type { SkpStatus } from './lifecycle';

export type SkpStage = { label: string; state: 'done' | 'current' | 'todo'; note?: string };

const REACHED: Record<SkpStatus, number> = { draft: 0, returned: 0, submitted: 1, agreed: 3 };

/** The way of a plan in three stages, and where it stands. */
export function stagesOfSkp(status: SkpStatus): SkpStage[] {
  const labels = ['Disusun pegawai', 'Diperiksa pejabat penilai', 'Ditetapkan'];
  return labels.map((label, i) => {
    if (i < REACHED[status]) return { label, state: 'done' };
    if (i > REACHED[status]) return { label, state: 'todo' };
    return { label, state: 'current', note: status === 'returned' ? 'dikembalikan untuk diperbaiki' : undefined };
  });
}
