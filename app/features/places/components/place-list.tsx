import { Details } from '#app/ui/details.tsx';
import type { DescribedPlaces } from '../place-options.ts';

type PlaceListProps = {
  places: DescribedPlaces;
  /** Whose places they are, for readers who hear links and buttons on their own: "training". */
  of: string;
};

/** Places in few words, with every district one click away. */
export function PlaceList({ places, of }: PlaceListProps) {
  if (places.count === 0) return <p className="govuk-body">No places yet</p>;
  return (
    <>
      <p className="govuk-body">{places.summary}</p>
      <Details
        classes="govuk-!-margin-bottom-2"
        summary={
          <>
            {places.count === 1 ? 'Show the district' : `Show all ${places.count} districts`}
            <span className="govuk-visually-hidden"> for {of}</span>
          </>
        }
      >
        <dl>
          {places.groups.map(({ name, districts }) => (
            <div key={name}>
              <dt className="govuk-!-font-weight-bold">{name}</dt>
              <dd>{districts.join(', ')}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </>
  );
}
