import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';
import type { Services } from '#app/services/services.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import {
  findPastedText,
  findRegisterSnapshot,
  listDecidedProposals,
  type ProposalSubject,
} from '#db/queries/row-proposal.ts';
import type { Database } from '#db/schema.ts';
import { type Offer, offerOf } from '../proposals/offer.ts';
import { presentOffer, presentStruck } from '../proposals/present-offer.ts';
import { edited } from './find-profile.server.ts';
import { registerTextOf } from './register-text.ts';
import { profileSnapshot } from './snapshot.ts';

/** Where rows of a profile can be read from: what a register said, or a text that somebody pasted. */
export const rowSources = ['register', 'pasted'] as const;
export type RowSource = (typeof rowSources)[number];

export const proposedRowsParams = z.object({ organisationId: z.uuid(), source: z.enum(rowSources) });
export const editedRows = { ...edited, params: proposedRowsParams };

export const profileSubject = (organisationId: string): ProposalSubject => ({ kind: 'profile', id: organisationId });

type SourceText = { text: string; name: string };

/** What a text proposes for a profile; null when there is no such text. */
export async function findProfileOffer(
  db: Kysely<Database>,
  { places }: Reference,
  organisationId: string,
  source: RowSource,
): Promise<(SourceText & { offer: Offer }) | null> {
  const found = await findText(db, organisationId, source);
  if (!found) return null;
  const decided = await listDecidedProposals(db, profileSubject(organisationId));
  const home = (await findOrganisation(db, organisationId))?.head_office_district;
  return { ...found, offer: offerOf(found.text, places, decided, home ? places.current(home) : []) };
}

/** What the page of a text shows: the rows that it proposes, in words; null when there is no such text. */
export async function readProposedRows(
  { db, reference }: Services,
  { organisationId, source }: z.infer<typeof proposedRowsParams>,
) {
  const current = await reference.current();
  const found = await findProfileOffer(db, current, organisationId, source);
  if (!found) return null;
  const decided = await listDecidedProposals(db, profileSubject(organisationId));
  return {
    organisationId,
    source,
    text: found.text,
    name: found.name,
    offer: presentOffer(found.offer, current),
    struck: presentStruck(decided, current),
  };
}

/** What a text proposes, for the form of its page; null when there is no such text. */
export async function readOffer(
  { db, reference }: Services,
  { organisationId, source }: z.infer<typeof proposedRowsParams>,
): Promise<Offer | null> {
  return (await findProfileOffer(db, await reference.current(), organisationId, source))?.offer ?? null;
}

/** The text that was pasted last, to show it again; '' when there is none. */
export async function readPastedText({ db }: Services, organisationId: string) {
  return { organisationId, text: (await findPastedText(db, profileSubject(organisationId))) ?? '' };
}

/** How many services of the register's text nobody has decided on; null where no register said anything. */
export async function countRegisterRows({ db, reference }: Services, organisationId: string): Promise<number | null> {
  const found = await findProfileOffer(db, await reference.current(), organisationId, 'register');
  return found === null ? null : found.offer.items.filter(({ kind }) => kind === 'service').length;
}

async function findText(db: Kysely<Database>, organisationId: string, source: RowSource): Promise<SourceText | null> {
  if (source === 'pasted') {
    const text = await findPastedText(db, profileSubject(organisationId));
    return text === null ? null : { text, name: 'the text that you pasted' };
  }
  const stored = await findRegisterSnapshot(db, organisationId);
  if (!stored) return null;
  const snapshot = profileSnapshot.parse(stored);
  return { text: registerTextOf(snapshot), name: snapshot.source ?? 'a public register' };
}
