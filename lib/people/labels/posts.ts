import type { LineReason } from '../rules/line-reason';
import type { PostTime } from '../rules/segments';

/**
 * The labels of post, unit, appraiser and status on a person's page. `present`: for a post held today. `coming`: for a future post. `over`:
 * for a post that has ended.
 */
export const postTimeWords: Readonly<
  Record<PostTime, { post: string; unit: string; appraiser: string; status: string }>
> = {
  present: { post: 'Jabatan', unit: 'Unit kerja', appraiser: 'Pejabat penilai hari ini', status: 'Aktif' },
  coming: {
    ...{ post: 'Jabatan yang akan dipegang', unit: 'Unit kerja yang akan ditempati' },
    ...{ appraiser: 'Pejabat penilai pada hari pertama', status: 'Belum mulai' },
  },
  over: {
    ...{ post: 'Jabatan terakhir', unit: 'Unit kerja terakhir' },
    ...{ appraiser: 'Pejabat penilai pada jabatan terakhir', status: 'Tanpa jabatan' },
  },
};

/** The reason why a person is the appraiser, in words. */
export const lineReasonWords: Readonly<Record<LineReason, string>> = {
  named: 'Ditunjuk',
  'as-plt': 'Pimpinan tempat melapor sebagai Plt.',
  'by-class': 'Yang berwenang menilai kelas jabatan ini',
  'over-vacancy': 'Atasan secara berjenjang, selama jabatan pimpinan unitnya kosong',
  tree: 'Menurut struktur unit',
};

/** The label of the button that withdraws a future post. `isMove`: the person has a post before it, which then continues. */
export const withdrawPostWords = (isMove: boolean) => (isMove ? 'Batalkan perpindahan' : 'Batalkan penempatan');
