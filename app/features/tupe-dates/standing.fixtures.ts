import type { PartyProgress, Progress } from './progress.ts';

/** A party that has done nothing yet. */
export const party = (changes: Partial<PartyProgress> = {}): PartyProgress => ({
  partyId: 'outgoing party',
  party: 'outgoing',
  organisationId: 'outgoing',
  name: 'Old Provider',
  positionedOn: null,
  packReleasedOn: null,
  eliGivenOn: null,
  letterSentOn: null,
  hasAffectedStaff: null,
  informedOn: null,
  measuresEnvisaged: null,
  isToldOfMeasures: false,
  consultationEndedOn: null,
  ...changes,
});

export const incoming = (changes: Partial<PartyProgress> = {}): PartyProgress =>
  party({ partyId: 'incoming party', party: 'incoming', organisationId: 'incoming', name: 'New Provider', ...changes });

export const progress = (changes: Partial<Progress> = {}): Progress => ({
  parties: [party(), incoming()],
  transferredOn: null,
  reconciledOn: null,
  hasSpecialCircumstances: false,
  hasBidders: true,
  ...changes,
});
