import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { PagesBesides } from '#app/ui/pages-besides.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import { aboutWords } from '../about-words.ts';
import type { AboutUsPageRead } from '../read-about-us.server.ts';

/** What an organisation reads of concerns about it. */
export function AboutUsPage({ named, shown, together, page, hasMore }: AboutUsPageRead) {
  return (
    <>
      <BackLink href={paths.concerns()} text="Back to concerns" />
      <h1 className="govuk-heading-l">Concerns about us</h1>
      <p className="govuk-body">
        You read concerns that were raised with you by name, words that somebody lets you read, and promises that 3 or
        more organisations have raised. Penalising anybody for a concern, or for one that you suspect, is a breach
        (P36).
      </p>
      <h2 className="govuk-heading-m">Raised with you by name</h2>
      {named.length === 0 ? (
        <p className="govuk-body">None.</p>
      ) : (
        <ScrollRegion label="Raised with you by name">
          <Table
            stacksOnPhone
            head={['Promise', 'Raised by', 'Raised on', 'Answer due', 'Status']}
            rows={named.map((concern) => [
              { text: <Link href={paths.concernAboutUs(concern.id)} text={concern.item.heading} /> },
              concern.reporterName,
              formatDate(concern.raisedOn),
              dueOf(concern.clocks),
              { text: <StatusTag status={concern.status} text={aboutWords[concern.status]} /> },
            ])}
          />
        </ScrollRegion>
      )}
      <h2 className="govuk-heading-m">In the words of somebody who is not named</h2>
      {shown.length === 0 ? (
        <p className="govuk-body">None.</p>
      ) : (
        <ScrollRegion label="In the words of somebody who is not named">
          <Table
            stacksOnPhone
            head={['Promise', 'Shown in', 'Your reply']}
            rows={shown.map((concern) => [
              { text: <Link href={paths.concernAboutUs(concern.id)} text={concern.item.heading} /> },
              concern.quarter,
              concern.answer === null ? 'None yet' : 'Given',
            ])}
          />
        </ScrollRegion>
      )}
      <h2 className="govuk-heading-m">Raised by 3 or more organisations</h2>
      {together.length === 0 ? (
        <p className="govuk-body">None.</p>
      ) : (
        <ScrollRegion label="Raised by 3 or more organisations">
          <Table
            stacksOnPhone
            head={['Promise', 'Raised by', 'Shown in', 'Your reply']}
            rows={together.map(({ id, item, voices, quarter, answer }) => [
              { text: <Link href={paths.concernAggregate(id)} text={item.heading} /> },
              voices,
              quarter,
              answer === null ? 'None yet' : 'Given',
            ])}
          />
        </ScrollRegion>
      )}
      <PagesBesides page={page} hasMore={hasMore} hrefOf={paths.concernsAboutUs} />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.concernsAboutUsJson(page > 1 ? { page: String(page) } : {})}>
          The same as data (JSON)
        </a>
      </p>
    </>
  );
}

function Link({ href, text }: { href: string; text: string }) {
  return (
    <a className="govuk-link" href={href}>
      {text}
    </a>
  );
}

function dueOf(clocks: AboutUsPageRead['named'][number]['clocks']): string {
  const next = clocks.find(({ isLate }) => !isLate) ?? clocks[0];
  if (!next) return 'Nothing';
  return next.isLate ? `${formatDate(next.due)}: late` : formatDate(next.due);
}
