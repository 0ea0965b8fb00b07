import { type HTMLElement, parse } from 'node-html-parser';

/** A browser without JavaScript: reads the forms of a page, fills them in and sends them. */
export class FormClient {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly origin: string,
    sessionCookie?: string,
  ) {
    if (sessionCookie) this.cookies.set('capaian-session', sessionCookie);
  }

  async get(path: string): Promise<Page> {
    const response = await this.send(path, {});
    return followed(this, path, response);
  }

  /** Sends the form that has the first field of `fields`, with the button. `fields` replace the values that the page has. */
  async submit(page: Page, fields: Readonly<Record<string, string>>, button?: string): Promise<Page> {
    const form = page.formWith(Object.keys(fields)[0] ?? '_token', button);
    const response = await this.send(form.getAttribute('action') || page.path, {
      method: 'POST',
      headers: { origin: this.origin },
      body: filled(form, fields, button),
    });
    return followed(this, page.path, response);
  }

  async send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(new URL(path, this.origin), { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  private keep(cookie: string): void {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
    if (value) this.cookies.set(name, value);
    else this.cookies.delete(name);
  }
}

async function followed(client: FormClient, path: string, response: Response): Promise<Page> {
  const location = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && location) {
    await response.arrayBuffer();
    const target = new URL(location, 'http://x');
    return client.get(target.pathname + target.search);
  }
  return new Page(path, response.status, await response.text());
}

/** What a browser would send: the values of the form's fields, replaced by those in `fields`, and the pressed button. */
export function filled(form: HTMLElement, fields: Readonly<Record<string, string>>, button?: string): FormData {
  const body = new FormData();
  for (const [name, value] of heldBy(form)) if (!(name in fields)) body.append(name, value);
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (button) body.append('intent', button);
  return body;
}

function heldBy(form: HTMLElement): [string, string][] {
  const held: [string, string][] = [];
  for (const field of form.querySelectorAll('input[name], textarea[name], select[name]')) {
    const value = heldValue(field);
    if (value !== undefined) held.push([field.getAttribute('name')!, value]);
  }
  return held;
}

function heldValue(field: HTMLElement): string | undefined {
  if (field.tagName === 'TEXTAREA') return field.text.replace(/^\n/, '');
  if (field.tagName === 'SELECT') {
    const options = field.querySelectorAll('option');
    return (options.find((option) => option.hasAttribute('selected')) ?? options[0])?.getAttribute('value') ?? '';
  }
  const type = field.getAttribute('type') ?? 'text';
  if (type === 'submit' || type === 'button' || type === 'file') return undefined;
  if ((type === 'radio' || type === 'checkbox') && !field.hasAttribute('checked')) return undefined;
  return field.getAttribute('value') ?? '';
}

export class Page {
  private readonly root: HTMLElement;

  constructor(
    readonly path: string,
    readonly status: number,
    readonly html: string,
  ) {
    this.root = parse(html);
  }

  /** The text of the page, without scripts. */
  get text(): string {
    const body = this.root.querySelector('main') ?? this.root.querySelector('body') ?? this.root;
    for (const script of body.querySelectorAll('script')) script.remove();
    return body.structuredText;
  }

  /** The text of the error summary; empty if the form was accepted. */
  get errors(): string {
    return this.root.querySelector('.error-summary')?.structuredText ?? '';
  }

  formWith(field: string, button?: string): HTMLElement {
    const form = this.root
      .querySelectorAll('form')
      .find(
        (candidate) =>
          candidate.querySelector(`[name="${field}"]`) &&
          (!button || candidate.querySelector(`button[value="${button}"]`)),
      );
    if (!form) throw new Error(`${this.path} (${this.status}) has no form with the field ${field}`);
    return form;
  }

  all(selector: string): HTMLElement[] {
    return this.root.querySelectorAll(selector);
  }
}
