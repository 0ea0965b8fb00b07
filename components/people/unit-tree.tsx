import { TextField } from '@/components/forms/field';
import { SearchForm } from '@/components/forms/search-form';
import { EmptyState } from '@/components/ui/empty-state';
import { unitPaths } from '@/lib/people/paths';
import type { TreeNode, TreeRow } from '@/lib/people/queries/tree';

export function UnitSearch({ q }: { q: string }) {
  return (
    <SearchForm to={unitPaths.list} label="Cari unit">
      <TextField name="q" label="Kode atau nama unit" type="search" value={q} />
      <button type="submit" className="button button-secondary">
        Cari
      </button>
      {q && <a href={unitPaths.list}>Tampilkan susunan</a>}
    </SearchForm>
  );
}

/** The tree of units as a nested list. If the lower units of a unit are not shown, a link opens them. */
export function UnitTree({ nodes }: { nodes: readonly TreeNode[] }) {
  return (
    <ul className="tree">
      {nodes.map((node) => (
        <li key={node.id} id={node.id}>
          <UnitLine unit={node} />
          {node.below > node.children.length && node.children.length === 0 && (
            <>
              {' '}
              <a href={`${unitPaths.list}?buka=${node.id}#${node.id}`}>
                buka {node.below} unit<span className="visually-hidden"> di bawah {node.name}</span>
              </a>
            </>
          )}
          {node.children.length > 0 && <UnitTree nodes={node.children} />}
          {node.hidden > 0 && <p className="muted">… dan {node.hidden} unit lain. Pakai pencarian di atas.</p>}
        </li>
      ))}
    </ul>
  );
}

function UnitLine({ unit }: { unit: TreeRow }) {
  return (
    <>
      <a href={unitPaths.show(unit.id)}>{unit.name}</a> <small className="muted">{unit.code}</small>
    </>
  );
}

export function FoundUnits({ rows, hasMore }: { rows: readonly TreeRow[]; hasMore: boolean }) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Tidak ada unit yang cocok.">
        <p>Periksa ejaannya, atau cari dengan sebagian kata saja.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <ul>
        {rows.map((unit) => (
          <li key={unit.id}>
            <UnitLine unit={unit} />
          </li>
        ))}
      </ul>
      {hasMore && <p className="muted">Masih ada yang lain. Persempit pencarian.</p>}
    </>
  );
}
