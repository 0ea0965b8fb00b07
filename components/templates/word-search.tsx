import { CheckField } from '@/components/forms/choice-field';
import { TextField } from '@/components/forms/field';
import { SearchForm } from '@/components/forms/search-form';

type Props = { action: string; label: string; q: string; retired: boolean };

/**
 * A search by words, either in what is in use or, if the box is ticked, in what was retired. The search becomes part of the list's address.
 */
export function WordSearch({ action, label, q, retired }: Props) {
  return (
    <SearchForm to={action} label={label}>
      <TextField name="q" label="Cari kata" type="search" value={q} />
      <CheckField name="ditarik" label="Yang sudah ditarik" value={retired ? 'ya' : ''} />
      <button type="submit" className="button button-secondary">
        Tampilkan
      </button>
    </SearchForm>
  );
}
