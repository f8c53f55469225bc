import { paths } from '#app/paths.ts';
import type { StewardDashboard } from '../steward-dashboard.server.ts';
import { ItemList } from './item-list.tsx';
import { Section } from './section.tsx';

/** What waits for the stewards. */
export function StewardSections({ dashboard: { toDo }, today }: { dashboard: StewardDashboard; today: string }) {
  return (
    <Section id="steward-to-do" heading="To do as a steward">
      {toDo.length === 0 ? (
        <p className="govuk-body">
          Nothing waits for you. Challenges and organisations to check appear here.{' '}
          <a className="govuk-link" href={paths.stewardship()}>
            Stewards’ queue
          </a>
        </p>
      ) : (
        <ItemList items={toDo} today={today} idPrefix="steward-to-do-item" />
      )}
    </Section>
  );
}
