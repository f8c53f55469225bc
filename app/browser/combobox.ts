/** A list of choices under a text field. `show` replaces what it holds; nothing to show closes it. */
export type Combobox<Item> = { show(items: readonly Item[]): void; close(): void };

type ComboboxOptions<Item> = {
  input: HTMLInputElement;
  /** What the list is called by a screen reader. */
  label: string;
  /** The words of a choice, and what kind of thing it is. */
  wordsOf(item: Item): { text: string; kind: string };
  onChoose(item: Item): void;
};

/**
 * Makes a field an editable combobox with a list and no selection of its own, after the ARIA Authoring Practices: the
 * focus stays in the field, arrows move in the list, Enter takes what is marked and otherwise sends the form as ever.
 */
export function createCombobox<Item>({ input, label, wordsOf, onChoose }: ComboboxOptions<Item>): Combobox<Item> {
  const list = document.createElement('ul');
  const status = document.createElement('div');
  let shown: readonly Item[] = [];
  let marked = -1;
  prepare(input, list, status, label);

  const mark = (index: number) => {
    marked = index;
    [...list.children].forEach((option, place) => {
      option.setAttribute('aria-selected', String(place === index));
      if (place === index) option.scrollIntoView({ block: 'nearest' });
    });
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', optionId(input, index));
  };
  const show = (items: readonly Item[]) => {
    shown = items;
    list.replaceChildren(...items.map((item, index) => optionOf(optionId(input, index), wordsOf(item))));
    list.hidden = items.length === 0;
    input.setAttribute('aria-expanded', String(items.length > 0));
    status.textContent = inWords(items.length);
    mark(-1);
  };
  const close = () => show([]);
  const choose = (index: number) => {
    const item = shown[index];
    if (item === undefined) return;
    close();
    onChoose(item);
  };

  input.addEventListener('keydown', (event) => {
    // What an input method is composing is not yet typed.
    if (shown.length === 0 || event.isComposing) return;
    if (event.key === 'ArrowDown') mark(marked + 1 < shown.length ? marked + 1 : -1);
    else if (event.key === 'ArrowUp') mark(marked < 0 ? shown.length - 1 : marked - 1);
    else if (event.key === 'Enter' && marked >= 0) choose(marked);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', close);
  // The field keeps the focus, so that leaving it does not close the list before the click arrives.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    choose([...list.children].findIndex((option) => target instanceof Node && option.contains(target)));
  });
  return { show, close };
}

function prepare(input: HTMLInputElement, list: HTMLUListElement, status: HTMLDivElement, label: string): void {
  const place = document.createElement('div');
  place.className = 'app-suggestions';
  input.replaceWith(place);
  list.id = `${input.id}-suggestions`;
  list.className = 'app-suggestions__list';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  status.className = 'govuk-visually-hidden';
  status.setAttribute('role', 'status');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);
  place.append(input, list, status);
}

function optionOf(id: string, { text, kind }: { text: string; kind: string }): HTMLLIElement {
  const option = document.createElement('li');
  const kindOf = document.createElement('span');
  option.id = id;
  option.className = 'app-suggestions__option';
  option.setAttribute('role', 'option');
  kindOf.className = 'app-suggestions__kind';
  // Names come from strangers: they are text and never markup.
  kindOf.textContent = kind;
  option.append(text, ' ', kindOf);
  return option;
}

const optionId = (input: HTMLInputElement, index: number) => `${input.id}-suggestion-${index}`;

function inWords(count: number): string {
  if (count === 0) return '';
  return `${count} ${count === 1 ? 'suggestion' : 'suggestions'}. Use the up and down arrows to read, Enter to open.`;
}
