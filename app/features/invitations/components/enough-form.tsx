import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { NumberField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';

/** How many answers are enough, so that no more providers are asked to spend time. */
export function EnoughForm({ enough, form }: { enough: number | null; form: FormState }) {
  return (
    <PageForm>
      <NumberField
        form={form}
        name="enough"
        value={enough ?? undefined}
        label="Stop inviting when so many have answered (optional)"
        hint="Then no more can be invited and nobody is reminded. At least 3, or it would tell who answered. Leave it empty for no stop"
        suffix="answers"
      />
      <Button variant="secondary">Save</Button>
    </PageForm>
  );
}
