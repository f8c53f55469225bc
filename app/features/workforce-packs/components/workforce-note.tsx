import { InsetText } from '#app/ui/inset-text.tsx';

/** The way from an opportunity to its figures of staff, for whoever may open or has to delete them. */
export function WorkforceNote({ way }: { way: { href: string; text: string } | null }) {
  return (
    way && (
      <InsetText>
        <a className="govuk-link" href={way.href}>
          {way.text}
        </a>
      </InsetText>
    )
  );
}
