import { issueFormToken, TOKEN_FIELD } from '@/lib/web/form-token';
import { paths } from '@/lib/web/paths';

/** The button that signs out. It is a plain post, so that the answer can tell the browser to delete its cached pages. */
export async function SignOutForm() {
  return (
    <form method="post" action={paths.signOut}>
      <input type="hidden" name={TOKEN_FIELD} value={await issueFormToken()} />
      <button type="submit">Keluar</button>
    </form>
  );
}
