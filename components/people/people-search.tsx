import { SearchForm } from '@/components/forms/search-form';
import { formatCount } from '@/lib/kernel/numbers';
import { PersonSearch } from './person-search';

type Props = {
  /** The address of the list, with its anchor. */
  action: string;
  /** The other filters of the list, which are kept. */
  kept?: Readonly<Record<string, string>>;
  name?: string;
  typed: string;
  /** How many were found, of how many; undefined without a search. */
  found?: number;
  of?: number;
  /** What the list counts, if one person can have several. */
  what?: string;
  /** Link to the whole list. */
  all: string;
};

/** The search above a list of people and, after a search, the number of results. */
export function PeopleSearch({
  action,
  kept = {},
  name = 'cari',
  typed,
  found = 0,
  of = 0,
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
            ? `Tidak ada yang cocok dengan “${typed}” dari ${formatCount(of)} ${what} di daftar ini.`
            : `${formatCount(found)} dari ${formatCount(of)} ${what} cocok dengan “${typed}”.`}{' '}
          <a href={all}>Tampilkan semua</a>
        </p>
      )}
    </>
  );
}
