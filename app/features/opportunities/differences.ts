import { formatDate } from '#app/features/wording.ts';
import { type Difference, differenceIn, listed, type Vocabulary } from './difference.ts';
import { lotDifferences } from './lot-differences.ts';
import { requirementDifferences } from './requirement-differences.ts';
import type { OpportunitySnapshot } from './snapshot.ts';
import { valueInWords } from './value.ts';

/** Everything that differs between two versions of an opportunity, in the order in which its page shows it. */
export function differencesBetween(
  before: OpportunitySnapshot,
  after: OpportunitySnapshot,
  vocabulary: Vocabulary,
): Difference[] {
  const compare = (what: string, say: (snapshot: OpportunitySnapshot) => string | null, need: boolean) =>
    differenceIn(what, say(before), say(after), need);
  const { label } = vocabulary;
  const date = (value: string | null) => value && formatDate(value);
  return [
    ...compare('Title', ({ title }) => title, false),
    ...compare('Summary', ({ summary }) => summary, false),
    ...compare('Procurement codes', ({ cpvCodes }) => listed(cpvCodes, (code) => label('cpv', code)), false),
    ...compare('The contract that it is part of', ({ headContract }) => headContract?.name ?? null, false),
    ...lotDifferences(before.lots, after.lots),
    ...requirementDifferences(before, after, vocabulary),
    ...compare('Value', worthOf, true),
    ...compare('What is paid, and when', ({ payment }) => paymentOf(payment, vocabulary), true),
    ...compare('Management fee', ({ managementFeePercent: fee }) => (fee === null ? null : `${fee}%`), true),
    ...compare('Volume guarantee', ({ volumeGuarantee }) => yesOrNo(volumeGuarantee), true),
    ...compare(
      'Days until a valid invoice is paid',
      ({ paymentDays: days }) => (days === null ? null : String(days)),
      true,
    ),
    ...compare(
      'Position on TUPE',
      ({ tupe }) => tupe && `${label('tupe_position', tupe.position)}. ${tupe.saidBy}: ${tupe.reason}`,
      true,
    ),
    ...compare(
      'What a provider must have',
      ({ mandatoryEvidence }) => listed(mandatoryEvidence, (code) => label('evidence_kind', code)),
      true,
    ),
    ...questionDifferences(before.questions, after.questions),
    ...compare('Ask questions by', ({ clarificationDeadline }) => date(clarificationDeadline), false),
    ...compare('Respond by the end of', ({ responseDeadline }) => date(responseDeadline), false),
    ...compare('Decision by', ({ decisionDate }) => date(decisionDate), false),
    ...compare('Reason for a shorter time', ({ shortWindowReason }) => shortWindowReason, false),
  ];
}

function worthOf(snapshot: OpportunitySnapshot): string {
  const { valueNotStatedReason } = snapshot;
  return valueNotStatedReason ? `Not stated: ${valueNotStatedReason}` : valueInWords(snapshot);
}

function paymentOf(payment: OpportunitySnapshot['payment'], { label }: Vocabulary): string | null {
  return payment.map(({ type, percent }) => `${label('payment_component', type)} ${percent}%`).join('; ') || null;
}

function yesOrNo(answer: boolean | null): string | null {
  return answer === null ? null : answer ? 'Yes' : 'No';
}

type Questions = OpportunitySnapshot['questions'];

function questionDifferences(before: Questions, after: Questions): Difference[] {
  const say = (question: Questions[number] | undefined) =>
    question && `${question.question} (up to ${question.maxWords} words)`;
  const gone = before.filter(({ id }) => !after.some((question) => question.id === id));
  return [
    ...gone.flatMap((question) => differenceIn('Question', say(question) ?? null, null, true)),
    ...after.flatMap((question, index) => {
      const earlier = before.find(({ id }) => id === question.id);
      return differenceIn(`Question ${index + 1}`, say(earlier) ?? null, say(question) ?? null, true);
    }),
  ];
}
