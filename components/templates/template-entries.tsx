import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Facts } from '@/components/ui/facts';
import { meantForWords } from '@/lib/templates/labels';
import { templatePaths } from '@/lib/templates/paths';
import type { BankEntry } from '@/lib/templates/queries/bank';
import type { Template } from '@/lib/templates/queries/templates';
import type { FormAction } from '@/lib/web/form-state';

/**
 * A template: the posts for which it is meant, and its entries in the order in which plans get them. `arrange`: undefined for readers who
 * may not change it.
 */
export function TemplateEntries({ template, arrange }: { template: Template; arrange: FormAction | undefined }) {
  return (
    <>
      <Facts
        rows={[
          { label: 'Untuk', value: meantForWords(template) },
          { label: 'Berlaku di', value: template.unit ?? 'Seluruh instansi' },
          ...(template.retiredAt ? [{ label: 'Status', value: <Badge>Ditarik</Badge> }] : []),
        ]}
      />
      {template.entries.length === 0 ? (
        <EmptyState title="Templat ini belum memuat isian.">
          <p>Tambahkan isian dari bank agar templat dapat diberikan.</p>
        </EmptyState>
      ) : (
        <EntryTable template={template} arrange={arrange} />
      )}
    </>
  );
}

function EntryTable({ template, arrange }: { template: Template; arrange: FormAction | undefined }) {
  const table = (
    <table className="table">
      <caption className="visually-hidden">Isian templat menurut urutannya</caption>
      <thead>
        <tr>
          <th scope="col">Hasil kerja</th>
          <th scope="col">Indikator</th>
          {arrange && <th scope="col">Tata</th>}
        </tr>
      </thead>
      <tbody>
        {template.entries.map((entry, i) => (
          <tr key={entry.id}>
            <th scope="row">
              {i + 1}. <a href={templatePaths.entry(entry.id)}>{entry.title}</a>{' '}
              {entry.retiredAt && <Badge tone="warn">Ditarik dari bank, tidak diberikan</Badge>}
            </th>
            <td data-label="Indikator">{entry.indicators.map(({ title }) => title).join('; ')}</td>
            {arrange && (
              <td data-label="Tata">
                <EntryActions entry={entry} isFirst={i === 0} isLast={i === template.entries.length - 1} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return arrange ? (
    <ActionForm action={arrange} hidden={{ templateId: template.id }} revision={template.revision} wide>
      {table}
    </ActionForm>
  ) : (
    table
  );
}

type EntryActionsProps = { entry: BankEntry; isFirst: boolean; isLast: boolean };

function EntryActions({ entry, isFirst, isLast }: EntryActionsProps) {
  const of = <span className="visually-hidden"> {entry.title}</span>;
  return (
    <div className="actions">
      {!isFirst && (
        <SubmitButton intent={`up:${entry.id}`} kind="quiet">
          Naikkan{of}
        </SubmitButton>
      )}
      {!isLast && (
        <SubmitButton intent={`down:${entry.id}`} kind="quiet">
          Turunkan{of}
        </SubmitButton>
      )}
      <SubmitButton intent={`out:${entry.id}`} kind="quiet">
        Keluarkan{of}
      </SubmitButton>
    </div>
  );
}
