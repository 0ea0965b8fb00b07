import type { PeriodKind } from '../../cycles/rules/vocabulary';
import { foldName, nameKeys } from '../../people/rules/person-names';

/**
 * The name of a file from its parts (kind, time and owner): lower case, joined by dashes. Parts that are empty, false or undefined are left
 * out.
 */
export function fileNameOf(...parts: (string | number | false | undefined)[]): string {
  return parts
    .flatMap((part) => (part === false || part === undefined ? [] : foldName(String(part)).split(' ')))
    .filter(Boolean)
    .join('-');
}

/** The name of a person in a file name, without titles: `ahmad fauzi`. */
export function personInFile(name: string): string {
  return nameKeys(name).sortName;
}

/** A period in a file name: `triwulan 2`, `bulan 3` or `tahunan`. With numbers, files sort in the order of the year. */
export function periodInFile({ kind, ordinal }: { kind: PeriodKind; ordinal?: number }): string {
  if (kind === 'tahunan') return 'tahunan';
  return `${kind === 'triwulanan' ? 'triwulan' : 'bulan'} ${ordinal ?? ''}`;
}
