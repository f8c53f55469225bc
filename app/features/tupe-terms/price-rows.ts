import { formatMoney } from '../wording.ts';
import { type Figure, normalise, type Offered } from './normalise.ts';
import { notComparedWords, statedCostWords } from './words.ts';

type PriceRow = { name: string; words: (offered: Offered) => string[] };

/** The rows that set a price with and without TUPE beside the others, on the same assumption. @param assumptionPence null until it is set */
export function tupePriceRows(assumptionPence: number | null): PriceRow[] {
  return [
    { name: 'What it says of staff who would transfer', words: ({ tupe }) => [statedCostWords(tupe)] },
    {
      name: 'Price without TUPE',
      words: (offered) => {
        const { without, why } = normalise(offered, assumptionPence);
        return [without ? figureWords(without, 'less its own amount') : missing(why)];
      },
    },
    {
      name: 'Price with TUPE, on the same assumption',
      words: (offered) => {
        const { with: figure, why } = normalise(offered, assumptionPence);
        return [figure ? figureWords(figure, 'with the amount assumed for all') : missing(why)];
      },
    },
  ];
}

const figureWords = ({ pence, how }: Figure, computedFrom: string) =>
  `${formatMoney(pence)} (${how === 'said' ? 'as said' : `computed: ${computedFrom}`})`;
const missing = (why: ReturnType<typeof normalise>['why']) => (why ? notComparedWords[why] : '');
