import { AgencyFields } from '@/components/agency/agency-fields';
import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import type { FormAction } from '@/lib/web/form-state';
import { NewPasswordFields } from './password-form';

/** The form that sets up an empty installation: it registers the agency and its first administrator. */
export function SetUpForm({ action, code }: { action: FormAction; code: string }) {
  return (
    <ActionForm action={action} hidden={{ code }}>
      <fieldset className="fieldset-card">
        <legend>Administrator pertama</legend>
        <TextField name="name" label="Nama lengkap" hint="Dengan gelar, seperti pada dokumen." autoComplete="name" />
        <TextField name="nip" label="NIP" hint="18 angka, boleh dengan spasi." autoComplete="username" />
        <NewPasswordFields label="Kata sandi" />
      </fieldset>
      <fieldset className="fieldset-card">
        <legend>Instansi</legend>
        <AgencyFields />
      </fieldset>
      <SubmitButton>Siapkan instansi</SubmitButton>
    </ActionForm>
  );
}
