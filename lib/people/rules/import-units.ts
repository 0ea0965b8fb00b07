import type { ImportFault, ImportRow } from './import-cells';
import type { ImportKey } from './import-columns';
import type { KnownUnit } from './import-known';
import { fault, readYesNo } from './import-person';
import { isNoName, NO_NAME } from './names';
import { depthOf, findLoops, MAX_DEPTH, pathsOf } from './org-tree';
import { placeOf } from './sheet-table';

/**
 * A unit as all rows of the file together describe it. Values that no row gives do not change. `row` and `label` are those of the first row
 * that names the unit.
 */
export type UnitDraft = {
  code: string;
  row: number;
  label: string;
  name?: string;
  parentCode?: string;
  isIndependent?: boolean;
  known?: KnownUnit;
};
export type UnitDrafts = { drafts: Map<string, UnitDraft>; faults: Map<number, ImportFault[]> };

const CODE = /^[A-Za-z0-9._/-]+$/;

/** A code in the form for comparison: upper and lower case are the same. */
export const codeKey = (code: string): string => code.trim().toLowerCase();

/**
 * Collects the units of all rows, and the faults by row number. A row has a fault if its own values are wrong, or if it contradicts an
 * earlier row. It also has a fault if its unit or a unit above is closed, not known, in a loop or too deep.
 */
export function readUnits(rows: readonly ImportRow[], known: ReadonlyMap<string, KnownUnit>): UnitDrafts {
  const drafts = new Map<string, UnitDraft>();
  const faults = new Map<number, ImportFault[]>();
  for (const row of rows) {
    const found = shapeFaults(row);
    if (found.length === 0) found.push(...mention(row, drafts, known));
    if (found.length > 0) faults.set(row.row, found);
  }
  const looped = loopedCodes(drafts, known);
  for (const row of rows) {
    const found = faults.has(row.row) ? [] : placeFaults(row, { drafts, known, looped });
    if (found.length > 0) faults.set(row.row, found);
  }
  return { drafts, faults };
}

function shapeFaults(row: ImportRow): ImportFault[] {
  const { unitCode, unitName, parentCode, isIndependent } = row.values;
  if (!unitCode) return [fault(row, 'unitCode', 'Kode unit wajib diisi pada setiap baris.')];
  const spelling = 'Kode unit hanya boleh berisi huruf, angka, titik, garis miring, garis bawah, dan tanda hubung.';
  return [
    ...(CODE.test(unitCode) ? [] : [fault(row, 'unitCode', spelling)]),
    ...(parentCode && !CODE.test(parentCode) ? [fault(row, 'parentCode', spelling)] : []),
    ...(unitName !== undefined && isNoName(unitName) ? [fault(row, 'unitName', NO_NAME)] : []),
    ...(readYesNo(isIndependent) === undefined ? [fault(row, 'isIndependent', 'Isi ya, tidak, atau kosong.')] : []),
  ];
}

/** Adds what a row says to its unit, and returns faults where it contradicts an earlier row. */
function mention(row: ImportRow, drafts: Map<string, UnitDraft>, known: ReadonlyMap<string, KnownUnit>): ImportFault[] {
  const { unitCode: code = '', unitName: name, parentCode } = row.values;
  const draft = drafts.get(codeKey(code)) ?? {
    code,
    row: row.row,
    label: placeOf(row),
    known: known.get(codeKey(code)),
  };
  const isIndependent = readYesNo(row.values.isIndependent) ?? undefined;
  drafts.set(codeKey(code), draft);
  const differs = (key: ImportKey, before: unknown, now: unknown) =>
    before === undefined || now === undefined || before === now
      ? []
      : [fault(row, key, `Berbeda dengan baris ${draft.label} untuk kode unit yang sama. Samakan keduanya.`)];
  const faults = [
    ...differs('unitName', draft.name?.toLowerCase(), name?.toLowerCase()),
    ...differs('parentCode', draft.parentCode && codeKey(draft.parentCode), parentCode && codeKey(parentCode)),
    ...differs('isIndependent', draft.isIndependent, isIndependent),
  ];
  draft.name ??= name;
  draft.parentCode ??= parentCode;
  draft.isIndependent ??= isIndependent;
  return faults;
}

type Tree = {
  drafts: ReadonlyMap<string, UnitDraft>;
  known: ReadonlyMap<string, KnownUnit>;
  looped: ReadonlySet<string>;
};

function placeFaults(row: ImportRow, tree: Tree): ImportFault[] {
  const code = codeKey(row.values.unitCode ?? '');
  const own = faultOfUnit(code, tree);
  if (own) return [fault(row, ...own)];
  for (let at = parentOf(code, tree); at !== undefined; at = parentOf(at, tree)) {
    if (faultOfUnit(at, tree))
      return [fault(row, 'parentCode', `Unit di atasnya (${at.toUpperCase()}) bermasalah. Perbaiki unit itu dahulu.`)];
  }
  return [];
}

function faultOfUnit(code: string, { drafts, known, looped }: Tree): [ImportKey, string] | undefined {
  const draft = drafts.get(code);
  if ((draft?.known ?? known.get(code))?.closedOn)
    return ['unitCode', 'Unit ini sudah ditutup. Pakai unit penggantinya.'];
  if (looped.has(code)) return ['parentCode', LOOP];
  if (!draft) return undefined;
  if (!draft.known && !draft.name) return ['unitCode', 'Unit ini belum dikenal. Isi Nama Unit, atau periksa kodenya.'];
  const parent = draft.parentCode && codeKey(draft.parentCode);
  return parent && !drafts.has(parent) && !known.has(parent)
    ? ['parentCode', `Unit induk ${draft.parentCode} tidak ada di berkas dan belum terdaftar.`]
    : undefined;
}

const LOOP = `Susunan unit melingkar atau lebih dari ${MAX_DEPTH} tingkat: unit ini berada di bawah dirinya sendiri. Periksa kode unit induk.`;

/** The code of the unit above, if the file gives it. The units above a registered unit need no check. */
function parentOf(code: string, { drafts }: Tree): string | undefined {
  const parent = drafts.get(code)?.parentCode;
  return parent === undefined ? undefined : codeKey(parent);
}

/** The codes of the units that would, after the import, lie in a loop, below a loop, or deeper than `MAX_DEPTH`. */
function loopedCodes(drafts: ReadonlyMap<string, UnitDraft>, known: ReadonlyMap<string, KnownUnit>): Set<string> {
  const codes = new Map([...known.values()].map(({ id, code }) => [id, codeKey(code)]));
  const tree = [...new Set([...known.keys(), ...drafts.keys()])].map((id) => {
    const unit = known.get(id);
    const parent = drafts.get(id)?.parentCode;
    return { id, parentId: parent ? codeKey(parent) : unit?.parentId ? (codes.get(unit.parentId) ?? null) : null };
  });
  const deep = [...pathsOf(tree)].filter(([, path]) => depthOf(path) > MAX_DEPTH).map(([id]) => id);
  return new Set([...findLoops(tree), ...deep]);
}

/** The code of the new top unit that the unit of a row is or belongs to; undefined if its top unit is registered. */
export function newTopAbove(row: ImportRow, drafts: ReadonlyMap<string, UnitDraft>): string | undefined {
  let draft = drafts.get(codeKey(row.values.unitCode ?? ''));
  while (draft?.parentCode) draft = drafts.get(codeKey(draft.parentCode));
  return draft && !draft.known ? draft.code : undefined;
}
