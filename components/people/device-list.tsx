import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { Badge } from '@/components/ui/badge';
import type { FormAction } from '@/lib/web/form-state';

export type DeviceLine = {
  id: string;
  /** Browser and system, for example `Chrome di Windows`. */
  device: string;
  address: string;
  since: string;
  lastSeen: string;
  isThis: boolean;
};

/**
 * Where a person is signed in. Each session has a button that ends it, except the session of the present device: it ends by signing out.
 */
export function DeviceList({ lines, action }: { lines: readonly DeviceLine[]; action: FormAction }) {
  return (
    <table className="table">
      <caption>Perangkat yang sedang masuk dengan akun Anda</caption>
      <thead>
        <tr>
          <th scope="col">Perangkat</th>
          <th scope="col">Alamat jaringan</th>
          <th scope="col">Masuk sejak</th>
          <th scope="col">Terakhir dipakai</th>
          <th scope="col">Tindakan</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              {line.device} {line.isThis && <Badge tone="info">Perangkat ini</Badge>}
            </th>
            <td data-label="Alamat jaringan">{line.address}</td>
            <td data-label="Masuk sejak">{line.since}</td>
            <td data-label="Terakhir dipakai">{line.lastSeen}</td>
            <td data-label="Tindakan">
              {line.isThis ? (
                'Pakai tombol Keluar'
              ) : (
                <ActionForm action={action} hidden={{ sessionId: line.id }}>
                  <SubmitButton kind="quiet">
                    Keluarkan
                    <span className="visually-hidden">
                      {' '}
                      {line.device}, masuk sejak {line.since}
                    </span>
                  </SubmitButton>
                </ActionForm>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The form that ends all other sessions, for example after a telephone was lost or somebody else learned the password. */
export function EndOtherDevices({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action}>
      <SubmitButton kind="danger">Keluarkan semua perangkat lain</SubmitButton>
    </ActionForm>
  );
}
