// Addresses of everything about TUPE, a part of paths.ts.
import { withQuery } from './path-query.ts';

export const tupePaths = {
  // Declarations
  tupe: () => '/tupe',
  tupeDeclaration: (declarationId: string, part = '') => `/tupe/${declarationId}${part && `/${part}`}`,
  /** Begins the declaration of a sub-contract from before. */
  subcontractTupe: (subcontractId: string) => `/subcontracts/${subcontractId}/tupe`,

  // Positions
  /** @param part the party that answers, where an organisation has several parts */
  tupeQuestionnaire: (declarationId: string, question = '', part = '') =>
    withQuery(`/tupe/${declarationId}/questionnaire${question && `/${question}`}`, { part }),
  tupePositions: (declarationId: string) => `/tupe/${declarationId}/positions`,
  tupePosition: (declarationId: string, partyId: string) => `/tupe/${declarationId}/positions/${partyId}`,

  // Dates
  tupeDates: (declarationId: string) => `/tupe/${declarationId}/dates`,
  tupeDatesMove: (declarationId: string) => `/tupe/${declarationId}/dates/move`,
  tupeDate: (declarationId: string, code: string) => `/tupe/${declarationId}/dates/${code}`,
  tupeCalendar: (declarationId: string) => `/tupe/${declarationId}/dates.ics`,

  // Workforce packs
  tupeWorkforce: (declarationId: string) => `/tupe/${declarationId}/workforce`,
  tupeWorkforceNew: (declarationId: string) => `/tupe/${declarationId}/workforce/new`,
  tupeWorkforceTemplate: (declarationId: string, format: 'csv' | 'xlsx') =>
    `/tupe/${declarationId}/workforce/template.${format}`,
  tupeWorkforcePack: (declarationId: string, packId: string, part = '') =>
    `/tupe/${declarationId}/workforce/${packId}${part && `/${part}`}`,
  /** For bidders. */
  workforce: (opportunityId: string) => `/opportunities/${opportunityId}/workforce`,
  workforcePack: (opportunityId: string, packId: string) => `/opportunities/${opportunityId}/workforce/${packId}`,
  workforcePackCsv: (opportunityId: string, packId: string) =>
    `/opportunities/${opportunityId}/workforce/${packId}/csv`,
  workforcePackEstimate: (opportunityId: string, packId: string) =>
    `/opportunities/${opportunityId}/workforce/${packId}/estimate`,
  workforceDeletion: (opportunityId: string) => `/opportunities/${opportunityId}/workforce/deleted`,

  // Employee liability information
  /** @param part e.g. "give" */
  employeeInformation: (declarationId: string, part = '') => `/tupe/${declarationId}/information${part && `/${part}`}`,
  employeeInformationDeletion: (declarationId: string) => `/tupe/${declarationId}/information/deletion`,
  employeeInformationRecipientEnd: (declarationId: string, recipientId: string) =>
    `/tupe/${declarationId}/information/recipients/${recipientId}/end`,
  employeeInformationPiece: (
    declarationId: string,
    informationId: string,
    part: 'open' | 'file' | 'receipt' | 'delete',
  ) => `/tupe/${declarationId}/information/${informationId}/${part}`,
  employeeInformationProof: (declarationId: string, informationId: string) =>
    `/tupe/${declarationId}/information/${informationId}/proof`,

  // Informing and consulting
  tupeConsultation: (declarationId: string) => `/tupe/${declarationId}/consultation`,
  tupeEmployer: (declarationId: string, partyId: string, part = '') =>
    `/tupe/${declarationId}/consultation/${partyId}${part && `/${part}`}`,
  tupeToldWithdraw: (declarationId: string, partyId: string, entryId: string) =>
    `/tupe/${declarationId}/consultation/${partyId}/informed/${entryId}/withdraw`,
  tupeLogWithdraw: (declarationId: string, partyId: string, entryId: string) =>
    `/tupe/${declarationId}/consultation/${partyId}/log/${entryId}/withdraw`,
  tupeInformationLetter: (declarationId: string, partyId: string, format: string) =>
    `/tupe/${declarationId}/consultation/${partyId}/letter/${format}`,
  tupeMeasures: (declarationId: string) => `/tupe/${declarationId}/measures`,
  tupeMeasuresWrite: (declarationId: string, partyId: string) => `/tupe/${declarationId}/measures/write/${partyId}`,
  tupeMeasuresLetter: (declarationId: string, letterId: string) => `/tupe/${declarationId}/measures/${letterId}`,
  tupeMeasuresFile: (declarationId: string, letterId: string, format: string) =>
    `/tupe/${declarationId}/measures/${letterId}/${format}`,

  // Costs, pensions and indemnities
  tupeCosts: (declarationId: string) => `/tupe/${declarationId}/costs`,
  tupeAssumption: (declarationId: string) => `/tupe/${declarationId}/costs/assumption`,
  tupeEstimate: (declarationId: string) => `/tupe/${declarationId}/costs/estimate`,
  tupePensions: (declarationId: string) => `/tupe/${declarationId}/pensions`,
  tupePensionNew: (declarationId: string) => `/tupe/${declarationId}/pensions/new`,
  tupePensionGroup: (declarationId: string, groupId: string) => `/tupe/${declarationId}/pensions/${groupId}`,
  tupePensionGroupRemove: (declarationId: string, groupId: string) =>
    `/tupe/${declarationId}/pensions/${groupId}/remove`,
  tupeIndemnities: (declarationId: string) => `/tupe/${declarationId}/indemnities`,
  tupeIndemnityNew: (declarationId: string) => `/tupe/${declarationId}/indemnities/new`,
  tupeIndemnity: (declarationId: string, indemnityId: string) => `/tupe/${declarationId}/indemnities/${indemnityId}`,
  tupeIndemnityAgree: (declarationId: string, indemnityId: string) =>
    `/tupe/${declarationId}/indemnities/${indemnityId}/agree`,
  tupeIndemnityWithdraw: (declarationId: string, indemnityId: string) =>
    `/tupe/${declarationId}/indemnities/${indemnityId}/withdraw`,

  // Stewards
  stewardshipTupe: (query: Record<string, string | undefined> = {}) => withQuery('/stewardship/tupe', query),
  stewardshipTupeCsv: (query: Record<string, string | undefined> = {}) => withQuery('/stewardship/tupe.csv', query),
  stewardshipTupeJson: (query: Record<string, string | undefined> = {}) => withQuery('/stewardship/tupe.json', query),
  stewardshipTupeUndeclared: (kind: 'subcontract' | 'opportunity', id: string) =>
    `/stewardship/tupe/undeclared/${kind}/${id}`,
  stewardshipTupeDeclaration: (declarationId: string) => `/stewardship/tupe/${declarationId}`,
};
