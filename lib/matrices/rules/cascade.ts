import { all, type Decision, decide } from '../../kernel/decision';

type Asked = {
  /** Name of the member. */
  name: string;
  isLeader: boolean;
  /** Appraised by the leader today, or a member of the team. */
  isMember: boolean;
  /** Named for the team, but not yet approved by their appraiser. */
  isPending: boolean;
  /** The column is in the plan or the objectives of this year. */
  hasColumn: boolean;
  /** The year of another plan of the leader that has the column. */
  columnYear: number | undefined;
  /** The leader's result supports, over any number of steps, a result of this member. */
  isCircle: boolean;
};

/** Whether a result of this year can be passed on to a person of the leader's people or team; no circle (R6 p.39, p.46-47). [MATRIKS-03] */
export function canCascade({ name, isLeader, isMember, isPending, hasColumn, columnYear, isCircle }: Asked): Decision {
  return all(
    decide(
      [isLeader, 'Peran tidak dapat dibagi kepada diri sendiri. Pilih pegawai lain.'],
      [
        !isLeader && !isMember,
        `${name} tidak Anda nilai dan bukan anggota tim ini. Tambahkan dahulu sebagai anggota tim kerja, atau minta admin memeriksa pejabat penilainya.`,
      ],
    ),
    canCarry({ name, isPending }),
    decide(
      [!hasColumn, columnReason(columnYear)],
      [
        isCircle,
        `Hasil kerja ini mendukung hasil kerja ${name}, jadi tidak dapat dibagikan kembali kepadanya. Pilih pegawai atau kolom lain.`,
      ],
    ),
  );
}

/** A person named for a team carries a result once their appraiser has approved (R6 p.46 no.10). [MATRIKS-03] */
export function canCarry({ name, isPending }: Pick<Asked, 'name' | 'isPending'>): Decision {
  return decide([
    isPending,
    `${name} baru dapat diberi peran setelah pejabat penilainya menyetujui keanggotaan dalam tim ini.`,
  ]);
}

function columnReason(year: number | undefined): string {
  return year === undefined
    ? 'Kolom ini tidak ada lagi dalam SKP Anda. Buka lagi matriksnya dan pilih kolom yang masih ada.'
    : `Kolom ini milik SKP Anda tahun ${year}. Peran hanya dibagi dari hasil kerja tahun yang sama.`;
}
