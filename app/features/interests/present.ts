import type { Temporal } from 'temporal-polyfill';
import type { Reference } from '#app/services/reference.ts';
import { expressionParts } from '../expressions/content.ts';
import { presentProfile } from '../profiles/present.ts';
import type { InterestSnapshot } from './snapshot.ts';

/** An interest in words, as its provider and, without what tells who it is, its prime read it. */
export type InterestInWords = ReturnType<typeof presentInterest>;

/** What an interest is made of before anything was asked: the profile and what is said beside it. */
export type InterestParts = Pick<InterestSnapshot, 'profile' | 'profileVersion' | 'expression' | 'answers' | 'lots'>;

/** Puts what was, or would be, sent into words, as it stands on a day. */
export function presentInterest(sent: InterestParts, reference: Reference, today: Temporal.PlainDate) {
  const { profile, profileVersion, expression, answers, lots } = sent;
  const inWords = presentProfile(profile, reference, { today, commercial: true, files: new Map() });
  return {
    profileVersion,
    expressionVersion: expression.version,
    summary: inWords.summary,
    activities: inWords.activities.map(
      ({ id, service, customerGroups, places, ways, capacityPerMonth, description }) => ({
        id,
        service: service.name,
        groups: customerGroups.map(({ name }) => name),
        places: places.summary,
        ways: ways.map(({ name }) => name),
        capacityPerMonth,
        description,
      }),
    ),
    capabilities: inWords.capabilities
      .filter(({ claimedLevel }) => claimedLevel > 0)
      .map(({ code, name, claimedLevel, claimedLabel, verifiedLevel, verifiedOn, statement }) => ({
        code,
        name,
        claimed: `${claimedLevel} ${claimedLabel}`,
        verified: verifiedLevel === null ? null : { level: verifiedLevel, on: verifiedOn },
        statement,
      })),
    evidence: inWords.evidence.map(({ id, title, kind, capability, validFrom, expiresOn, outcomeLabel, age }) => ({
      id,
      title,
      kind: kind.name,
      capability: capability?.name ?? null,
      validFrom,
      expiresOn,
      outcome: outcomeLabel,
      lapsed: age === 'expired',
    })),
    insurances: (inWords.commercial?.insurances ?? []).map(({ name, coverPence, expiresOn }) => ({
      name,
      coverPence,
      expiresOn,
    })),
    expression: expressionParts
      .map(({ name, title }) => ({ title, text: expression.content[name] }))
      .filter(({ text }) => text !== ''),
    answers: answers.map(({ questionId, question, answer }) => ({ questionId, question, answer })),
    lots,
  };
}
