import { wordsOf } from '../../skp/rules/wording';

const NUMBER = /\d{18}|\d{8}[ .]\d{6}[ .]\d[ .]\d{3}/;
const TITLES = new Set('dr drg drs dra hj h ir prof ns apt kol letkol'.split(' '));

/** The name before the first comma, without titles: "Hj. Ratna Wulandari, M.Si." is "ratna wulandari". */
function bareName(name: string): string {
  const [main = ''] = name.split(',');
  return wordsOf(main)
    .filter((word) => !TITLES.has(word))
    .join(' ');
}

/** Whether a text contains the name of one of these people, or a NIP. Such a text is never added to the bank. [TEMPLAT-03] */
export function namesSomebody(text: string, people: readonly string[]): boolean {
  const said = ` ${wordsOf(text).join(' ')} `;
  return NUMBER.test(text) || people.map(bareName).some((name) => name !== '' && said.includes(` ${name} `));
}
