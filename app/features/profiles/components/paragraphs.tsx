/** Text as it was typed, with a paragraph for each blank line. */
export function Paragraphs({ text, className = 'govuk-body' }: { text: string; className?: string }) {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same, and they are never reordered
      <p key={index} className={className}>
        {paragraph}
      </p>
    ));
}
