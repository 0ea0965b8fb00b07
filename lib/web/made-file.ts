/** A file that can be made. Its content is computed while it is read. */
export type MadeFile = {
  fileName: string;
  type: string;
  content: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
};

export const CSV_TYPE = 'text/csv; charset=utf-8';
