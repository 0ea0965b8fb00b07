import { issueFormToken, TOKEN_FIELD } from '@/lib/web/form-token';
import { paths } from '@/lib/web/paths';

/** Signing out is a plain post, so that the answer can tell the browser to forget its pages. */
export async function SignOutForm() {
  return (
    <form method="post" action={paths.signOut}>
      <input type="hidden" name={TOKEN_FIELD} value={await issueFormToken()} />
      <button type="submit">Keluar</button>
    </form>
  );
}
