import { type Advice, type LintedResult, type Place, placeOfIndicator, placeOfResult, within } from './linted-plan';
import { wordingKey } from './wording';

type Said = Place & { key: string };

const SOURCE = 'PermenPANRB 6/2022 hlm. 51 no. 8 huruf a';
const ECHO =
  'Indikator ini mengulang hasil kerjanya. Tuliskan apa yang diukur, misalnya “Jumlah …”, “Persentase …”, atau “Rata-rata waktu …”.';

/** The same result twice, the same indicator twice, an indicator that only says its result again; near duplicates as well. [SKP-35] */
export function duplicateAdvice(results: readonly LintedResult[]): Advice[] {
  const titles = results.map(({ title }, i) => said(title, placeOfResult(i)));
  const indicators = results.map(({ indicators: rows }, i) =>
    rows.map(({ title }, j) => said(title, placeOfIndicator(i, j))),
  );
  const echoes = indicators.flatMap((rows, i) => rows.filter(({ key }) => key !== '' && key === titles[i]?.key));
  return [
    ...repeated(titles),
    ...repeated(indicators.flat()),
    ...echoes.map(({ field, where }) => ({ field, where, says: ECHO, source: SOURCE })),
  ];
}

function said(title: string, at: Place): Said {
  return { ...within(at, 'title'), key: wordingKey(title) };
}

function repeated(rows: readonly Said[]): Advice[] {
  const first = new Map<string, string>();
  return rows.flatMap(({ field, where, key }) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, where);
    if (key === '' || before === undefined) return [];
    const says = `Isinya sama atau hampir sama dengan ${before.toLowerCase()}. Gabungkan, atau tuliskan apa bedanya.`;
    return [{ field, where, says, source: SOURCE }];
  });
}
