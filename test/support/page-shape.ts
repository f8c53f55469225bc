import { createHash } from 'node:crypto';

// What a page says, where its links lead and what its fields hold is not of its shape; that they say something is.
const contents = new Set([
  'href',
  'action',
  'value',
  'content',
  'datetime',
  'title',
  'd',
  'points',
  'style',
  'cx',
  'cy',
]);
const numbers = /[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g;

/**
 * A key of everything about a page that a check of its structure could object to: elements, their order, names and roles.
 * Words, numbers and ids are left out, and a row that comes again counts as one.
 */
export function shapeOf(document: Document): string {
  return createHash('sha256').update(elementShape(document.documentElement)).digest('base64');
}

function elementShape(element: Element): string {
  const attributes = [...element.attributes].map(({ name, value }) =>
    contents.has(name) ? `${name}=${value === '' ? '' : '…'}` : `${name}=${value.replace(numbers, '#')}`,
  );
  const children: string[] = [];
  for (const node of element.childNodes) {
    const shape = nodeShape(node);
    if (shape && shape !== children.at(-1)) children.push(shape);
    else if (shape && children.at(-2) !== '+') children.splice(-1, 0, '+');
  }
  return `<${element.localName} ${attributes.join(' ')}>${children.join('')}</>`;
}

function nodeShape(node: Node): string {
  if (node.nodeType === 1) return elementShape(node as Element);
  return node.nodeType === 3 && node.textContent?.trim() ? '…' : '';
}
