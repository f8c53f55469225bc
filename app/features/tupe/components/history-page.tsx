import { InsetText } from '#app/ui/inset-text.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { HistoryView } from '../read-record.server.ts';
import { DeclarationFrame } from './declaration-frame.tsx';

/** Every version of the record with what it changed and why, and every step. */
export function HistoryPage({ history }: { history: HistoryView }) {
  const { steps, versions } = history;
  return (
    <DeclarationFrame head={history} heading="History">
      <h2 className="govuk-heading-m">Steps</h2>
      {steps.length === 0 ? (
        <p className="govuk-body">None yet.</p>
      ) : (
        <ScrollRegion label="Steps">
          <Table
            stacksOnPhone
            caption="Steps, the last first"
            captionClasses="govuk-visually-hidden"
            head={['Day', 'What happened', 'Then', 'By']}
            rows={steps.map(({ id, on, what, to, words, by }) => [
              on,
              {
                text: (
                  <div key={id}>
                    {what}
                    {words && <div className="govuk-hint govuk-!-margin-bottom-0">{words}</div>}
                  </div>
                ),
              },
              to,
              by,
            ])}
          />
        </ScrollRegion>
      )}
      <h2 className="govuk-heading-m">Versions of the record</h2>
      {versions.map((version) => (
        <section key={version.version}>
          <h3 className="govuk-heading-s">
            Version {version.version}, {version.on}
          </h3>
          <p className="govuk-body">
            {version.by}: {version.reason}
          </p>
          {version.differences.length === 0 ? (
            <InsetText>Nothing was said yet.</InsetText>
          ) : (
            <ScrollRegion label={`What version ${version.version} changed`}>
              <Table
                stacksOnPhone
                caption={`What version ${version.version} changed`}
                captionClasses="govuk-visually-hidden"
                firstCellIsHeader
                head={['Part', 'Before', 'After']}
                rows={version.differences.map(({ label, before, after }) => [
                  label,
                  before || 'Not said',
                  after || 'Not said',
                ])}
              />
            </ScrollRegion>
          )}
        </section>
      ))}
    </DeclarationFrame>
  );
}
