import { CHOSEN_DIRECTIONS } from './rules/measures';
import type { Direction, GoalOrigin, TrajectoryKind } from './rules/vocabulary';

export const DIRECTION_WORDS: Record<Direction, string> = {
  more: 'Makin besar makin baik',
  less: 'Makin kecil makin baik',
  exact: 'Harus tepat',
  'by-date': 'Paling lambat tanggal',
};

/**
 * The choices of direction, for a target whose text does not say which direction is better. The first choice means the usual direction of
 * such a target.
 */
export const DIRECTION_CHOICES = [
  { value: '', label: 'Menurut target' },
  ...CHOSEN_DIRECTIONS.map((value) => ({ value, label: DIRECTION_WORDS[value] })),
];

export const ORIGIN_WORDS: Record<GoalOrigin, string> = {
  'perjanjian-kinerja': 'Perjanjian Kinerja',
  'rencana-strategis': 'Rencana Strategis (Renstra)',
  'rencana-kerja-tahunan': 'Rencana Kerja Tahunan (RKT)',
  direktif: 'Direktif pimpinan',
};

export const TRAJECTORY_WORDS: Record<TrajectoryKind, string> = {
  sum: 'Dijumlahkan: target semua periode bila dijumlah sama dengan target setahun',
  level:
    'Posisi: target setiap periode adalah angka yang harus dicapai saat itu, yang terakhir sama dengan target setahun',
};
