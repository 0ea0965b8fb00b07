import type { PeriodKind } from '../../cycles/rules/vocabulary';
import { foldName, nameKeys } from '../../people/rules/person-names';

/** The name of a file: kind, time and owner, in small letters with dashes; empty parts are left out. */
export function fileNameOf(...parts: (string | number | false | undefined)[]): string {
  return parts
    .flatMap((part) => (part === false || part === undefined ? [] : foldName(String(part)).split(' ')))
    .filter(Boolean)
    .join('-');
}

/** A person in the name of a file, without titles: `ahmad-fauzi`. */
export function personInFile(name: string): string {
  return nameKeys(name).sortName;
}

/** `triwulan 2`, `bulan 3`, `tahunan`: with numbers, so that files sort in the order of the year. */
export function periodInFile({ kind, ordinal }: { kind: PeriodKind; ordinal?: number }): string {
  if (kind === 'tahunan') return 'tahunan';
  return `${kind === 'triwulanan' ? 'triwulan' : 'bulan'} ${ordinal ?? ''}`;
}
