import { formatDate } from '../wording.ts';
import type { FindingState } from './states.ts';

type Waiting = {
  status: FindingState;
  annotateBy: string;
  isAnswered: boolean;
  stewardName: string | null;
  /** The day from which the facts no longer show it. */
  curedOn: string | null;
};

/** Who takes the next step with a finding, which one, and by when: what a row of the stewards’ queue says. */
export function nextStepWords({ status, annotateBy, isAnswered, stewardName, curedOn }: Waiting): string {
  const steward = stewardName ?? 'Any steward';
  switch (status) {
    case 'open':
      return isAnswered
        ? `${steward}: decide. It has answered`
        : `The organisation: answer by ${formatDate(annotateBy)}`;
    case 'published':
      return `${steward}: decide. ${isAnswered ? 'It has answered' : `It did not answer by ${formatDate(annotateBy)}`}`;
    case 'upheld':
      return `${steward}: close it${curedOn === null ? ' once it is mended' : '. The facts no longer show it'}`;
    default:
      return 'Nothing';
  }
}
