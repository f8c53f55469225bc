import { formatDate, formatMoney } from '#app/features/wording.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { Paragraphs } from '../../profiles/components/paragraphs.tsx';
import { statedCostWords } from '../../tupe-terms/words.ts';
import type { InterestInWords } from '../present.ts';

/** An interest in full: what the provider answered first, then what it says of itself, then what its profile says. */
export function InterestContent({ content }: { content: InterestInWords }) {
  return (
    <>
      <Answers content={content} />
      {content.expression.map(({ title, text }) => (
        <section key={title}>
          <h3 className="govuk-heading-s">{title}</h3>
          <Paragraphs text={text} />
        </section>
      ))}
      {content.summary && (
        <>
          <h3 className="govuk-heading-s">In short</h3>
          <Paragraphs text={content.summary} />
        </>
      )}
      <Activities content={content} />
      <Capabilities content={content} />
      <Evidence content={content} />
    </>
  );
}

function Answers({ content: { answers, lots } }: { content: InterestInWords }) {
  const named = lots.filter(({ title, pricePence }) => title !== '' || pricePence !== null);
  return (
    <>
      {named.length > 0 && (
        <SummaryList
          rows={named.map(({ title, pricePence, tupe }) => ({
            key: title || 'Price',
            value: (
              <>
                {pricePence === null ? 'No price stated' : formatMoney(pricePence)}
                {pricePence !== null && tupe.included !== 'not_stated' && <br />}
                {pricePence !== null && tupe.included !== 'not_stated' && statedCostWords(tupe)}
              </>
            ),
          }))}
        />
      )}
      {answers.map(({ questionId, question, answer }) => (
        <section key={questionId}>
          <h3 className="govuk-heading-s">{question}</h3>
          <Paragraphs text={answer} />
        </section>
      ))}
    </>
  );
}

function Activities({ content: { activities } }: { content: InterestInWords }) {
  return (
    <>
      <h3 className="govuk-heading-s">What we do, for whom and where</h3>
      {activities.map(({ id, service, groups, places, ways, capacityPerMonth, description }) => (
        <SummaryList
          key={id}
          card={{ title: service, headingLevel: 4 }}
          rows={[
            { key: 'For', value: groups.join(', ') },
            { key: 'Where', value: places },
            { key: 'How', value: ways.join(', ') },
            { key: 'People a month', value: capacityPerMonth?.toLocaleString('en-GB') ?? 'Not stated' },
            description !== '' && { key: 'Description', value: <Paragraphs text={description} /> },
          ]}
        />
      ))}
    </>
  );
}

function Capabilities({ content: { capabilities } }: { content: InterestInWords }) {
  if (capabilities.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">Capabilities</h3>
      <SummaryList
        rows={capabilities.map(({ name, claimed, verified, statement }) => ({
          key: name,
          value: (
            <>
              Claimed: {claimed}. {verified ? `Verified: ${verified.level}${dated(verified.on)}` : 'Not verified yet'}
              {statement !== '' && <Paragraphs text={statement} />}
            </>
          ),
        }))}
      />
    </>
  );
}

function Evidence({ content: { evidence, insurances } }: { content: InterestInWords }) {
  if (evidence.length + insurances.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">Evidence</h3>
      <SummaryList
        rows={[
          ...evidence.map(({ title, kind, capability, validFrom, expiresOn, outcome, lapsed }) => ({
            key: title,
            value: (
              <>
                {[
                  kind,
                  capability,
                  validFrom && `from ${formatDate(validFrom)}`,
                  expiresOn && `to ${formatDate(expiresOn)}`,
                ]
                  .filter(Boolean)
                  .join(', ')}
                . {outcome} {lapsed && <StatusTag status="expired" text="Lapsed" />}
              </>
            ),
          })),
          ...insurances.map(({ name, coverPence, expiresOn }) => ({
            key: name,
            value: `Cover of ${formatMoney(coverPence)}, to ${formatDate(expiresOn)}`,
          })),
        ]}
      />
    </>
  );
}

const dated = (on: string | null) => (on ? `, ${formatDate(on)}` : '');
