'use client';

import { use } from 'react';
import { Notice } from '@/components/ui/notice';
import { WordList } from '@/components/ui/word-list';
import { lostWords } from '@/lib/web/typed-words';
import { FormContext } from './form-context';

type Props = {
  /** What the names of all rows begin with: `results`. */
  list: string;
  /** The names of the rows that the form has. */
  rows: readonly string[];
  /** By field name: what the form begins with, where a draft may be older than the rows. */
  saved?: Readonly<Record<string, string>>;
};

/** What was typed into rows that have gone meanwhile: it stands beside no other row, and can be copied. */
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
