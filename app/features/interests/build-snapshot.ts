import type { PublishedVersion } from '../opportunities/published-version.server.ts';
import type { ReadCandidate } from './check-eligibility.server.ts';
import type { Eligibility, Obstacle } from './eligibility.ts';
import type { InterestAnswer } from './form.ts';
import { type InterestSnapshot, interestSnapshot } from './snapshot.ts';

export type Built =
  | { ok: true; snapshot: InterestSnapshot }
  | { ok: false; reason: 'not_eligible'; obstacles: Obstacle[] }
  | { ok: false; reason: 'lots' | 'amended'; message: string };

/** Freezes what a provider sends, or says why it cannot be sent. */
export function buildSnapshot(
  { snapshot: opportunity, version }: Pick<PublishedVersion, 'snapshot' | 'version'>,
  { profile, expression, eligibility }: Pick<ReadCandidate, 'profile' | 'expression' | 'eligibility'>,
  { answer, seenVersion }: { answer: InterestAnswer; seenVersion: number | null },
): Built {
  if (eligibility.obstacles.length > 0 || !profile) {
    return { ok: false, reason: 'not_eligible', obstacles: eligibility.obstacles };
  }
  if (seenVersion !== null && seenVersion !== version) return { ok: false, reason: 'amended', message: amended };
  const message = unfitLot(opportunity.lots, answer, eligibility);
  if (message) return { ok: false, reason: 'lots', message };
  const snapshot = interestSnapshot.parse({
    opportunityVersion: version,
    profileVersion: profile.version,
    profilePublishedAt: profile.publishedAt.toISOString(),
    profile: profile.snapshot,
    expression: { version: expression.version, content: expression.content },
    answers: opportunity.questions.map(({ id, question, maxWords }) => ({
      questionId: id,
      question,
      maxWords,
      answer: answer.answers.find(({ questionId }) => questionId === id)?.answer ?? '',
    })),
    lots: opportunity.lots.flatMap(({ id, title }) => {
      const chosen = answer.lots.find(({ lotId }) => lotId === id);
      return chosen ? [{ lotId: id, title, pricePence: chosen.pricePence, tupe: chosen.tupe }] : [];
    }),
  });
  return { ok: true, snapshot };
}

const amended =
  'The opportunity was amended while you were writing. Look at it again, and at your answers, then send them';

function unfitLot(
  lots: readonly { id: string; title: string }[],
  answer: InterestAnswer,
  eligibility: Eligibility,
): string | null {
  const unfit = answer.lots.find(({ lotId }) =>
    eligibility.lots.some((one) => one.lotId === lotId && one.obstacles.length > 0),
  );
  if (!unfit) return null;
  const title = lots.find(({ id }) => id === unfit.lotId)?.title ?? '';
  const [obstacle] = eligibility.lots.find(({ lotId }) => lotId === unfit.lotId)?.obstacles ?? [];
  return `You cannot answer for “${title}”: ${obstacle?.reason ?? ''}. ${obstacle?.lift ?? ''} to answer for it`;
}
