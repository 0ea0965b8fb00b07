import type { FormValues } from './form-data';

/** Fields that the page itself fills: ids, revisions, which button was pressed. */
const OF_THE_PAGE = /(^|\.)(revision|intent|ordinal|from|inPlace|matrix|column|indicator|lineage|kembali|\w*Id)$/;

/** What a person wrote into a form, in its order, to be copied where the form is not there any more. */
export function typedWords(values: FormValues): string[] {
  return Object.entries(values)
    .filter(([name, value]) => value.trim() !== '' && !OF_THE_PAGE.test(name))
    .map(([, value]) => value);
}
