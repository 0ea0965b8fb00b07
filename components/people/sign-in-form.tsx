import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import type { FormAction } from '@/lib/web/form-state';

type Props = { action: FormAction /** Where to go on afterwards. */; returnTo: string };

export function SignInForm({ action, returnTo }: Props) {
  return (
    <ActionForm action={action} hidden={{ kembali: returnTo }}>
      <TextField
        name="name"
        label="NIP"
        hint="18 angka, boleh dengan spasi. Pejabat tanpa NIP memakai NRP atau nama masuk yang diberikan admin."
        autoComplete="username"
      />
      <TextField name="password" label="Kata sandi" type="password" autoComplete="current-password" />
      <SubmitButton>Masuk</SubmitButton>
    </ActionForm>
  );
}
