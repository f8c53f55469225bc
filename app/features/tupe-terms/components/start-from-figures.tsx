import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { estimateField } from '../figure-sources.ts';
import type { EstimateStart } from '../read-estimate-start.server.ts';

type Props = { start: EstimateStart; query: string };
type Pack = EstimateStart['packs'][number];

/** What a bidder may begin its estimate from or add to it, and what it began from. Nothing for anybody else. */
export function StartFromFigures({ start: { packs, signHref, sources }, query }: Props) {
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
  return (
    <>
      {sources && (
        <InsetText>
          This began from the figures of staff of {inWords(packs.filter(({ isTaken }) => isTaken))}. Beside each field
          is where its figure comes from, or why none could be taken. Change whatever you know better.
        </InsetText>
      )}
      {packs
        .filter(({ isTaken }) => !isTaken)
        .map((pack) => (
          <TakeFigures key={pack.href} pack={pack} query={query} isMore={sources !== null} />
        ))}
    </>
  );
}

function TakeFigures({ pack, query, isMore }: { pack: Pack; query: string; isMore: boolean }) {
  return (
    <PageForm action={pack.href}>
      {isMore && <input type="hidden" name={estimateField} value={query} />}
      <p className="govuk-body">
        You may {isMore ? 'add' : 'begin from'} the figures of staff of {inWords([pack])}. That you open them is noted.
      </p>
      <Button variant="secondary">
        {isMore ? 'Add these figures' : 'Begin from these figures'}
        <span className="govuk-visually-hidden"> of {pack.giverName}</span>
      </Button>
    </PageForm>
  );
}

const inWords = (packs: readonly Pack[]) =>
  packs.map(({ giverName, asAt }) => `${giverName}, as at ${formatDate(asAt)}`).join('; and ');
