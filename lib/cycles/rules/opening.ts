import { type Decision, decide } from '../../kernel/decision';
import { formatCount } from '../../kernel/numbers';
import type { CycleStatus } from './vocabulary';

export type Blockers = { loops: number; peopleWithoutAppraiser: number };

/** A prepared year can be opened if the tree of units has no loop and everybody who needs a plan has an appraiser. [SIKLUS-05] */
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

/** In a closed year nobody is excused any more, and no excuse is withdrawn. */
export function canExcuse(status: CycleStatus): Decision {
  return decide([
    status === 'closed',
    'Tahun kinerja ini sudah ditutup, jadi pengecualiannya tidak dapat diubah lagi.',
  ]);
}

/** A year can be deleted only while it is a draft. Afterwards only its dates can change. */
export function canRedraft(status: CycleStatus): Decision {
  return decide([
    status !== 'draft',
    'Tahun kinerja yang sudah dibuka tidak dapat dihapus; yang dapat diubah hanya tanggalnya.',
  ]);
}

export function canChangeDates(status: CycleStatus): Decision {
  return decide([status === 'closed', 'Tahun kinerja ini sudah ditutup, jadi tanggalnya tidak dapat diubah lagi.']);
}
