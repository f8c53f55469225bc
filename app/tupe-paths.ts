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

  // Informing and consulting

  // Costs, pensions and indemnities

  // Stewards
};
