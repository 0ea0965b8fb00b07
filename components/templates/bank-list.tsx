import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { meantForWords } from '@/lib/templates/labels';
import { templatePaths } from '@/lib/templates/paths';
import type { BankEntry, BankPage } from '@/lib/templates/queries/bank';
import { BankRows, type EntryWords } from './bank-rows';

type Props = { page: BankPage; previous?: string; next?: string };

/** Entries of the bank, sorted by their wording. */
export function BankTable({ page, previous, next }: Props) {
  if (page.rows.length === 0)
    return (
      <EmptyState title="Tidak ada isian yang cocok.">
        <p>
          Ubah kata pencarian, tambahkan isian baru, atau buka SKP yang sudah ditetapkan dan pilih “Tambahkan ke bank”.
        </p>
      </EmptyState>
    );
  return (
    <>
      <table className="table">
        <caption className="visually-hidden">Isian bank hasil kerja</caption>
        <thead>
          <tr>
            <th scope="col">Hasil kerja</th>
            <th scope="col">Indikator</th>
            <th scope="col">Untuk</th>
          </tr>
        </thead>
        <BankRows rows={page.rows.map(inWords)} />
      </table>
      <Pagination previous={previous} next={next} />
    </>
  );
}

function inWords(entry: BankEntry): EntryWords {
  return {
    href: templatePaths.entry(entry.id),
    title: entry.title,
    meantFor: meantForWords(entry),
    unit: entry.unit ?? 'Seluruh instansi',
    indicators: entry.indicators.map(({ title, measure }) => (measure ? `${title} (${measure})` : title)),
    isRetired: entry.retiredAt !== null,
  };
}
