import { type FoundForm, formsOf } from '@/tests/e2e/support/forms';
import { addressesShownTo, cookieOf } from '@/tests/matrix/routes';
import { type Viewer, viewers } from '@/tests/matrix/viewers';
import { FormClient, filled } from '@/tests/support/form-client';
import type { PlantedWorld } from '@/tests/support/world';
import { type Answer, type Asked, type Body, bodyWith, send } from './client';
import { each } from './pace';
import type { Target } from './target';

export type ShownForm = { viewer: Viewer; address: string; form: FoundForm };
const AT_ONCE = 4;

/** Finds each kind of form (`key`) once, with the first viewer who sees it. The order is the same in every run. */
export async function eachForm(target: Pick<Target, 'origin'>, world: PlantedWorld): Promise<ShownForm[]> {
  const found = new Map<string, ShownForm>();
  for (const viewer of viewers) {
    const pages = new Map<string, ShownForm[]>();
    const addresses = addressesShownTo(world, viewer);
    await each(addresses, AT_ONCE, async (address) => {
      const { body } = await send(target.origin, { path: address, session: cookieOf(world, viewer) });
      pages.set(
        address,
        formsOf(body, address).map((form) => ({ viewer, address, form })),
      );
    });
    // The forms are taken in the order of the addresses, not in the order of the answers. So every run has the same forms.
    for (const shown of addresses.flatMap((address) => pages.get(address) ?? []))
      if (!found.has(shown.form.key)) found.set(shown.form.key, shown);
  }
  return [...found.values()];
}

/** Opens the page again. Returns the same kind of form with a new token; undefined if the page no longer has such a form. */
export async function openedAnew(
  target: Pick<Target, 'origin'>,
  { viewer, address, form }: ShownForm,
  world: PlantedWorld,
): Promise<FoundForm | undefined> {
  const { body } = await send(target.origin, { path: address, session: cookieOf(world, viewer) });
  return formsOf(body, address).find(({ key }) => key === form.key);
}

type Posting = { session?: string; headers?: Record<string, string>; fields?: Readonly<Record<string, string>> };

/**
 * Sends a form as a browser without JavaScript does. `fields` replace values of the page, or add fields. Without `headers`, the request has
 * the correct Origin.
 */
export async function post(target: Target, form: FoundForm, how: Posting = {}): Promise<Answer> {
  const { session, headers = { origin: target.origin } } = how;
  return send(target.origin, { path: form.action, session, headers, body: await bodyOf(form, how.fields) });
}

export function bodyOf(form: FoundForm, fields: Readonly<Record<string, string>> = {}): Promise<Body> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...form.fields, ...fields })) body.append(name, value);
  return bodyWith(body);
}

type Writing = {
  path: string;
  session?: string;
  fields: Readonly<Record<string, string>>;
  button?: string;
  file?: { field: string; content: File };
};

/**
 * Opens a page and fills in the form that has the file field or, without a file, the first of `fields`. Returns the request, ready to be
 * sent.
 */
export async function filledRequest(
  target: Target,
  { path, session, fields, button, file }: Writing,
): Promise<Asked & { body: Body; headers: Record<string, string> }> {
  const page = await new FormClient(target.origin, session).get(path);
  const form = page.formWith(file?.field ?? Object.keys(fields)[0]!, button);
  const sent = filled(form, fields, button);
  if (file) sent.append(file.field, file.content);
  const body = await bodyWith(sent);
  return { path: form.getAttribute('action') || path, session, headers: { origin: target.origin }, body };
}
