import type { FormValues } from './form-data';

/** The names of fields without typed words: ids, revisions, check boxes, the pressed button, the report that an answer is about. */
const OF_THE_PAGE =
  /^report\.|(^|\.)(revision|intent|ordinal|from|inPlace|matrix|column|indicator|lineage|about|kembali|id|is[A-Z]\w*|\w*Id)$/;

/** The words typed into a form, in the order of the form. Their writer can copy them when the form does not exist any more. */
export function typedWords(values: FormValues): string[] {
  return Object.entries(values)
    .filter(([name, value]) => value.trim() !== '' && !OF_THE_PAGE.test(name))
    .map(([, value]) => value);
}

/** The words typed into rows of `list` that are no longer on the page. `rows`: the names of the rows that are on the page. */
export function lostWords(values: FormValues, list: string, rows: readonly string[]): string[] {
  const isLost = (name: string) => name.startsWith(`${list}.`) && !rows.some((row) => name.startsWith(`${row}.`));
  return typedWords(Object.fromEntries(Object.entries(values).filter(([name]) => isLost(name))));
}
