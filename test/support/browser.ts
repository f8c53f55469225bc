import { expect } from 'vitest';
import { type Fields, fillIn, findForm } from './form-submission.ts';
import { type Answer, createCookieJar, type Submission, send } from './http-client.ts';
import { type Page, pageFrom } from './page.ts';
import { checkPage } from './page-checks.ts';

/** A reader without JavaScript. Every page that it reaches is checked: structure, names, no inline code, axe. */
export type Browser = {
  /** The page that was reached last. */
  page(): Page;
  /** Opens an address, a link from a mail included, and follows redirects. Fails unless it answers `status`. */
  get(address: string, status?: number): Promise<Page>;
  /** Posts fields to an address as they are, with a form key, as a form of ours would. */
  post(path: string, fields?: Record<string, string | readonly string[]>, status?: number): Promise<Page>;
  /** Fills in the form of the last page, named by a selector or by its button's text, keeps what else it holds, and sends it. */
  submit(which: string, fields?: Fields, status?: number): Promise<Page>;
  /** Follows the link of the last page whose text is, or starts with, `text`. */
  follow(text: string, status?: number): Promise<Page>;
  /** One request with the browser's cookies: nothing is followed or checked. */
  send(path: string, submission?: Submission): Promise<Answer>;
};

const mostRedirects = 5;

/** @param lastError why the app failed, said beside an answer that says so */
export function createBrowser(port: number, origin: string, cookie = '', lastError = () => ''): Browser {
  const jar = createCookieJar(cookie);
  let last: Page | null = null;

  const page = () => {
    if (!last) throw new Error('No page has been opened yet');
    return last;
  };

  const sendOnce = async (path: string, submission: Submission = {}) => {
    const headers: Record<string, string> = { Host: new URL(origin).host, ...jar.header() };
    if (submission.method && submission.method !== 'GET') headers.Origin = origin;
    Object.assign(headers, submission.headers);
    const answer = await send(port, path, { ...submission, headers });
    jar.take(answer);
    return answer;
  };

  const visit = async (address: string, submission: Submission | undefined, status: number) => {
    let path = localPath(address, origin);
    let answer = await sendOnce(path, submission);
    for (let hops = 0; answer.status >= 300 && answer.status < 400; hops += 1) {
      if (hops === mostRedirects) throw new Error(`${address} redirects in a circle, by way of ${path}`);
      path = localPath(answer.headers.location ?? '', origin, path);
      answer = await sendOnce(path);
    }
    const where = `${submission?.method ?? 'GET'} ${address}${path === address ? '' : ` → ${path}`}`;
    last = pageFrom(answer, path, origin);
    if (!last) throw new Error(`${where} answered ${answer.status} and no web page: ${answer.body.slice(0, 200)}`);
    const why = answer.status < 500 ? JSON.stringify(last.errors) : lastError();
    expect(answer.status, `${where}: status (“${last.heading}” ${why})`).toBe(status);
    await checkPage(last.document, where);
    return last;
  };

  return {
    page,
    send: sendOnce,
    get: (address, status = 200) => visit(address, undefined, status),
    post(path, fields = {}, status = 200) {
      const body = new URLSearchParams({ form_key: crypto.randomUUID() });
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      return visit(path, { method: 'POST', headers, body: body.toString() }, status);
    },
    async submit(which, fields = {}, status = 200) {
      const { form, button } = findForm(page(), which);
      const filled = await fillIn(page(), form, button, fields);
      return visit(filled.path, filled.submission, status);
    },
    async follow(text, status = 200) {
      const links = [...page().document.querySelectorAll('a')];
      const named = (exact: boolean) =>
        links.find(({ textContent }) => {
          const name = textContent.replace(/\s+/g, ' ').trim();
          return exact ? name === text : name.startsWith(text);
        });
      const href = (named(true) ?? named(false))?.href;
      if (!href) throw new Error(`${page().path} has no link "${text}"`);
      return visit(href, undefined, status);
    },
  };
}

// Mails and redirects may hold whole addresses; only our own are followed.
function localPath(address: string, origin: string, base = '/'): string {
  const url = new URL(address, new URL(base, origin));
  if (url.origin !== new URL(origin).origin) throw new Error(`${address} leads to another site`);
  return url.pathname + url.search;
}
