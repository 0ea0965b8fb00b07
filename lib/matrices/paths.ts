import { type QueryParameters, withQuery } from '../kernel/addresses';
import { menuPaths } from '../kernel/menu-paths';

/** Addresses of role matrices. */
export const matrixPaths = {
  list: menuPaths.matrices,
  search: (asked: QueryParameters) => withQuery('/matrices', asked),
  show: (key: string) => `/matrices/${key}`,
  order: (key: string) => `/matrices/${key}/order`,
  print: (key: string) => `/matrices/${key}/print`,
  pdf: (key: string) => `/matrices/${key}/pdf`,
  person: (key: string, assignmentId: string) => `/matrices/${key}/people/${assignmentId}`,
  column: (key: string, columnId: string) => `/matrices/${key}/columns/${columnId}`,
  cell: (key: string, columnId: string, assignmentId: string, from = '', ordinal = 0) =>
    `${cellsOf(key, columnId)}${assignmentId}${from && `&dari=${from}`}${ordinal ? `&peran=${ordinal}` : ''}`,
  /** The address of a cell without the id of its segment at the end, for a page that adds this id to thousands of cells. */
  cellsOf,
} as const;

function cellsOf(key: string, columnId: string): string {
  return `/matrices/${key}/cell?kolom=${columnId}&pegawai=`;
}
