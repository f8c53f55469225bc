import type { Submission } from './http-client.ts';
import { fold, type Page } from './page.ts';

export type FileField = { name: string; type: string; content: string | Uint8Array };
export type Fields = Record<string, string | readonly string[] | FileField>;

/** The form on a page that `which` names: a CSS selector, or the text of its button. */
export function findForm(page: Page, which: string): { form: HTMLFormElement; button: HTMLButtonElement | null } {
  const buttons = [...page.document.querySelectorAll<HTMLButtonElement>('form button')];
  const button = buttons.find((candidate) => fold(candidate.textContent) === which);
  const form = button?.form ?? page.document.querySelector<HTMLFormElement>(asSelector(which));
  if (form) return { form, button: button ?? null };
  const offered = buttons.map((candidate) => `"${fold(candidate.textContent)}"`).join(', ');
  throw new Error(`${page.path} has no form "${which}"; its buttons are ${offered || 'none'}`);
}

// The text of a button is often no selector at all, which the parser refuses.
const asSelector = (which: string) => (/^[a-z]*[.#[:]|^form\b/.test(which) ? which : 'form-of-no-name');

/** What a browser without JavaScript would send for this form, with `fields` typed, ticked or chosen in it. */
export async function fillIn(
  page: Page,
  form: HTMLFormElement,
  button: HTMLButtonElement | null,
  fields: Fields,
): Promise<{ path: string; submission: Submission }> {
  const entries = new Map<string, Fields[string]>();
  for (const [name, value] of new page.window.FormData(form, button)) {
    if (typeof value !== 'string') continue;
    const before = entries.get(name);
    entries.set(
      name,
      before === undefined ? value : [...[before].flat(), value].filter((one) => typeof one === 'string'),
    );
  }
  for (const [name, value] of Object.entries(fields)) {
    requireOffered(page, form, name, value);
    entries.set(name, value);
  }
  const target = new URL(
    button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '',
    page.window.location.href,
  );
  if (form.method === 'get') {
    for (const name of [...target.searchParams.keys()]) target.searchParams.delete(name);
    for (const [name, text] of textsOf(entries)) target.searchParams.append(name, text);
    return { path: target.pathname + target.search, submission: { method: 'GET' } };
  }
  const encoded = form.enctype === 'multipart/form-data' ? await asMultipart(entries) : asUrlEncoded(entries);
  return { path: target.pathname + target.search, submission: { method: 'POST', ...encoded } };
}

// A value that the form does not offer cannot be sent by a person: a test that sends one tests nothing that happens.
function requireOffered(page: Page, form: HTMLFormElement, name: string, value: Fields[string]): void {
  const inputs = [...form.elements].filter((element) => element.getAttribute('name') === name);
  const first = inputs[0];
  if (!first) throw new Error(`The form on ${page.path} has no field "${name}"`);
  const isChoice = /^(radio|checkbox)$/.test(first.getAttribute('type') ?? '') || first.tagName === 'SELECT';
  if (!isChoice) return;
  const options = first.tagName === 'SELECT' ? [...first.querySelectorAll('option')] : inputs;
  const offered = options.map((option) => option.getAttribute('value') ?? 'on');
  const missing = [value].flat().filter((one) => typeof one === 'string' && one !== '' && !offered.includes(one));
  if (missing.length > 0)
    throw new Error(`${page.path} offers ${name} ${offered.join(', ')}, not ${missing.join(', ')}`);
}

function textsOf(entries: Map<string, Fields[string]>): [string, string][] {
  return [...entries].flatMap(([name, value]) =>
    [value].flat().flatMap((one): [string, string][] => (typeof one === 'string' ? [[name, one]] : [])),
  );
}

function asUrlEncoded(entries: Map<string, Fields[string]>): Submission {
  return {
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(textsOf(entries)).toString(),
  };
}

async function asMultipart(entries: Map<string, Fields[string]>): Promise<Submission> {
  const data = new FormData();
  for (const [name, text] of textsOf(entries)) data.append(name, text);
  for (const [name, value] of entries) {
    if (typeof value === 'object' && 'content' in value) data.append(name, asFile(value));
  }
  const response = new Response(data);
  return {
    headers: { 'Content-Type': response.headers.get('Content-Type') ?? '' },
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

function asFile({ name, type, content }: FileField): File {
  return new File([typeof content === 'string' ? content : Uint8Array.from(content)], name, { type });
}
