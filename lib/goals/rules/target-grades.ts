/**
 * Grades and opinions in their order, the best first; names of the same rank are grouped. Known lists: the grades of performance
 * accountability and reform, the audit office's opinions, predicates, accreditations. Any other order is typed as a separate list.
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

/** The ranks of a list, best first; a typed list is stored from the lowest. */
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

/** A known list with these grades: the target's own first, then any list that has all of them. */
function sharedList(list: string, grades: readonly string[]): string | undefined {
  return [list, ...Object.keys(KNOWN)].find((name) => grades.every((grade) => gradeIn(name, grade) !== undefined));
}

/** The list, and the grade in the list's spelling, of a text: "A", "WTP", or "Madya (Pratama < Madya < Utama)". */
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

/** A grade that may be reported for a target of this list; undefined if no list orders both. */
export function reportedGrade(list: string, target: string, typed: string): string | undefined {
  const shared = sharedList(list, [target, typed]);
  return shared === undefined ? undefined : gradeIn(shared, typed);
}

/** −1 below, 0 the same, 1 above the target; undefined if no list orders both. [TARGET-05] */
export function compareGrades(list: string, target: string, reached: string): -1 | 0 | 1 | undefined {
  const shared = sharedList(list, [target, reached]);
  if (shared === undefined) return undefined;
  const rank = (grade: string) => ranksOf(shared).findIndex((names) => names.some((name) => isSame(name, grade)));
  return Math.sign(rank(target) - rank(reached)) as -1 | 0 | 1;
}

/** The order in words, from the lowest: "D < C < … < AA". */
export function gradeOrder(list: string): string {
  return ranksOf(list)
    .map(([grade]) => grade!)
    .toReversed()
    .join(' < ');
}

/** A typed list is written after its grade; a known list is not. */
export function ownOrder(list: string): string {
  return list in KNOWN ? '' : ` (${gradeOrder(list)})`;
}
