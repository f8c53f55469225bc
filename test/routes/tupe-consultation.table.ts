import { alone, inStates, own, ownEditors, steward, type Table } from './row.ts';

const parties = ['declaration of prime', 'declaration of outgoing', 'declaration of incoming'] as const;
const ofParties = { door: 'signed-in', forbidden: alone } as const;
const readByAll = inStates(parties, [...own, ...steward]);

// The record of the outgoing provider: its own side, the prime and stewards. The incoming one reads days only, elsewhere.
const itsOwnSide = {
  'declaration of prime': [...own, ...steward],
  'declaration of outgoing': [...own, ...steward],
  'declaration of incoming': steward,
  'consulting outgoing provider': [...own, ...steward],
};
const kept = {
  'declaration of prime': [],
  'declaration of incoming': [],
  'consulting outgoing provider': ownEditors,
};
const aForm = { ...ofParties, read: kept, post: kept };
// A letter that was not sent is its writer's alone.
const letter = { 'incoming provider with a letter': own, 'consulting outgoing provider': [] };
const writing = { 'incoming provider with a letter': ownEditors, 'consulting outgoing provider': [] };

/** Informing and consulting: each employer its own record, measures letters once they were sent. */
export const tupeConsultation: Table = {
  '/tupe/:declarationId/consultation': { ...ofParties, read: readByAll },
  '/tupe/:declarationId/consultation/:partyId': { ...ofParties, read: itsOwnSide },
  '/tupe/:declarationId/consultation/:partyId/representatives': aForm,
  '/tupe/:declarationId/consultation/:partyId/direct': aForm,
  '/tupe/:declarationId/consultation/:partyId/informed': aForm,
  '/tupe/:declarationId/consultation/:partyId/informed/:informedId/withdraw': {
    ...ofParties,
    read: { 'consulting outgoing provider': ownEditors },
    post: { 'consulting outgoing provider': ownEditors },
  },
  '/tupe/:declarationId/consultation/:partyId/log': aForm,
  '/tupe/:declarationId/consultation/:partyId/log/:entryId/withdraw': {
    ...ofParties,
    read: { 'consulting outgoing provider': ownEditors },
    post: { 'consulting outgoing provider': ownEditors },
  },
  '/tupe/:declarationId/consultation/:partyId/period': aForm,
  '/tupe/:declarationId/consultation/:partyId/letter/:format': {
    ...ofParties,
    read: { 'consulting outgoing provider': [...own, ...steward] },
  },
  '/tupe/:declarationId/measures': { ...ofParties, read: readByAll },
  '/tupe/:declarationId/measures/write/:partyId': { ...ofParties, read: writing, post: writing },
  '/tupe/:declarationId/measures/:letterId': { ...ofParties, read: letter, post: writing },
  '/tupe/:declarationId/measures/:letterId/:format': { ...ofParties, read: letter },
};
