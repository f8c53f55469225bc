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

  // Stewards
};
