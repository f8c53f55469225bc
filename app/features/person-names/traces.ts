type Trace = {
  /** What a short text that holds it looks like. */
  words: string;
  /** In a short text that should hold a plain word or two, where a doubt is enough. */
  inLabel: RegExp;
  /** In prose, where days, amounts and numbers are usual; left out for what says nothing there. */
  inProse?: RegExp;
};

// Patterns for prose have bounds, so that a long word without spaces takes the time of its length and no more.
const traces: readonly Trace[] = [
  {
    words: 'looks like a name with a title',
    inLabel: /(?:^|[\s(,-])(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|lady|lord|rev|reverend)\b\.?/i,
    inProse: /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Rev|Cllr)\.?[ \t]+\p{Lu}[\p{L}’'-]*/u,
  },
  {
    words: 'looks like an email or web address',
    inLabel: /@|\bwww\.|https?:/i,
    inProse: /[^\s@]{1,64}@[^\s@.]{1,63}\.[^\s@]{1,63}/u,
  },
  {
    words: 'looks like a phone number',
    inLabel: /(?:\+44|\b0)[\s().-]*(?:\d[\s().-]*){8,10}/,
    inProse: /(?<![\d£])(?:\+44|0)(?:[ -]?\d){9,10}(?!\d)/u,
  },
  {
    words: 'looks like a National Insurance number',
    inLabel: /\b[A-CEGHJ-PR-TW-Z]{2}\s?(?:\d\s?){6}[A-D]?\b/i,
    inProse: /(?<!\p{L})[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\p{L})/iu,
  },
  {
    words: 'looks like a date of birth',
    inLabel: /\b\d{1,2}[/.\s-](?:\d{1,2}|[a-z]{3,9})[/.\s-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b/i,
  },
  { words: 'looks like the number of an employee', inLabel: /\d{3,}|[a-z]\d{2,}|\d[a-z]{2,}\d/i },
];

/** What makes a short text (a role, a site) look as if it told who somebody is; null where nothing does. */
export function traceInLabel(text: string): string | null {
  return traces.find(({ inLabel }) => inLabel.test(text))?.words ?? null;
}

/** The part of a longer text that tells who somebody is by a title, an address or a number; null where none does. */
export function traceInProse(text: string): string | null {
  for (const { inProse } of traces) {
    const found = inProse?.exec(text);
    if (found) return found[0];
  }
  return null;
}
