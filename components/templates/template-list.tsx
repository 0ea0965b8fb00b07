import { CheckField } from '@/components/forms/choice-field';
import { TextField } from '@/components/forms/field';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { meantForWords } from '@/lib/templates/labels';
import type { TemplatePage } from '@/lib/templates/queries/templates';
import { paths } from '@/lib/web/paths';

/** Search by words; it lives in the address. */
export function TemplateSearch({ q, retired }: { q: string; retired: boolean }) {
  return (
    <form method="get" action={paths.templates.sets} className="filters" aria-label="Cari templat">
      <TextField name="q" label="Cari kata" type="search" value={q} />
      <CheckField name="ditarik" label="Yang sudah ditarik" value={retired ? 'ya' : ''} />
      <button type="submit" className="button button-secondary">
        Tampilkan
      </button>
    </form>
  );
}

type Props = { page: TemplatePage; previous?: string; next?: string };

/** Templates by name. */
export function TemplateTable({ page, previous, next }: Props) {
  if (page.rows.length === 0)
    return (
      <EmptyState title="Belum ada templat.">
        <p>Ubah kata pencarian, atau buat templat baru dari isian bank.</p>
      </EmptyState>
    );
  return (
    <>
      <table className="table">
        <caption className="visually-hidden">Templat SKP</caption>
        <thead>
          <tr>
            <th scope="col">Templat</th>
            <th scope="col">Untuk</th>
            <th scope="col">Isian</th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={paths.templates.set(row.id)}>{row.name}</a> {row.retiredAt && <Badge>Ditarik</Badge>}
              </th>
              <td data-label="Untuk">
                {meantForWords(row)}, {row.unit ?? 'seluruh instansi'}
              </td>
              <td data-label="Isian">{row.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pagination previous={previous} next={next} />
    </>
  );
}
