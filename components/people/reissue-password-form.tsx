import { peoplePaths } from '@/lib/people/paths';
import { issueFormToken, TOKEN_FIELD } from '@/lib/web/form-token';
import { FreshOnReturn } from './fresh-on-return';

type Props = {
  /**
   * Who gets a new first password: one person, or everybody in this state, in one unit with the units below or in all units. Sent as hidden
   * fields.
   */
  of: { employeeId: string } | { state: 'none' | 'unused'; unitId?: string };
  /** The label of the button. */
  children: string;
  kind?: 'primary' | 'secondary';
};

/** The button that issues first passwords. The answer, a page with the slips, opens in a new tab: no second click can replace it. */
export async function ReissuePasswordForm({ of, children, kind = 'secondary' }: Props) {
  return (
    <form method="post" action={peoplePaths.printSlips} target="_blank" rel="noopener">
      <input type="hidden" name={TOKEN_FIELD} value={await issueFormToken()} />
      {Object.entries(of).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <button type="submit" className={`button button-${kind}`}>
        {children}
      </button>
      <p className="hint">Slip terbuka di tab baru. Setelah dicetak, tutup tab itu, lalu buka lagi halaman ini.</p>
      <FreshOnReturn />
    </form>
  );
}
