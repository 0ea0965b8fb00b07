import type { SkpStatus } from './vocabulary';

export type SkpStage = { label: string; state: 'done' | 'current' | 'todo'; note?: string };

const REACHED: Record<SkpStatus, number> = { draft: 0, returned: 0, submitted: 1, agreed: 3 };

/** The three stages of a plan, and which of them are done, current or still to come. */
export function stagesOfSkp(status: SkpStatus): SkpStage[] {
  const labels = ['Disusun pegawai', 'Diperiksa pejabat penilai', 'Ditetapkan'];
  return labels.map((label, i) => {
    if (i < REACHED[status]) return { label, state: 'done' };
    if (i > REACHED[status]) return { label, state: 'todo' };
    return { label, state: 'current', note: status === 'returned' ? 'dikembalikan untuk diperbaiki' : undefined };
  });
}
