import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import type { EstimateStart } from '../read-estimate-start.server.ts';

/** What a bidder may begin its estimate from, and what it began from. Nothing for anybody else. */
export function StartFromFigures({ start: { packs, signHref, sources } }: { start: EstimateStart }) {
  if (sources)
    return (
      <InsetText>
        This began from the figures of staff of {sources.giverName}, as at {formatDate(sources.asAt)}. Beside each field
        is where its figure comes from, or why none could be taken. Change whatever you know better.
      </InsetText>
    );
  if (signHref)
    return (
      <p className="govuk-body">
        There are figures of staff to begin from.{' '}
        <a className="govuk-link" href={signHref}>
          Sign to see them
        </a>
        .
      </p>
    );
  return packs.map(({ href, giverName, asAt }) => (
    <PageForm key={href} action={href}>
      <p className="govuk-body">
        You may begin from the figures of staff of {giverName}, as at {formatDate(asAt)}. That you open them is noted.
      </p>
      <Button variant="secondary">
        Begin from these figures<span className="govuk-visually-hidden"> of {giverName}</span>
      </Button>
    </PageForm>
  ));
}
