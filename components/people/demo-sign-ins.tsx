import { ActionForm } from '@/components/forms/action-form';
import type { DemoSignIns } from '@/lib/web/demo-sign-ins';
import type { FormAction } from '@/lib/web/form-state';

type Props = DemoSignIns & {
  action: FormAction;
  /** The page after the sign-in. */
  returnTo: string;
};

/** For the sign-in page of a demo: one button for each person of the sample agency. A press signs in as this person. */
export function DemoSignInList({ password, people, action, returnTo }: Props) {
  return (
    <section className="section">
      <h2>Coba sebagai</h2>
      <p className="hint">
        Ini demo: semua orang rekaan. Tekan sebuah nama, atau masuk dengan nomornya dan kata sandi{' '}
        <strong>{password}</strong>.
      </p>
      <ActionForm action={action} hidden={{ password, kembali: returnTo }}>
        <ul className="tasks">
          {people.map(({ signInName, name, tour }) => (
            <li key={signInName} className="task">
              <button type="submit" name="name" value={signInName} className="button button-secondary">
                {name}
              </button>
              <p className="hint">
                {signInName} · {tour}
              </p>
            </li>
          ))}
        </ul>
      </ActionForm>
    </section>
  );
}
