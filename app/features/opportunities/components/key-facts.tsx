import { counted, formatDate } from '#app/features/wording.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { PlaceList } from '../../places/components/place-list.tsx';
import { questionTotalsInWords } from '../domain.ts';
import type { OpportunityInFull } from '../in-full.ts';
import { isDivided, lotsInWords } from '../lots.ts';
import { valueInWords } from '../value.ts';

/** What, where, for whom, how many, for how much and by when, on one screen. */
export function KeyFacts({ opportunity }: { opportunity: OpportunityInFull }) {
  const { requirements, lots, places, questions, responseDeadline, left, valueNotStatedReason } = opportunity;
  const services = [...new Set(requirements.map(({ service }) => service))];
  const groups = [...new Set(requirements.flatMap((requirement) => requirement.groups))];
  const value = valueInWords(opportunity);
  return (
    <SummaryList
      rows={[
        { key: 'What', value: services.join('; ') || 'Not stated' },
        { key: 'Where', value: <PlaceList places={places} of="this opportunity" /> },
        { key: 'For whom', value: groups.join('; ') || 'Not stated' },
        { key: 'How many', value: peopleInWords(requirements) },
        isDivided(lots) && { key: 'Lots', value: lotsInWords(lots) },
        { key: 'Value', value: valueNotStatedReason ? `${value}. The reason: ${valueNotStatedReason}` : value },
        {
          key: 'Respond by',
          value: responseDeadline
            ? `${formatDate(responseDeadline)}${left ? ` (${counted(left.days, 'day')} left)` : ''}`
            : 'Not stated',
        },
        { key: 'What to write', value: questionTotalsInWords(questions) },
      ]}
    />
  );
}

function peopleInWords(requirements: OpportunityInFull['requirements']): string {
  const known = requirements.map(({ volumeCentral }) => volumeCentral).filter((volume) => volume !== null);
  if (known.length === 0) return 'Not stated';
  const sum = known.reduce((total, volume) => total + volume, 0).toLocaleString('en-GB');
  return requirements.length > 1
    ? `${sum} people a month over ${requirements.length} requirements`
    : `${sum} people a month`;
}
