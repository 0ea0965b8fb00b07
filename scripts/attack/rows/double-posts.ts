import { paths } from '@/lib/web/paths';
import { cookieOf } from '@/tests/matrix/routes';
import type { Field, Row } from '../field';
import { eachForm, openedAnew, post, type ShownForm } from '../forms';
import { Records } from '../records';
import type { Tally } from '../tally';
import type { Target } from '../target';

const AT_ONCE = 3;
/** Matches the names of fields into which a person types. Hidden fields of Next and of our forms have `$` or `_` in their names. */
const WORDS = /^[^$_]*$/;

type Side = { target: Target; records: Records };

/**
 * Sends each kind of form once to one server, and three times at once to a second server with the same records. Both must write the same
 * audit entries, but for an export each copy writes its entries. Except an export, each form that did something is then sent again
 * (`sentLater`).
 */
export const doublePosts: Row = {
  name: 'double posts',
  attack: async (field, tally) => {
    const [once, thrice] = await Promise.all([side(field), side(field)]);
    const forms = await eachForm(once.target, field.world);
    let accepted = 0;
    for (const shown of forms) {
      const single = await operationsOf(once, shown, field, 1);
      const manifold = await operationsOf(thrice, shown, field, AT_ONCE);
      const what = `${shown.form.action} as ${shown.viewer}`;
      if (single.events.length > 0) accepted += 1;
      tally.count(differing(what, single, manifold));
      if (manifold.events.length > 0 && !AUDITED_EACH_TIME.test(manifold.events[0]!))
        await sentLater(thrice, manifold, what, tally);
    }
    // If fewer than a fifth of the forms were accepted, the test would prove nothing.
    tally.count(accepted < forms.length / 5 ? `only ${accepted} of ${forms.length} forms did something` : undefined);
    for (const { records } of [once, thrice]) records.close();
  },
};

async function side(field: Field): Promise<Side> {
  const target = await field.serve();
  return { target, records: new Records(target.folder) };
}

type Done = { events: string[]; statuses: number[]; form?: ShownForm['form']; session?: string };

async function operationsOf({ target, records }: Side, shown: ShownForm, field: Field, copies: number): Promise<Done> {
  const form = await openedAnew(target, shown, field.world);
  if (!form) return { events: [], statuses: [] };
  const before = records.operations();
  const session = cookieOf(field.world, shown.viewer);
  const answers = await Promise.all(Array.from({ length: copies }, () => post(target, form, { session })));
  return { events: records.eventsAfter(before), statuses: answers.map(({ status }) => status), form, session };
}

/** Each export writes its own audit entry, also when the same form is sent again. So nobody takes two files under one entry. */
const AUDITED_EACH_TIME = /\.exported$/;

function differing(what: string, single: Done, manifold: Done): string | undefined {
  const broken = manifold.statuses.find((status) => status >= 500);
  if (broken) return `${what}: ${broken}`;
  const copies = AUDITED_EACH_TIME.test(single.events[0] ?? '') ? AT_ONCE : 1;
  const expected = Array.from({ length: copies }, () => single.events).flat();
  const [one, many] = [expected, manifold.events].map((events) => events.join(', ') || 'nothing');
  return one === many ? undefined : `${what}: sent ${AT_ONCE} times at once it does ${many} instead of ${one}`;
}

/**
 * Sends a used form again, as after the back button. First with the same values, then with another value in one typed field. Neither may
 * write anything. The second answer must be a page with status 200 or the redirect for missing records, not the redirect after a success.
 */
async function sentLater(
  { target, records }: Side,
  { form, session }: Done,
  what: string,
  tally: Tally,
): Promise<void> {
  const before = records.operations();
  const again = await post(target, form!, { session });
  tally.count(
    records.operations() === before && again.status < 500 ? undefined : `${what}: sent later it acts once more`,
  );
  const [typed] = form!.typed.filter((name) => WORDS.test(name));
  if (!typed) return;
  const other = await post(target, form!, { session, fields: { [typed]: 'Kata lain dari halaman yang sama' } });
  const isAnswered = other.status === 200 || other.location.startsWith(paths.missing);
  const isHeld = records.operations() === before && isAnswered;
  tally.count(isHeld ? undefined : `${what}: other words under a used token were answered ${other.status}`);
}
