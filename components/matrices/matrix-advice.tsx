import { Section } from '@/components/ui/section';
import { matrixPaths } from '@/lib/matrices/paths';
import type { Matrix } from '@/lib/matrices/queries/matrix';
import { peopleWithoutRole, uncarriedColumns, wordingAdvice } from '@/lib/matrices/rules/advice';
import { loadOfColumn, loadSentence } from '@/lib/matrices/rules/load';

const MOST = 5;
type Line = { href: string; label: string; note?: string };

/** Advice to the leader on what may be missing or wrong in the matrix. It prevents nothing. */
export function MatrixAdvice({ matrix }: { matrix: Matrix }) {
  const groups = [
    { title: 'Kolom yang tidak lagi ada dalam rencana Anda', lines: former(matrix) },
    { title: 'Jumlah bagian belum sama dengan target', lines: loads(matrix) },
    { title: 'Hasil kerja yang belum memiliki penanggung jawab', lines: uncarried(matrix) },
    { title: 'Pegawai yang belum memiliki peran', lines: idle(matrix) },
    { title: 'Rumusan yang belum menyebut hasil', lines: wordings(matrix) },
  ].filter(({ lines }) => lines.length > 0);
  if (groups.length === 0) return null;
  return (
    <Section title="Yang perlu diperhatikan">
      {groups.map(({ title, lines }) => (
        <div key={title}>
          <h3>
            {title} ({lines.length})
          </h3>
          <ul>
            {lines.slice(0, MOST).map((line) => (
              <li key={line.href + line.label}>
                <a href={line.href}>{line.label}</a>
                {line.note && `: ${line.note}`}
              </li>
            ))}
            {lines.length > MOST && <li>dan {lines.length - MOST} lagi</li>}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function loads({ key, columns, cells }: Matrix): Line[] {
  const byColumn = Map.groupBy(cells, ({ columnId }) => columnId);
  return columns.flatMap(({ id, title, target }) => {
    const load = loadOfColumn(target, byColumn.get(id) ?? []);
    if (!load || load.state === 'exact' || !target?.target) return [];
    const note = loadSentence(load, { ...target, target: target.target });
    return [{ href: matrixPaths.column(key, id), label: title, note }];
  });
}

function former({ key, columns }: Matrix): Line[] {
  return columns
    .filter(({ isCurrent }) => !isCurrent)
    .map(({ id, title }) => ({
      href: `${matrixPaths.column(key, id)}#pindah`,
      label: title,
      note: 'pindahkan isinya ke kolom yang masih ada',
    }));
}

function uncarried({ key, columns, cells }: Matrix): Line[] {
  return uncarriedColumns(columns, cells).map(({ id, title }) => ({
    href: matrixPaths.column(key, id),
    label: title,
  }));
}

function idle({ key, members, cells }: Matrix): Line[] {
  const carrying = members.filter(({ state, excuse }) => state === 'member' && excuse === null);
  return peopleWithoutRole(carrying, cells).map(({ assignmentId, name }) => ({
    href: matrixPaths.person(key, assignmentId),
    label: name,
  }));
}

function wordings({ key, cells }: Matrix): Line[] {
  return cells.flatMap(({ columnId, assignmentId, ordinal, wording }) => {
    const note = wordingAdvice(wording);
    return note ? [{ href: matrixPaths.cell(key, columnId, assignmentId, '', ordinal), label: wording, note }] : [];
  });
}
