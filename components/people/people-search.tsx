import { SearchForm } from '@/components/forms/search-form';
import { formatCount } from '@/lib/kernel/numbers';
import { PersonSearch } from './person-search';

type Props = {
  /** The address of the list, with an anchor if needed. */
  action: string;
  /** Filters of the list that this form does not change; they are sent too. */
  kept?: Readonly<Record<string, string>>;
  name?: string;
  typed: string;
  /** How many rows match the search. `total`: how many rows the whole list has. Both are shown only after a search. */
  found?: number;
  total?: number;
  /** The word for the rows that are counted; left out if the rows are people. */
  what?: string;
  /** The address of the whole list. */
  all: string;
};

/** The search above a list of people. After a search it also says how many rows match. */
export function PeopleSearch({
  action,
  kept = {},
  name = 'cari',
  typed,
  found = 0,
  total = 0,
  what = 'pegawai',
  all,
}: Props) {
  return (
    <>
      <SearchForm to={action} kept={kept} label="Cari pegawai">
        <PersonSearch name={name} value={typed} />
        <button type="submit" className="button button-secondary">
          Cari
        </button>
      </SearchForm>
      {typed && (
        <p role="status">
          {found === 0
            ? `Tidak ada yang cocok dengan “${typed}” dari ${formatCount(total)} ${what} di daftar ini.`
            : `${formatCount(found)} dari ${formatCount(total)} ${what} cocok dengan “${typed}”.`}{' '}
          <a href={all}>Tampilkan semua</a>
        </p>
      )}
    </>
  );
}
