import type { Direction } from './rules/measures';

export const DIRECTION_WORDS: Record<Direction, string> = {
  more: 'Makin besar makin baik',
  less: 'Makin kecil makin baik',
  exact: 'Harus tepat',
  'by-date': 'Paling lambat tanggal',
};
