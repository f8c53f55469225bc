import { z } from 'zod';
import { requiredText } from '../fields.ts';
import type { AnswerRefusal } from './answer-question.server.ts';
import type { AskRefusal } from './ask-question.server.ts';
import { mostAnswer, mostPerAsker, mostQuestion } from './domain.ts';

/** The form that asks a question. `send_anyway` is ticked by whoever was warned that it names them. */
export const askForm = z.object({
  question: requiredText('Enter your question', mostQuestion, `Question must be ${mostQuestion} characters or fewer`),
  send_anyway: z.literal('yes').optional().catch(undefined),
});

export const answerForm = z.object({
  answer: requiredText('Enter your answer', mostAnswer, `Answer must be ${mostAnswer} characters or fewer`),
});

/** Why a question was not sent, beside it. */
export const askRefusals: Readonly<Record<AskRefusal, string>> = {
  not_found: 'This opportunity is not published',
  closed: 'The deadline for questions has passed',
  not_verified: 'Only an organisation whose registration number a steward has verified can ask',
  nobody_to_answer: 'Nobody at the organisation that posted this is on Tierbridge, so nobody would answer',
  too_many_here: `Your organisation has asked ${mostPerAsker} questions about this opportunity, which is the most`,
  too_many: 'Your organisation has asked many questions in the last hour. Wait a while and try again',
};

/** Why an answer was not published, beside it. */
export const answerRefusals: Readonly<Record<AnswerRefusal, string>> = {
  not_found: 'There is no such question',
  closed: 'Responses are closed, so an answer would help nobody',
  answered: 'A colleague has answered this question already. Read their answer in the list of questions',
};
