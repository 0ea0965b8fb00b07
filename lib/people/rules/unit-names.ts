type Named = { id: string; code: string; name: string; path: string; isClosed: boolean };

const SIGN = ' · ';

/**
 * The additions to the names of units that have the same name, by id of the unit. First the office is added (` · Dinas Perikanan`). If that
 * is not unique, also the unit above (` · Puskesmas Melati · Dinas Kesehatan`). If that is not unique either, also the code. If only one of
 * the units is open, the open unit gets no addition. Units that need no addition are left out.
 */
export function tellApart(units: readonly Named[]): Map<string, string> {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const apart = new Map<string, string>();
  for (const namesakes of Map.groupBy(units, ({ name }) => name.toLowerCase()).values()) {
    if (namesakes.length === 1) continue;
    const open = namesakes.filter(({ isClosed }) => !isClosed);
    const taken = new Set<string>();
    if (open.length === 1) taken.add('');
    else settle(open, names, taken, apart);
    settle(
      namesakes.filter(({ isClosed }) => isClosed),
      names,
      taken,
      apart,
    );
  }
  return apart;
}

function settle(units: readonly Named[], names: Names, taken: Set<string>, apart: Map<string, string>): void {
  let left = units;
  for (const wordsOf of [officeOf, placeOf]) {
    const words = new Map(left.map((unit) => [unit, wordsOf(unit, names)]));
    const count = Map.groupBy(words.values(), (word) => word);
    const isAlone = (unit: Named) => count.get(words.get(unit)!)!.length === 1 && !taken.has(words.get(unit)!);
    const settled = left.filter(isAlone);
    left = left.filter((unit) => !settled.includes(unit));
    for (const unit of settled) apart.set(unit.id, words.get(unit)!);
    for (const unit of settled) taken.add(words.get(unit)!);
  }
  for (const unit of left) apart.set(unit.id, `${placeOf(unit, names)} (${unit.code})`);
}

type Names = ReadonlyMap<string, string>;

/** The addition with the office of a unit: its ancestor right below the top unit. Empty for the office itself and for a top unit. */
function officeOf({ id, path }: Named, names: Names): string {
  const [top, office = top] = path.split('/').filter(Boolean);
  return office === id ? '' : SIGN + (names.get(office ?? '') ?? '');
}

function placeOf(unit: Named, names: Names): string {
  const [, office, ...below] = unit.path.split('/').filter(Boolean);
  const parent = below.at(-2);
  const above = parent && parent !== office ? SIGN + (names.get(parent) ?? '') : '';
  return above + officeOf(unit, names);
}

/**
 * The sort keys of all units, which put each unit below its parent. Units with one parent are sorted by code, with numbers as numbers (2
 * before 10), then by name.
 */
export function treeOrder(units: readonly Named[]): Map<string, string> {
  const own = new Map(units.map((unit) => [unit.id, ownKey(unit)]));
  return new Map(
    units.map(({ id, path }) => [
      id,
      path
        .split('/')
        .filter(Boolean)
        .map((above) => own.get(above) ?? '')
        .join('\t'),
    ]),
  );
}

function ownKey({ code, name }: Named): string {
  const padded = code.toLowerCase().replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(12, '0'));
  return `${padded} ${name.toLowerCase()}`;
}
