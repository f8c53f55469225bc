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

  // Stewards
};
