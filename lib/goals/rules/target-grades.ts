/**
 * Known lists of grades, the best first; names of the same rank are grouped. They are grades of performance accountability and reform,
 * opinions of the audit office (BPK), predicates, accreditations and the like. For any other list, the writer types the order after the
 * grade.
 */
const KNOWN: Readonly<Record<string, readonly (readonly string[])[]>> = {
  mutu: [['AA'], ['A'], ['A-'], ['BB'], ['B'], ['CC'], ['C'], ['D']],
  opini: [
    ['WTP', 'Wajar Tanpa Pengecualian'],
    ['WTP-DPP', 'WTP DPP', 'Wajar Tanpa Pengecualian dengan Paragraf Penjelasan'],
    ['WDP', 'Wajar Dengan Pengecualian'],
    ['TW', 'Tidak Wajar'],
    ['TMP', 'Tidak Menyatakan Pendapat', 'Disclaimer'],
  ],
  predikat: [
    ['Istimewa'],
    ['Sangat Baik'],
    ['Baik'],
    ['Cukup', 'Cukup Baik', 'Butuh Perbaikan'],
    ['Kurang', 'Kurang Baik'],
    ['Sangat Kurang', 'Tidak Baik', 'Buruk'],
  ],
  akreditasi: [['Unggul'], ['Baik Sekali'], ['Baik'], ['Tidak Terakreditasi']],
  faskes: [['Paripurna'], ['Utama'], ['Madya'], ['Dasar'], ['Tidak Terakreditasi']],
  informasi: [['Informatif'], ['Menuju Informatif'], ['Cukup Informatif'], ['Kurang Informatif'], ['Tidak Informatif']],
  zona: [
    ['Hijau', 'Zona Hijau'],
    ['Kuning', 'Zona Kuning'],
    ['Merah', 'Zona Merah'],
  ],
  integritas: [['WBBM'], ['WBK']],
};

const OWN_LIST = /^(.+?)\s*\(([^()]*[<>][^()]*)\)$/;
const LONGEST_GRADE = 60;

/**
 * The ranks of a list, the best first. `list` is the name of a known list, or a typed order, which is stored from the lowest grade to the
 * highest.
 */
function ranksOf(list: string): readonly (readonly string[])[] {
  return (
    KNOWN[list] ??
    list
      .split('<')
      .reverse()
      .map((grade) => [grade])
  );
}

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The grade as its list writes it; undefined if the list does not have it. */
export function gradeIn(list: string, typed: string): string | undefined {
  return ranksOf(list)
    .flat()
    .find((grade) => isSame(grade, typed));
}

/**
 * A list that has all these grades: the target's list if it has them, otherwise the first known list that has them. Undefined if there is
 * none.
 */
function sharedList(list: string, grades: readonly string[]): string | undefined {
  return [list, ...Object.keys(KNOWN)].find((name) => grades.every((grade) => gradeIn(name, grade) !== undefined));
}

/**
 * Reads a grade and its list from a text: "A", "WTP", or "Madya (Pratama < Madya < Utama)". Undefined if it is no known grade and has no
 * valid order.
 */
export function readGrade(text: string): { grade: string; list: string } | undefined {
  const [, named = text, order] = text.match(OWN_LIST) ?? [];
  if (order === undefined) {
    const list = Object.keys(KNOWN).find((name) => gradeIn(name, named) !== undefined);
    return list === undefined ? undefined : { list, grade: gradeIn(list, named)! };
  }
  const steps = order.split(/[<>]/).map((step) => step.trim());
  if (steps.some((step) => step === '' || step.length > LONGEST_GRADE)) return undefined;
  if (order.includes('<') && order.includes('>')) return undefined;
  const list = (order.includes('>') ? steps.reverse() : steps).join('<');
  const grade = gradeIn(list, named);
  const isOrder = new Set(steps.map((step) => step.toLowerCase())).size === steps.length;
  return grade === undefined || !isOrder ? undefined : { grade, list };
}

/** A reported grade as its list writes it; undefined if no list has both this grade and the target. */
export function reportedGrade(list: string, target: string, typed: string): string | undefined {
  const shared = sharedList(list, [target, typed]);
  return shared === undefined ? undefined : gradeIn(shared, typed);
}

/** −1 if the reported grade is below the target, 0 if it is the same, 1 if it is above; undefined if no list has both. [TARGET-05] */
export function compareGrades(list: string, target: string, reached: string): -1 | 0 | 1 | undefined {
  const shared = sharedList(list, [target, reached]);
  if (shared === undefined) return undefined;
  const rank = (grade: string) => ranksOf(shared).findIndex((names) => names.some((name) => isSame(name, grade)));
  return Math.sign(rank(target) - rank(reached)) as -1 | 0 | 1;
}

/** The order of a list in words, from the lowest grade: "D < C < … < AA". */
export function gradeOrder(list: string): string {
  return ranksOf(list)
    .map(([grade]) => grade!)
    .toReversed()
    .join(' < ');
}

/** What is written after a grade: the order of a list that was typed; nothing for a known list. */
export function ownOrder(list: string): string {
  return Object.hasOwn(KNOWN, list) ? '' : ` (${gradeOrder(list)})`;
}
