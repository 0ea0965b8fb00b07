/** Words that begin like a deed and are none. */
const NO_DEEDS = [
  ...['media', 'mekanisme', 'menara', 'menteri', 'menu', 'merek', 'mesin', 'meteran', 'metode', 'medali', 'meja'],
  ...['beras', 'berat', 'berita', 'berkas', 'berbagai', 'bersih'],
];
/** Nouns that name a deed or a heading instead of what comes of it. */
const DEED_NOUNS = [
  ...['kegiatan', 'koordinasi', 'konsultasi', 'monitoring', 'pelaksanaan', 'pembuatan', 'pendampingan', 'pengolahan'],
  ...['pengumpulan', 'penyelenggaraan', 'penyiapan', 'penyusunan', 'rapat', 'sosialisasi', 'verifikasi'],
];

/** Whether a wording names an activity: roles are written as results (R6 p.47 i and no.4). Advice, never a refusal. [MATRIKS-05] */
export function namesActivity(wording: string): boolean {
  const first = (wording
    .trim()
    .toLowerCase()
    .match(/^\p{L}+/u) ?? [''])[0];
  if (DEED_NOUNS.includes(first)) return true;
  return /^(me|ber)\p{L}{3,}$/u.test(first) && !first.endsWith('nya') && !NO_DEEDS.includes(first);
}

export const ACTIVITY_ADVICE =
  'Rumusan ini tampak seperti kegiatan. Tulis hasilnya, misalnya “Tersusunnya …”, “Meningkatnya …”, atau “Laporan … yang disahkan”.';

type Cell = { columnId: string; assignmentId: string; role: 'result' | 'none' };

/** Columns that nobody carries: every result is to be borne by somebody (R6 p.46 h). [MATRIKS-06] */
export function uncarriedColumns<Column extends { id: string; isCurrent: boolean }>(
  columns: readonly Column[],
  cells: readonly Cell[],
): Column[] {
  const carried = new Set(cells.filter(({ role }) => role === 'result').map(({ columnId }) => columnId));
  return columns.filter(({ id, isCurrent }) => isCurrent && !carried.has(id));
}

/** People who carry nothing in this matrix. [MATRIKS-06] */
export function peopleWithoutRole<Member extends { assignmentId: string }>(
  members: readonly Member[],
  cells: readonly Cell[],
): Member[] {
  const carriers = new Set(cells.filter(({ role }) => role === 'result').map(({ assignmentId }) => assignmentId));
  return members.filter(({ assignmentId }) => !carriers.has(assignmentId));
}
