import { z } from 'zod';
import type { CodeEntry, Reference } from '#app/services/reference.ts';
import type { Services } from '#app/services/services.ts';
import { choicesFrom } from './choices.ts';
import type { ProfileDraft } from './domain.ts';
import { requireDraft } from './edit-page.server.ts';
import { presentEvidence } from './present.ts';
import { capabilityGroups } from './wording.ts';

const capabilityDetail = z.object({
  facets: z.array(z.string()).catch([]),
  strong_evidence: z.array(z.string()).catch([]),
  anchors: z.record(z.string(), z.string()).catch({}),
});

/** The capabilities under their headings, with what the draft claims of each and how much evidence is behind it. */
export async function readCapabilities(services: Services, organisationId: string) {
  const draft = await requireDraft(services, organisationId);
  const reference = await services.reference.current();
  const groups = groupEntries(reference.list('capability')).map(({ heading, entries }) => ({
    heading,
    capabilities: entries.map(({ code, label }) => {
      const claim = draft.capabilities.find(({ capabilityCode }) => capabilityCode === code);
      return {
        code,
        name: label,
        claimed: claim ? `${claim.claimedLevel} ${reference.label('level', String(claim.claimedLevel))}` : null,
        verifiedLevel: claim?.verifiedLevel ?? null,
        evidenceCount: draft.evidence.filter(({ capabilityCode }) => capabilityCode === code).length,
      };
    }),
  }));
  return { organisationId, groups };
}

/** One capability with its levels in words, and what the draft says of it; null for an unknown code. */
export async function readCapability(services: Services, organisationId: string, code: string) {
  const draft = await requireDraft(services, organisationId);
  const reference = await services.reference.current();
  const entry = reference.list('capability').find((candidate) => candidate.code === code);
  if (!entry) return null;
  const { facets, strong_evidence, anchors } = capabilityDetail.parse(entry.detail);
  const claim = draft.capabilities.find(({ capabilityCode }) => capabilityCode === code);
  return {
    organisationId,
    code,
    name: entry.label,
    facets,
    strongEvidence: strong_evidence,
    levels: choicesFrom(reference, 'level').map((level) => ({
      ...level,
      text: `${level.value} ${level.text}`,
      hint: anchors[level.value] ?? level.hint,
    })),
    claimedLevel: claim ? String(claim.claimedLevel) : null,
    statement: claim?.statement ?? '',
    evidence: shownEvidence(services, draft, reference).filter(({ capability }) => capability?.code === code),
  };
}

/** All the evidence of a draft in words, what has lapsed first. */
export async function readEvidence(services: Services, organisationId: string) {
  const draft = await requireDraft(services, organisationId);
  return { organisationId, evidence: shownEvidence(services, draft, await services.reference.current()) };
}

function shownEvidence({ clock }: Services, draft: ProfileDraft, reference: Reference) {
  const files = draft.evidence.flatMap(({ fileId, file }) => (fileId && file ? [[fileId, file] as const] : []));
  return presentEvidence(draft, reference, { today: clock.today(), files: new Map(files) });
}

function groupEntries(entries: readonly CodeEntry[]) {
  const grouped: { heading: string; entries: CodeEntry[] }[] = capabilityGroups.map(({ heading, codes }) => ({
    heading,
    entries: entries.filter(({ code }) => codes.some((known) => known === code)),
  }));
  const known = new Set<string>(capabilityGroups.flatMap(({ codes }) => codes));
  const others = entries.filter(({ code }) => !known.has(code));
  return others.length > 0 ? [...grouped, { heading: 'Others', entries: others }] : grouped;
}
