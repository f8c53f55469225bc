import { createCombobox } from './combobox.ts';

type Suggestion = {
  text: string;
  kind: string;
  href: string | null;
  filter: { name: string; value: string } | null;
};

const waitMilliseconds = 150;
const shortest = 2;

/**
 * Makes the search boxes of a page suggest while one types. The form stays as it is: without suggestions, or when they do
 * not come, the words are sent as before.
 */
export function startSuggestions(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-module="app-suggestions"]')) {
    const input = box.querySelector('input');
    if (input?.form) enhance(input, input.form, box.dataset.index ?? 'profile');
  }
}

function enhance(input: HTMLInputElement, form: HTMLFormElement, index: string): void {
  let waiting = 0;
  let asked = new AbortController();
  const list = createCombobox<Suggestion>({
    input,
    label: 'Suggestions',
    wordsOf: ({ text, kind }) => ({ text, kind }),
    onChoose: (chosen) => location.assign(addressOf(chosen, form)),
  });
  const stop = () => {
    clearTimeout(waiting);
    asked.abort();
  };
  input.addEventListener('input', () => {
    stop();
    const typed = input.value.trim();
    if (typed.length < shortest) return list.close();
    asked = new AbortController();
    const { signal } = asked;
    waiting = window.setTimeout(async () => {
      const found = await fetchSuggestions(index, typed, signal);
      // An answer to what was typed before, or after the field was left, comes too late.
      if (!signal.aborted) list.show(found);
    }, waitMilliseconds);
  });
  input.addEventListener('blur', stop);
  form.addEventListener('submit', stop);
}

// No answer is no suggestion: the words can be sent all the same.
async function fetchSuggestions(index: string, typed: string, signal: AbortSignal): Promise<Suggestion[]> {
  try {
    const response = await fetch(`/suggestions.json?${new URLSearchParams({ in: index, q: typed })}`, { signal });
    if (!response.ok) return [];
    const answer: { suggestions: Suggestion[] } = await response.json();
    return answer.suggestions;
  } catch {
    return [];
  }
}

/** The page that was chosen; or what the form says already, with the filter in place of the words that led to it. */
function addressOf({ href, filter }: Suggestion, form: HTMLFormElement): string {
  if (href) return href;
  const search = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (name !== 'q' && typeof value === 'string' && value !== '') search.append(name, value);
  }
  if (filter) search.append(filter.name, filter.value);
  return `${new URL(form.action).pathname}?${search}`;
}
