import { Button } from '#app/ui/button.tsx';
import { Details } from '#app/ui/details.tsx';
import { SettingSelect } from '#app/ui/filter-category.tsx';
import { FilterPanel } from '#app/ui/filter-panel.tsx';
import { Input } from '#app/ui/input.tsx';
import { Select } from '#app/ui/select.tsx';
import type { ListPageData } from '../list-page.server.ts';

type ListFilterProps = { list: ListPageData; searchLabel: string; searchHint: string };

/** The left column of a searchable list: the words first, then what was chosen, then what could be. */
export function ListFilter({ list, searchLabel, searchHint }: ListFilterProps) {
  return (
    <FilterPanel
      action={list.path}
      categories={list.categories}
      selected={list.selected}
      clearHref={list.path}
      hiddenFields={list.hiddenFields}
      lead={
        <div className="app-search-box" data-module="app-suggestions" data-index={list.index}>
          <Input
            name="q"
            type="search"
            label={{ text: searchLabel, classes: 'govuk-label--s' }}
            hint={searchHint}
            value={list.text || undefined}
            spellcheck={false}
            autocomplete="off"
          />
          <Button classes="app-search-box__button">Search</Button>
        </div>
      }
    >
      {list.settings.map((setting) => (
        <SettingSelect key={setting.name} {...setting} />
      ))}
      <NearFields near={list.near} />
    </FilterPanel>
  );
}

function NearFields({ near: { legend, postcode, miles, radii, error } }: Pick<ListPageData, 'near'>) {
  return (
    <Details classes="app-filter__fold" summary={legend} open={postcode !== ''}>
      <Input
        name="near"
        id="filter-near"
        label="Postcode"
        hint="The first half is enough, like HU1"
        classes="govuk-input--width-5"
        value={postcode || undefined}
        errorMessage={error ?? undefined}
        autocapitalize="characters"
        spellcheck={false}
      />
      <Select
        name="within"
        id="filter-within"
        label="Within"
        value={miles}
        items={radii.map((radius) => ({ value: radius, text: `${radius} miles` }))}
      />
    </Details>
  );
}
