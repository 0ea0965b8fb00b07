import { CheckField } from '@/components/forms/choice-field';
import { TextField } from '@/components/forms/field';

type Props = { action: string; label: string; q: string; retired: boolean };

/** Search by words, also among what was retired; it lives in the address. */
export function WordSearch({ action, label, q, retired }: Props) {
  return (
    <form method="get" action={action} className="filters" aria-label={label}>
      <TextField name="q" label="Cari kata" type="search" value={q} />
      <CheckField name="ditarik" label="Yang sudah ditarik" value={retired ? 'ya' : ''} />
      <button type="submit" className="button button-secondary">
        Tampilkan
      </button>
    </form>
  );
}
