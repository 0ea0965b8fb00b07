import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { meantForWords } from '@/lib/templates/labels';
import { templatePaths } from '@/lib/templates/paths';
import type { TemplatePage } from '@/lib/templates/queries/templates';

type Props = { page: TemplatePage; previous?: string; next?: string };

/** Templates, sorted by name. */
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
                <a href={templatePaths.set(row.id)}>{row.name}</a> {row.retiredAt && <Badge>Ditarik</Badge>}
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
