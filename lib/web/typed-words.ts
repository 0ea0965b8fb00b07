import type { FormValues } from './form-data';

/** Fields without typed words: ids, revisions, boxes, the pressed button, the report that an answer is about. */
const OF_THE_PAGE =
  /^report\.|(^|\.)(revision|intent|ordinal|from|inPlace|matrix|column|indicator|lineage|about|kembali|id|is[A-Z]\w*|\w*Id)$/;

/** The typed words of a form, in its order, to be copied when the form does not exist any more. */
export function typedWords(values: FormValues): string[] {
  return Object.entries(values)
    .filter(([name, value]) => value.trim() !== '' && !OF_THE_PAGE.test(name))
    .map(([, value]) => value);
}

/** The typed words of rows that are no longer on the page; `rows`: the names of the rows that are. */
export function lostWords(values: FormValues, list: string, rows: readonly string[]): string[] {
  const isLost = (name: string) => name.startsWith(`${list}.`) && !rows.some((row) => name.startsWith(`${row}.`));
  return typedWords(Object.fromEntries(Object.entries(values).filter(([name]) => isLost(name))));
}
