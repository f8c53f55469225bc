// Addresses of everything about TUPE, a part of paths.ts.

export const tupePaths = {
  // Declarations
  tupe: () => '/tupe',
  tupeDeclaration: (declarationId: string, part = '') => `/tupe/${declarationId}${part && `/${part}`}`,
  /** Begins the declaration of a sub-contract from before. */
  subcontractTupe: (subcontractId: string) => `/subcontracts/${subcontractId}/tupe`,

  // Positions

  // Dates

  // Workforce packs

  // Employee liability information

  // Informing and consulting

  // Costs, pensions and indemnities

  // Stewards
};
