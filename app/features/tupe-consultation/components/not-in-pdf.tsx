import { InsetText } from '#app/ui/inset-text.tsx';

const mostShown = 30;

/** Which signs of a letter its PDF cannot print, above the two ways to save it. */
export function NotInPdf({ signs }: { signs: readonly string[] }) {
  if (signs.length === 0) return null;
  const more = signs.length - mostShown;
  return (
    <InsetText>
      The PDF cannot print these signs, and shows [?] in their place: <bdi>{signs.slice(0, mostShown).join(' ')}</bdi>
      {more > 0 && ` and ${more} more`}. The Word document keeps them.
    </InsetText>
  );
}
