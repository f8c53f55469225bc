import { noticeKindWords } from '../subcontracts/words.ts';
import { formatDate } from '../wording.ts';

type Notice = { kind: keyof typeof noticeKindWords; given_on: string };

/** A notice that followed a concern, as stewards read it. */
export const noticeFact = ({ kind, given_on: on }: Notice) =>
  `The prime gave notice on ${formatDate(on)}: ${noticeKindWords[kind].toLowerCase()}`;
