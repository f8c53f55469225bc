import type { Choice, Divider } from '#app/ui/choice.tsx';
import { RadiosField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { Role } from '#db/tables/organisation.table.ts';
import { roleInWords } from '../../identity/schema.ts';
import { roleMeaning, roles } from '../wording.ts';

type RoleFieldProps = {
  form: FormState;
  name?: string;
  legend?: string;
  value?: Role;
  /** What else can be chosen instead of a role. */
  others?: (Choice | Divider)[];
};

/** Which role somebody has or gets. */
export function RoleField({ form, name = 'role', legend = 'Role', value, others = [] }: RoleFieldProps) {
  const items = roles.map((role) => ({ value: role, text: roleInWords[role], hint: roleMeaning[role] }));
  return <RadiosField form={form} name={name} legend={legend} value={value} items={[...items, ...others]} />;
}
