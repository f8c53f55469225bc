import { NumberField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { Volume } from '../volume.ts';

/** How many people a month, with the ends of the range when they are known. */
export function VolumeFields({ form, volume }: { form: FormState; volume: Volume }) {
  return (
    <>
      <NumberField
        form={form}
        name="volume_low"
        label="Lowest number a month (optional)"
        value={volume.volumeLow ?? undefined}
      />
      <NumberField
        form={form}
        name="volume_central"
        label="Number that you expect a month"
        value={volume.volumeCentral ?? undefined}
      />
      <NumberField
        form={form}
        name="volume_high"
        label="Highest number a month (optional)"
        value={volume.volumeHigh ?? undefined}
      />
    </>
  );
}
