import { readFileSync } from 'node:fs';
import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Attributes } from '#app/ui/base.ts';

type Fixture<Options> = { name: string; options: Options; html: string };

/** One of govuk-frontend's examples, and our component given the same options. */
export type Example = { component: string; name: string; expected: string; render: () => string };

/** Where govuk-frontend keeps a folder for each component. */
export const COMPONENTS = new URL('../../node_modules/govuk-frontend/dist/govuk/components/', import.meta.url);

/** The examples of one component; `toElement` puts its Nunjucks options in the words of our props. */
export function examplesOf<Options>(component: string, toElement: (options: Options) => ReactElement): Example[] {
  const file: { fixtures: Fixture<Options>[] } = JSON.parse(
    readFileSync(new URL(`${component}/fixtures.json`, COMPONENTS), 'utf8'),
  );
  return file.fixtures.map(({ name, options, html }) => ({
    component,
    name,
    expected: html,
    render: () => withRawHtml(renderToStaticMarkup(toElement(options))),
  }));
}

/** Words in a Nunjucks option: plain, or as HTML, which wins. */
export type Text = {
  text?: string | number;
  html?: string;
  classes?: string;
  attributes?: Record<string, string | number | boolean>;
};

/** The words of an option as a child of ours. */
export function content(text: string | number | undefined, html?: string): ReactNode {
  return html ? raw(html) : text;
}

/** HTML as an element: a stand-in, which becomes the HTML once React has rendered everything around it. */
export function raw(html: string): ReactElement {
  return <template data-html={html} />;
}

/** An option with words, in the long form of our props. */
export function words<Option extends Text>(option: Option) {
  const { text, html, attributes, ...rest } = option;
  return { ...rest, text: content(text, html), attributes: jsxAttributes(attributes) };
}

/** The same for an option that may be absent. */
export function maybeWords<Option extends Text>(option: Option | undefined) {
  return option && words(option);
}

const JSX_NAMES: Record<string, string> = { tabindex: 'tabIndex', maxlength: 'maxLength' };

/** Attributes by the names that React knows. */
export function jsxAttributes(attributes: Text['attributes']): Attributes | undefined {
  if (!attributes) return undefined;
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [JSX_NAMES[name] ?? name, value]));
}

function withRawHtml(markup: string): string {
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };
  return markup.replace(/<template data-html="([^"]*)"><\/template>/g, (_, escaped: string) =>
    escaped.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity),
  );
}
