'use client';

import { use } from 'react';
import { Notice } from '@/components/ui/notice';
import { WordList } from '@/components/ui/word-list';
import { lostWords } from '@/lib/web/typed-words';
import { FormContext } from './form-context';

type Props = {
  /** The first part of the names of all rows: `results`. */
  list: string;
  /** The names of the rows that the form has. */
  rows: readonly string[];
  /** The start values by field name, if a draft may be older than the rows. */
  saved?: Readonly<Record<string, string>>;
};

/** The text typed into rows that were removed meanwhile, to be copied. */
export function LostRows({ list, rows, saved = {} }: Props) {
  const { state } = use(FormContext);
  const words = lostWords({ ...saved, ...state.values }, list, rows);
  if (words.length === 0) return null;
  return (
    <Notice tone="warn" title="Sebagian tulisan Anda tidak ada lagi tempatnya di formulir ini">
      <p>
        Hasil kerja atau indikatornya sudah dihapus atau diganti. Salin dari sini bila masih Anda perlukan; tulisan ini
        tidak ikut tersimpan.
      </p>
      <WordList words={words} />
    </Notice>
  );
}
