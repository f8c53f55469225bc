// Addresses of everything about TUPE, a part of paths.ts.

export const tupePaths = {
  // Declarations
  tupe: () => '/tupe',
  tupeDeclaration: (declarationId: string, part = '') => `/tupe/${declarationId}${part && `/${part}`}`,

  // Positions

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

  // Stewards
};
