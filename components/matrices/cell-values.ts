import { type GridCell, type GridRole, ordinalOf, rolesOf } from './grid-words';

/** The start values of the form of one role in a cell: the role as the table shows it, or blank. */
export function fieldsOf(cell: GridCell, ordinal: number) {
  const blank = { role: 'result', wording: '', kind: 'utama', method: '', share: '', revision: 0 };
  if (typeof cell === 'number')
    return { ...blank, role: cell === 0 ? 'result' : 'none', revision: ordinal === 0 ? cell : 0 };
  const role = rolesOf(cell).find((each) => ordinalOf(each) === ordinal);
  if (!role) return blank;
  const [revision, wording, , kind = 'utama', method = '', share = ''] = role;
  return { role: wording ? 'result' : 'none', wording, kind, method, share, revision };
}

/**
 * The cell that the server has saved, computed from the sent form: 0 if it was emptied, the new revision for "no role", otherwise the role.
 * An emptied cell starts again at revision 0.
 */
export function savedCell(form: FormData, ordinal: number): number | GridRole {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const revision = Number(text('revision')) + 1;
  if (text('role') === '') return 0;
  if (text('role') === 'none') return revision;
  const more = ordinal > 0 ? [`${ordinal}`] : [];
  return [revision, text('wording'), -1, text('resultKind'), text('method'), text('share'), ...more];
}
