import type { FormValues } from './form-data';

/** Fields that hold no words: ids, revisions, boxes, which button was pressed, the report that an answer is about. */
const OF_THE_PAGE =
  /^report\.|(^|\.)(revision|intent|ordinal|from|inPlace|matrix|column|indicator|lineage|about|kembali|id|is[A-Z]\w*|\w*Id)$/;

/** What a person wrote into a form, in its order, to be copied where the form is not there any more. */
export function typedWords(values: FormValues): string[] {
  return Object.entries(values)
    .filter(([name, value]) => value.trim() !== '' && !OF_THE_PAGE.test(name))
    .map(([, value]) => value);
}

/** What a person wrote into rows of a list that its page does not have any more; `rows`: the names of those that it has. */
export function lostWords(values: FormValues, list: string, rows: readonly string[]): string[] {
  const isLost = (name: string) => name.startsWith(`${list}.`) && !rows.some((row) => name.startsWith(`${row}.`));
  return typedWords(Object.fromEntries(Object.entries(values).filter(([name]) => isLost(name))));
}
