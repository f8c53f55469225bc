import { JSDOM } from 'jsdom';

const { window } = new JSDOM();

/** Elements that run in a line of text, where a space between two of them is read. */
const INLINE = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'small', 'span', 'strong']);

/**
 * The tree that a browser makes of some HTML, one node a line: element names, sorted attributes, and text with its
 * whitespace collapsed. The order of class names and the indentation of a template say nothing, and are lost.
 */
export function canonical(html: string, without: readonly string[] = []): string {
  const fragment = window.document.createElement('template');
  fragment.innerHTML = html;
  for (const selector of without) {
    for (const element of fragment.content.querySelectorAll(selector)) element.remove();
  }
  fragment.content.normalize();
  return linesOf(fragment.content).join('\n');
}

function linesOf(parent: Node): string[] {
  return [...parent.childNodes].flatMap((node) => {
    if (node instanceof window.Text) return textOf(node);
    if (!(node instanceof window.Element)) return [];
    return [`<${node.localName}${attributesOf(node)}>`, ...linesOf(node).map((line) => `  ${line}`)];
  });
}

function attributesOf(element: Element): string {
  return [...element.attributes]
    .map(({ name, value }) => ` ${name}="${name === 'class' ? value.trim().split(/\s+/).sort().join(' ') : value}"`)
    .sort()
    .join('');
}

function textOf(text: Text): string[] {
  if (text.parentElement?.localName === 'textarea') return [JSON.stringify(text.data)];
  const collapsed = text.data
    .replace(/^\s+/, (space) => (isRead(space, text.previousSibling) ? ' ' : ''))
    .replace(/\s+$/, (space) => (isRead(space, text.nextSibling) ? ' ' : ''))
    .replace(/\s+/g, ' ');
  const onlySpace = collapsed === ' ' && !(isInline(text.previousSibling) && isInline(text.nextSibling));
  return collapsed === '' || onlySpace ? [] : [JSON.stringify(collapsed)];
}

// At the edge of an element a line break is indentation, and a space was put there to be read.
function isRead(space: string, neighbour: Node | null): boolean {
  return neighbour ? isInline(neighbour) : !space.includes('\n');
}

function isInline(node: Node | null): boolean {
  return node instanceof window.Element && INLINE.has(node.localName);
}
