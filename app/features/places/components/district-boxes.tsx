import { Checkboxes } from '#app/ui/checkboxes.tsx';
import { Details } from '#app/ui/details.tsx';
import { ErrorMessage } from '#app/ui/error-message.tsx';
import type { DistrictGroup } from '../place-options.ts';

type DistrictBoxesProps = { groups: DistrictGroup[]; ticked: readonly string[]; error?: string };

const name = 'place_districts';

/** Every district as a box to tick, folded by region; a region with ticks in it is open. */
export function DistrictBoxes({ groups, ticked, error }: DistrictBoxesProps) {
  return (
    <div className={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      {error && <ErrorMessage id={`${name}-error`}>{error}</ErrorMessage>}
      {groups.map((group, index) => {
        const count = group.districts.filter(({ code }) => ticked.includes(code)).length;
        return (
          <Details
            key={group.code}
            classes="govuk-!-margin-bottom-3"
            // The error summary links to the first box, which must be in sight.
            open={count > 0 || (Boolean(error) && index === 0)}
            summary={
              <>
                {group.name} <span className="govuk-visually-hidden">districts </span>
                {count > 0 ? `(${count} of ${group.districts.length} ticked)` : `(${group.districts.length})`}
              </>
            }
          >
            <Checkboxes
              name={name}
              idPrefix={index === 0 ? name : `${name}-${group.code}`}
              legend={{ text: `Districts in ${group.name}`, classes: 'govuk-visually-hidden' }}
              classes="govuk-checkboxes--small"
              values={ticked}
              items={group.districts.map((district) => ({ value: district.code, text: district.name }))}
            />
          </Details>
        );
      })}
    </div>
  );
}
