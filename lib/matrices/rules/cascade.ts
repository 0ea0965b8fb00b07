import { all, type Decision, decide } from '../../kernel/decision';

type Asked = {
  /** The name of the person who gets the role. */
  name: string;
  isLeader: boolean;
  /** Whether the leader appraises the person, or the person was added to the team, approved or not. */
  isMember: boolean;
  /** Whether the person was added to the team, but the person's appraiser has not approved this yet. */
  isPending: boolean;
  /** Whether the column is a current one: in the leader's plan of this year, or in the objectives if the plan has no results yet. */
  hasColumn: boolean;
  /** The year of the column, if the leader has it from another year; undefined otherwise. */
  columnYear: number | undefined;
  /**
   * Whether the leader's result supports a result of this person, over any number of steps. Then the result cannot be passed on to this
   * person.
   */
  isCircle: boolean;
};

/**
 * Whether a result of this year can be passed on to a person. The person must be appraised by the leader or belong to the team, and no
 * circle may arise (R6 p.39, p.46-47). [MATRIKS-03]
 */
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

/** Whether a team member can get a role: only after the member's appraiser has approved the membership (R6 p.46 no.10). [MATRIKS-03] */
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
