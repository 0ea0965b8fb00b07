import type { PeriodKind } from '../../cycles/rules/periods';
import { foldName, nameKeys } from '../../people/rules/person-names';

/** How a file is called: what it is, when and whose, in small letters with dashes; what is empty is left out. */
export function fileNameOf(...parts: (string | number | false | undefined)[]): string {
  return parts
    .flatMap((part) => (part === false || part === undefined ? [] : foldName(String(part)).split(' ')))
    .filter(Boolean)
    .join('-');
}

/** Somebody in the name of a file, without titles: `ahmad-fauzi`. */
export function personInFile(name: string): string {
  return nameKeys(name).sortName;
}

/** `triwulan 2`, `bulan 3`, `tahunan`: with numbers, so that files stand in the order of the year. */
export function periodInFile({ kind, ordinal }: { kind: PeriodKind; ordinal?: number }): string {
  if (kind === 'tahunan') return 'tahunan';
  return `${kind === 'triwulanan' ? 'triwulan' : 'bulan'} ${ordinal ?? ''}`;
}
