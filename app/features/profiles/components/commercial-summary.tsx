import { formatDate, formatMoney } from '#app/features/wording.ts';
import type { SummaryAction } from '#app/ui/summary-action.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { PublicProfile } from '../public-profile.ts';

type Commercial = NonNullable<PublicProfile['commercial']>;

/** What size of contract and how much risk a provider can carry. `change` links each row to the task where it is said. */
export function CommercialSummary(props: { commercial: Commercial; change?: (task: string) => string }) {
  const { commercial, change } = props;
  const link = (task: string, of: string): SummaryAction[] | undefined =>
    change && [{ href: change(task), text: 'Change', visuallyHiddenText: of }];
  const missing = 'Not provided';
  const { largestContractPence, outcomeSharePercent, reserves, tupeExperience, insurances } = commercial;
  return (
    <SummaryList
      rows={[
        {
          key: 'Largest contract so far',
          value: largestContractPence === null ? missing : formatMoney(largestContractPence),
          actions: link('commercial', 'largest contract'),
        },
        {
          key: 'Share of payment by results it can carry',
          value: outcomeSharePercent === null ? missing : `${outcomeSharePercent}%`,
          actions: link('commercial', 'share of payment by results'),
        },
        { key: 'Free reserves', value: reserves ?? missing, actions: link('commercial', 'free reserves') },
        {
          key: 'Transfers of staff (TUPE: the rules that move staff with their work)',
          value: tupeExperience ?? missing,
          actions: link('commercial', 'transfers of staff'),
        },
        ...insurances.map(({ name, coverPence, expiresOn }) => ({
          key: name,
          value: `${formatMoney(coverPence)}, until ${formatDate(expiresOn)}`,
          actions: link('insurances', name.toLowerCase()),
        })),
        insurances.length === 0 && { key: 'Insurances', value: missing, actions: link('insurances', 'insurances') },
      ]}
    />
  );
}
