import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/web/form-state';

type Props = {
  action: FormAction;
  /** The page after the sign-in. */
  returnTo: string;
  /**
   * Whether a form waits that was sent after the session had ended. The user then chooses: sign in and send it, or sign in and see it
   * first.
   */
  isSending: boolean;
};

export function SignInForm({ action, returnTo, isSending }: Props) {
  return (
    <ActionForm action={action} hidden={{ kembali: returnTo }}>
      <TextField
        name="name"
        label="NIP"
        hint="18 angka, boleh dengan spasi. Pejabat tanpa NIP memakai NRP atau nama masuk yang diberikan admin."
        autoComplete="username"
      />
      <TextField name="password" label="Kata sandi" type="password" autoComplete="current-password" />
      {isSending ? (
        <div className="actions">
          <SubmitButton intent="do">Masuk dan kirim</SubmitButton>
          <SubmitButton intent="show" kind="secondary">
            Masuk, periksa dahulu
          </SubmitButton>
        </div>
      ) : (
        <SubmitButton>Masuk</SubmitButton>
      )}
    </ActionForm>
  );
}

/** Says why the user sees the sign-in page, and what happens to typed values. It shows no content, because nobody is signed in. */
export function WhySignIn({ isAsked, waiting }: { isAsked: boolean; waiting: 'done' | 'shown' | undefined }) {
  if (!isAsked) return null;
  return (
    <Notice>
      {waiting ? (
        <p>
          Sesi Anda telah berakhir sebelum formulir tadi sampai. Isiannya tidak hilang: sesudah Anda masuk lagi dengan
          akun yang sama, isian itu kembali ke formulirnya{waiting === 'done' && ' dan langsung dikirim'}.
        </p>
      ) : (
        <p>Masuk dahulu untuk membuka halaman itu. Jika tadi Anda sudah masuk, sesi Anda telah berakhir.</p>
      )}
    </Notice>
  );
}
