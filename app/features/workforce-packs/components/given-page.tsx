import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { formatDate, formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Details } from '#app/ui/details.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { GivenView } from '../read-given.server.ts';
import { Followed } from './followed.tsx';
import { StatusTag } from './pack-tag.tsx';

/** Figures of staff that were given to bidders, for parties and stewards. */
export function GivenPage({ given }: { given: GivenView }) {
  const { declarationId, packs, mayGive, undertaking } = given;
  return (
    <DeclarationFrame head={given} heading="Figures of staff for bidders">
      <p className="govuk-body">
        Who bids needs to know whom it would take on. They see groups of five people or more, by role, site, pay band,
        service, pension and public origin: never a name, never a row. Only organisations with an interest see them,
        once they have signed that they keep them confidential. Rows of a file are summed up and not kept.
      </p>
      {packs.length === 0 && <p className="govuk-body">Nothing was released yet.</p>}
      {packs.map((pack) => (
        <SummaryList
          key={pack.packId}
          card={{ title: { text: `${pack.giverName}, version ${pack.version}` } }}
          rows={[
            { key: 'Status', value: { text: <StatusTag status={pack.status} /> } },
            { key: 'As at', value: formatDate(pack.asAt) },
            pack.releasedAt ? { key: 'Released', value: formatInstant(pack.releasedAt) } : null,
            pack.status === 'draft' ? null : { key: 'Deleted after', value: formatDate(pack.deleteOn) },
            pack.withdrawnReason ? { key: 'Withdrawn because', value: pack.withdrawnReason } : null,
            pack.mayRead
              ? {
                  key: 'What bidders see',
                  value: {
                    text: (
                      <a
                        className="govuk-link"
                        href={paths.tupeWorkforcePack(declarationId, pack.packId, pack.isWaiting ? 'columns' : '')}
                      >
                        {pack.isWaiting
                          ? 'Say which column is which'
                          : pack.status === 'draft'
                            ? 'Check and release'
                            : 'Look at it'}
                        <span className="govuk-visually-hidden">, version {pack.version}</span>
                      </a>
                    ),
                  },
                }
              : null,
          ]}
        />
      ))}
      {mayGive && (
        <Button href={paths.tupeWorkforceNew(declarationId)}>
          {packs.length === 0 ? 'Give figures of staff' : 'Give a new version'}
        </Button>
      )}
      <Followed given={given} />
      <Details summary="What bidders sign">
        <ul className="govuk-list govuk-list--bullet">
          {undertaking.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </Details>
    </DeclarationFrame>
  );
}
