import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { formatNip, roleLabels } from '@/lib/people/labels';
import { peoplePaths } from '@/lib/people/paths';
import type { GrantLine } from '@/lib/people/queries/grants';
import type { FormAction } from '@/lib/web/form-state';

type Props = { lines: readonly (Omit<GrantLine, 'grantedAt'> & { grantedOn: string })[]; action: FormAction };

/** Who has which role, since when and who gave it, with a button to revoke it. */
export function RoleList({ lines, action }: Props) {
  return (
    <table className="table">
      <caption>Pemegang peran</caption>
      <thead>
        <tr>
          <th scope="col">Nama</th>
          <th scope="col">Peran</th>
          <th scope="col">Unit kerja</th>
          <th scope="col">Diberikan oleh</th>
          <th scope="col">Tindakan</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <a href={peoplePaths.show(line.employeeId)}>{line.name}</a>
              {line.identityNumber && (
                <>
                  <br />
                  <span className="muted nowrap">{formatNip(line.identityNumber)}</span>
                </>
              )}
            </th>
            <td data-label="Peran">{roleLabels[line.role]}</td>
            <td data-label="Unit kerja">{line.unit ?? 'Seluruh instansi'}</td>
            <td data-label="Diberikan oleh">
              {line.grantedBy}, {line.grantedOn}
            </td>
            <td data-label="Tindakan">
              <ActionForm action={action} hidden={{ grantId: line.id }}>
                <SubmitButton kind="quiet">
                  Cabut
                  <span className="visually-hidden">
                    {' '}
                    peran {roleLabels[line.role]} dari {line.name}
                  </span>
                </SubmitButton>
              </ActionForm>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
