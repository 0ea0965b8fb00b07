import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { MIN_PASSWORD_LENGTH } from '@/lib/people/rules/password';
import type { FormAction } from '@/lib/web/form-state';

type Props = {
  action: FormAction;
  /** The user has just signed in with a first password, so the form does not ask for it again. */
  isFirst: boolean;
  /** For password managers, so that they store the new password under the right name. */
  signInName: string;
};

export function PasswordForm({ action, isFirst, signInName }: Props) {
  return (
    <ActionForm action={action}>
      <input type="text" name="username" defaultValue={signInName} autoComplete="username" hidden readOnly />
      {!isFirst && (
        <TextField name="oldPassword" label="Kata sandi lama" type="password" autoComplete="current-password" />
      )}
      <NewPasswordFields />
      <SubmitButton>Ganti kata sandi</SubmitButton>
    </ActionForm>
  );
}

/** The new password twice, because typing errors cannot be seen. */
export function NewPasswordFields({ label = 'Kata sandi baru' }: { label?: string }) {
  return (
    <>
      <TextField
        name="newPassword"
        label={label}
        type="password"
        autoComplete="new-password"
        hint={`Paling sedikit ${MIN_PASSWORD_LENGTH} huruf, angka, spasi, atau tanda, bebas dicampur. Beberapa kata yang tidak berhubungan mudah diingat dan sulit ditebak. Boleh ditempel dari pengelola kata sandi.`}
      />
      <TextField
        name="repeatedPassword"
        label={`Ulangi ${label.charAt(0).toLowerCase()}${label.slice(1)}`}
        type="password"
        autoComplete="new-password"
      />
    </>
  );
}
