import { ExportForm } from '@/components/recaps/export-form';
import { Section } from '@/components/ui/section';
import { planningPaths } from '@/lib/planning/paths';
import { purposeFault } from '@/lib/recaps/schema';
import { issueFormToken } from '@/lib/web/form-token';

type Props = { filter: Readonly<Record<string, string>>; rows: number; typed: unknown };

/** The form by which officers download the list as a file. `typed`: the purpose that was typed and refused; undefined at first. */
export async function PlannerExport({ filter, rows, typed }: Props) {
  const purpose = typeof typed === 'string' ? typed : undefined;
  return (
    <Section title="Unduh" id="unduh">
      <ExportForm
        action={planningPaths.export}
        what="daftar"
        token={await issueFormToken()}
        filter={filter}
        rows={rows}
        typed={purpose ?? ''}
        error={purpose === undefined ? undefined : purposeFault(purpose)}
      />
    </Section>
  );
}
