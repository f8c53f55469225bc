import { formatMoney } from '#app/features/wording.ts';
import { Details } from '#app/ui/details.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import { assumptionsInWords, type Burden, hoursInWords, lighterInWords } from '../burden.ts';

type BurdenNoteProps = {
  burden: Burden;
  /** For the prime while it can still ask less. */
  isDraft?: boolean;
};

/** What answering costs, set against what the work is worth. Everyone reads it. */
export function BurdenNote({ burden, isDraft = false }: BurdenNoteProps) {
  const { hoursEach, hoursAll, providers, costPence, percentOfValue, isHeavy, lighter } = burden;
  return (
    <>
      <p className="govuk-body">
        Answering takes a provider about <strong>{hoursInWords(hoursEach)}</strong>. For {providers} providers that is{' '}
        {hoursInWords(hoursAll)}, or {formatMoney(costPence)}
        {percentOfValue !== null && `: ${percentOfValue}% of the value`}.
      </p>
      {isHeavy && (
        <WarningText>
          {isDraft ? 'That is a lot to ask for work of this size.' : 'That is a lot for work of this size.'}{' '}
          {isDraft && lighter && lighterInWords(lighter)}
        </WarningText>
      )}
      <Details summary="How this is reckoned">
        <ul className="govuk-list govuk-list--bullet">
          {assumptionsInWords().map((assumption) => (
            <li key={assumption}>{assumption}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}
