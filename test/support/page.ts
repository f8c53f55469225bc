import { JSDOM, VirtualConsole } from 'jsdom';
import type { Answer } from './http-client.ts';

/** A page as the reader has it, parsed and without JavaScript. */
export type Page = {
  path: string;
  status: number;
  headers: Answer['headers'];
  html: string;
  window: JSDOM['window'];
  document: Document;
  title: string;
  heading: string;
  /** What `main` says, with spaces folded. */
  text: string;
  /** Each error of the form by the field that it links to. */
  errors: Record<string, string>;
};

/** Parses an answer; null when it is no web page. */
export function pageFrom(answer: Answer, path: string, origin: string): Page | null {
  if (!answer.headers['content-type']?.startsWith('text/html')) return null;
  // jsdom says on its console what it cannot do (draw, navigate): nothing here asks it to.
  const dom = new JSDOM(answer.body, {
    url: new URL(path, origin).href,
    virtualConsole: new VirtualConsole(),
  });
  const { document } = dom.window;
  return {
    path,
    status: answer.status,
    headers: answer.headers,
    html: answer.body,
    window: dom.window,
    document,
    title: document.title,
    heading: fold(document.querySelector('h1')?.textContent),
    text: fold(document.querySelector('main')?.textContent),
    errors: errorsOf(document),
  };
}

export function fold(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function errorsOf(document: Document): Record<string, string> {
  const links = document.querySelectorAll('.govuk-error-summary__list a');
  return Object.fromEntries(
    [...links].map((link) => [link.getAttribute('href')?.slice(1) ?? '', fold(link.textContent)]),
  );
}
