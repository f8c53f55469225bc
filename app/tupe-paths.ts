// Addresses of everything about TUPE, a part of paths.ts.

export const tupePaths = {
  // Declarations
  tupe: () => '/tupe',
  tupeDeclaration: (declarationId: string, part = '') => `/tupe/${declarationId}${part && `/${part}`}`,

  // Positions

  // Dates

  // Workforce packs

  // Employee liability information

  // Informing and consulting

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
};
