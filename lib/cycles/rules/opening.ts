import { type Decision, decide } from '../../kernel/decision';
import { formatCount } from '../../kernel/numbers';
import type { CycleStatus } from './vocabulary';

export type Blockers = { loops: number; peopleWithoutAppraiser: number };

/** A year can be opened if the tree of units has no loop and everybody who needs a plan has an appraiser. [SIKLUS-05] */
export function canOpen(status: CycleStatus, blockers: Blockers): Decision {
  return decide(
    [status !== 'draft', 'Tahun kinerja ini sudah dibuka.'],
    [
      blockers.loops > 0,
      `Susunan unit kerja berputar pada ${blockers.loops} unit. Perbaiki unit induknya terlebih dahulu.`,
    ],
    [
      blockers.peopleWithoutAppraiser > 0,
      `${formatCount(blockers.peopleWithoutAppraiser)} pegawai belum memiliki pejabat penilai. Tunjuk penilainya, atau kecualikan dengan alasan.`,
    ],
  );
}

/** A closed year keeps its participants. */
export function canExcuse(status: CycleStatus): Decision {
  return decide([
    status === 'closed',
    'Tahun kinerja ini sudah ditutup, jadi pengecualiannya tidak dapat diubah lagi.',
  ]);
}

/** Everything about a year may change while it is a draft; afterwards only its dates. */
export function canRedraft(status: CycleStatus): Decision {
  return decide([
    status !== 'draft',
    'Tahun kinerja yang sudah dibuka tidak dapat dihapus; yang dapat diubah hanya tanggalnya.',
  ]);
}

export function canChangeDates(status: CycleStatus): Decision {
  return decide([status === 'closed', 'Tahun kinerja ini sudah ditutup, jadi tanggalnya tidak dapat diubah lagi.']);
}
