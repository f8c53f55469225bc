import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Select } from '#app/ui/select.tsx';
import type { Filter } from '../filter.ts';

type Props = { filter: Filter; programmes: { code: string; label: string }[] };

/** What a list is narrowed to. All is in the address. */
export function OversightFilters({ filter, programmes }: Props) {
  return (
    <form method="get" action={paths.stewardshipTupe()} aria-label="Filters">
      <input type="hidden" name="show" value={filter.show} />
      <Select
        name="programme"
        label="Programme"
        value={filter.programme ?? ''}
        items={[{ value: '', text: 'Any' }, ...programmes.map(({ code, label }) => ({ value: code, text: label }))]}
      />
      <Select
        name="nation"
        label="Whose rules"
        hint="Where nothing is declared, this is not known"
        value={filter.nation ?? ''}
        items={[
          { value: '', text: 'Any' },
          { value: 'GB', text: 'Great Britain' },
          { value: 'NI', text: 'Northern Ireland' },
        ]}
      />
      <Button variant="secondary">Apply filters</Button>
    </form>
  );
}
