import { InsetText } from '#app/ui/inset-text.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import type { Advice } from '../advice.ts';

const duties = {
  must_advertise: 'You must advertise this on Contracts Finder as well.',
  check_policy: 'Check whether this must be advertised elsewhere as well.',
  cannot_tell: 'You may have to advertise this on Contracts Finder as well.',
  not_required: null,
} as const;

/** What the prime should know before it publishes. None of it stops it. */
export function AdviceNote({ advice }: { advice: Advice | null }) {
  if (!advice) return null;
  const { outside, areaName, advertising } = advice;
  const duty = advertising && duties[advertising.duty];
  return (
    <>
      {outside.length > 0 && (
        <WarningText>
          {outside.length === 1 ? 'One district lies' : `${outside.length} districts lie`} outside the area of the head
          contract ({areaName}): {outside.join(', ')}. You can still publish.
        </WarningText>
      )}
      {duty && (
        <InsetText>
          {duty} {advertising.reason} The rule is Procurement Policy Note (PPN) 01/18.
        </InsetText>
      )}
    </>
  );
}
