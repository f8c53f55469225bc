import type { Services } from '#app/services/services.ts';
import { type StaffFileAnswer, type StaffFileQuestion, staffFileAnswer } from './study-rows.ts';

/** What a CSV or an Excel file of staff comes to: its columns, its errors or its figures. Read in a thread, within its time. */
export async function studyFile(
  { staffFiles }: Pick<Services, 'staffFiles'>,
  bytes: Uint8Array,
  question: StaffFileQuestion,
): Promise<StaffFileAnswer> {
  const answer = await staffFiles({ bytes, question });
  return answer.ok ? staffFileAnswer.parse(answer.message) : answer;
}
