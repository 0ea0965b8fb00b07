import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { MIN_PASSWORD_LENGTH } from '@/lib/people/rules/password';
import type { FormAction } from '@/lib/web/form-state';

type Props = {
  action: FormAction;
  /** Whether the user has just signed in with a first password. The form then does not ask for the old password again. */
  isFirst: boolean;
  /** A hidden field has this name, so that password managers store the new password with it. */
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

/** The fields for a new password. It is typed twice, because a typing error in it cannot be seen. */
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
