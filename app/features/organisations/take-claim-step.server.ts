import type { z } from 'zod';
import type { Context } from '#app/services/unit-of-work.ts';
import { askForClaimCode, askStewardToClaim } from './claim-entry.server.ts';
import { proveClaim } from './prove-claim.server.ts';
import type { claimStepSchema } from './schema.ts';
import { waitInWords } from './wording.ts';

/** How a step of a claim ended, in words for whoever took it. */
export type ClaimAnswer =
  | { kind: 'owned' | 'waits' | 'taken'; message: string }
  | { kind: 'refused'; field: string; message: string; status?: number };

const taken: ClaimAnswer = { kind: 'taken', message: 'Somebody else has taken this entry over' };
const tooMany = (field: string, seconds: number): ClaimAnswer => ({
  kind: 'refused',
  field,
  message: `You have tried too often. ${waitInWords(seconds)}`,
  status: 429,
});

/** Takes the step of a claim that a form asks for. */
export async function takeClaimStep(
  context: Context,
  organisationId: string,
  form: z.output<typeof claimStepSchema>,
): Promise<ClaimAnswer> {
  switch (form.step) {
    case 'ask-code':
      return askCode(context, organisationId);
    case 'prove':
      return prove(context, organisationId, form.code);
    case 'ask-steward': {
      const outcome = await askStewardToClaim(context, { organisationId, explanation: form.explanation });
      if (outcome.ok) return { kind: 'waits', message: 'A market steward will look at your claim' };
      return outcome.reason === 'taken' ? taken : { kind: 'waits', message: 'Your claim waits for a steward already' };
    }
  }
}

async function askCode(context: Context, organisationId: string): Promise<ClaimAnswer> {
  const outcome = await askForClaimCode(context, organisationId);
  if (outcome.ok) return { kind: 'waits', message: `We have sent a code to ${outcome.sentTo}` };
  if (outcome.reason === 'too-many') return tooMany('explanation', outcome.waitSeconds);
  if (outcome.reason === 'taken') return taken;
  return { kind: 'refused', field: 'explanation', message: 'The register holds no address. Ask a steward instead' };
}

async function prove(context: Context, organisationId: string, code: string): Promise<ClaimAnswer> {
  const outcome = await proveClaim(context, { organisationId, code });
  if (outcome.ok && outcome.proved) {
    return { kind: 'owned', message: `You are now the owner of ${outcome.organisationName}` };
  }
  if (outcome.ok) return { kind: 'refused', field: 'code', message: wrongCode(outcome.attemptsLeft) };
  if (outcome.reason === 'too-many') return tooMany('code', outcome.waitSeconds);
  if (outcome.reason === 'taken') return taken;
  return { kind: 'refused', field: 'code', message: 'The code no longer works. Ask for another one' };
}

function wrongCode(attemptsLeft: number): string {
  if (attemptsLeft === 0) return 'The code is wrong and no longer works. Ask for another one';
  return `The code is wrong. You can try ${attemptsLeft} more ${attemptsLeft === 1 ? 'time' : 'times'}`;
}
