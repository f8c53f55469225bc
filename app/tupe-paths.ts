// Addresses of everything about TUPE, a part of paths.ts.

export const tupePaths = {
  // Declarations
  tupe: () => '/tupe',
  tupeDeclaration: (declarationId: string, part = '') => `/tupe/${declarationId}${part && `/${part}`}`,

  // Positions
  tupeQuestionnaire: (declarationId: string, question = '') =>
    `/tupe/${declarationId}/questionnaire${question && `/${question}`}`,
  tupePositions: (declarationId: string) => `/tupe/${declarationId}/positions`,
  tupePosition: (declarationId: string, partyId: string) => `/tupe/${declarationId}/positions/${partyId}`,

  // Dates

  // Workforce packs

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

  // Costs, pensions and indemnities
  tupeCosts: (declarationId: string) => `/tupe/${declarationId}/costs`,
  tupeAssumption: (declarationId: string) => `/tupe/${declarationId}/costs/assumption`,
  tupeEstimate: (declarationId: string) => `/tupe/${declarationId}/costs/estimate`,
  tupePensions: (declarationId: string) => `/tupe/${declarationId}/pensions`,
  tupePensionGroup: (declarationId: string, groupId: string) => `/tupe/${declarationId}/pensions/${groupId}`,
  tupePensionGroupRemove: (declarationId: string, groupId: string) =>
    `/tupe/${declarationId}/pensions/${groupId}/remove`,
  tupeIndemnities: (declarationId: string) => `/tupe/${declarationId}/indemnities`,
  tupeIndemnity: (declarationId: string, indemnityId: string) => `/tupe/${declarationId}/indemnities/${indemnityId}`,
  tupeIndemnityAgree: (declarationId: string, indemnityId: string) =>
    `/tupe/${declarationId}/indemnities/${indemnityId}/agree`,
  tupeIndemnityWithdraw: (declarationId: string, indemnityId: string) =>
    `/tupe/${declarationId}/indemnities/${indemnityId}/withdraw`,

  // Stewards
};
