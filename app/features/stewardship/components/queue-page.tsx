import { paths } from '#app/paths.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { Table } from '#app/ui/table.tsx';
import type { readQueue } from '../read-queue.server.ts';
import { Pages } from './pages.tsx';
import { StewardshipNavigation } from './sub-navigation.tsx';

type Queue = Awaited<ReturnType<typeof readQueue>>;

/** What waits for the stewards, the longest waiting first. */
export function QueuePage(queue: Queue) {
  return (
    <>
      <h1 className="govuk-heading-l">Stewards’ queue</h1>
      <StewardshipNavigation current="Queue" />
      <Counts {...queue} />
      <h2 className="govuk-heading-m">Organisations to check</h2>
      {queue.organisations.length === 0 ? (
        <p className="govuk-body">No organisation waits.</p>
      ) : (
        <ScrollRegion label="Organisations to check">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Organisation', 'What it does', 'Has waited']}
            rows={queue.organisations.map(({ id, name, kinds, waited }) => [
              <a key={id} className="govuk-link" href={paths.stewardshipOrganisation(id)}>
                {name}
              </a>,
              kinds.join(' and '),
              waited,
            ])}
          />
        </ScrollRegion>
      )}
      <Pages page={queue.page} pages={queue.pages} address={paths.stewardship()} />
    </>
  );
}

function Counts({ count, clashes, claims, challenges, entriesToCheck }: Queue) {
  const see = (href: string, noun: string) => [{ href, text: 'See', visuallyHiddenText: noun }];
  return (
    <SummaryList
      rows={[
        { key: 'Organisations to check', value: count, actions: [] },
        {
          key: 'Numbers that several organisations give',
          value: clashes,
          actions: see(paths.stewardshipClashes(), 'clashes'),
        },
        {
          key: 'Challenges of decisions',
          value: `${challenges.escalated} to find on. ${challenges.raised} for primes to answer, ${challenges.overdue} of them overdue`,
          actions: see(paths.stewardshipChallenges(), 'challenges'),
        },
        { key: 'Claims of directory entries', value: claims, actions: see(paths.stewardshipClaims(), 'claims') },
        {
          key: 'Reference entries to check',
          value: entriesToCheck,
          actions: see(paths.stewardshipReference(), 'reference entries'),
        },
      ]}
    />
  );
}
