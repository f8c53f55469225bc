import type { SummaryAction } from '#app/ui/summary-action.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { PlaceList } from '../../places/components/place-list.tsx';
import type { OpportunityInFull, RequirementInFull } from '../in-full.ts';
import { isDivided, lotName, volumeOfLot } from '../lots.ts';
import { valueInWords } from '../value.ts';
import { volumeInWords } from '../volume.ts';

type RequirementsSectionProps = { opportunity: Pick<OpportunityInFull, 'requirements' | 'lots'> };

/** Every requirement row, as matching compares it, under its lot where there are some. */
export function RequirementsSection({ opportunity: { requirements, lots } }: RequirementsSectionProps) {
  if (isDivided(lots)) return <LotsSection requirements={requirements} lots={lots} />;
  return (
    <>
      <h2 className="govuk-heading-m">{requirements.length === 1 ? 'Requirement' : 'Requirements'}</h2>
      {requirements.length === 0 && <p className="govuk-body">None yet.</p>}
      {requirements.map((requirement, index) => (
        <RequirementCard key={requirement.id} requirement={requirement} number={index + 1} />
      ))}
    </>
  );
}

function LotsSection({ requirements, lots }: RequirementsSectionProps['opportunity']) {
  return (
    <>
      <h2 className="govuk-heading-m">Lots and their requirements</h2>
      <p className="govuk-body">You can answer one lot or more. Each lot is awarded by itself.</p>
      {lots.map((lot, index) => (
        <section key={lot.id}>
          <h3 className="govuk-heading-s">{lotName(lot, index)}</h3>
          {lot.description && <p className="govuk-body">{lot.description}</p>}
          <p className="govuk-body">
            Value: {valueInWords(lot)}. Volume: {peopleInWords(volumeOfLot(lot.id, requirements))}.
          </p>
          {requirements.map(
            (requirement, place) =>
              requirement.lotId === lot.id && (
                <RequirementCard
                  key={requirement.id}
                  requirement={requirement}
                  number={place + 1}
                  headingLevel={4}
                  inLot
                />
              ),
          )}
        </section>
      ))}
    </>
  );
}

function peopleInWords(volume: number | null): string {
  return volume === null ? 'not stated' : `${volume.toLocaleString('en-GB')} people a month`;
}

type RequirementCardProps = {
  requirement: RequirementInFull;
  number: number;
  headingLevel?: 2 | 3 | 4;
  /** Where the lot of each row is said already. */
  inLot?: boolean;
  actions?: SummaryAction[];
  /** Where each row is changed; none on pages that only show. */
  changes?: Partial<Record<RequirementPart, string>>;
};
export type RequirementPart = 'service' | 'groups' | 'places' | 'volume' | 'capabilities';

/** One requirement as a card. */
export function RequirementCard({
  requirement,
  number,
  headingLevel = 3,
  inLot = false,
  actions,
  changes = {},
}: RequirementCardProps) {
  const { service, lot, groups, specialisms, places, capabilities, description, importance } = requirement;
  const change = (part: RequirementPart, noun: string) =>
    changes[part] ? [{ href: changes[part], text: 'Change', visuallyHiddenText: noun }] : undefined;
  return (
    <SummaryList
      card={{ title: `${number}. ${service}`, headingLevel, actions }}
      rows={[
        {
          key: 'How much it matters',
          value: matters(importance),
          actions: change('service', 'service and description'),
        },
        lot !== null && !inLot && { key: 'Lot', value: lot, actions: change('service', 'lot') },
        description !== '' && { key: 'Description', value: description },
        { key: 'For whom', value: listed(groups), actions: change('groups', 'customer groups') },
        specialisms.length > 0 && { key: 'Specialisms', value: listed(specialisms) },
        {
          key: 'Places',
          value: <PlaceList places={places} of={`requirement ${number}`} />,
          actions: change('places', 'places'),
        },
        { key: 'How many', value: volumeInWords(requirement), actions: change('volume', 'volume') },
        (capabilities.length > 0 || changes.capabilities) && {
          key: 'Capabilities',
          value: listed(capabilities.map((each) => `${each.name}: level ${each.level} (${each.importance})`)),
          actions: change('capabilities', 'capabilities'),
        },
      ]}
    />
  );
}

function matters(importance: RequirementInFull['importance']): string {
  return importance === 'essential' ? 'Essential' : 'Desirable';
}

function listed(items: readonly string[]) {
  if (items.length <= 1) return items[0] ?? 'Not stated';
  return (
    <ul className="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
