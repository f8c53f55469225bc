// Addresses of everything about TUPE, a part of paths.ts.
import { withQuery } from './path-query.ts';

export const tupePaths = {
  // Declarations
  tupe: () => '/tupe',
  tupeDeclaration: (declarationId: string, part = '') => `/tupe/${declarationId}${part && `/${part}`}`,

  // Positions

  // Dates
  tupeDates: (declarationId: string) => `/tupe/${declarationId}/dates`,
  tupeDatesMove: (declarationId: string) => `/tupe/${declarationId}/dates/move`,
  tupeDate: (declarationId: string, code: string) => `/tupe/${declarationId}/dates/${code}`,
  tupeCalendar: (declarationId: string) => `/tupe/${declarationId}/dates.ics`,

  // Workforce packs

  // Employee liability information

  // Informing and consulting

  // Costs, pensions and indemnities

  // Stewards
  stewardshipTupe: (query: Record<string, string | undefined> = {}) => withQuery('/stewardship/tupe', query),
  stewardshipTupeCsv: (query: Record<string, string | undefined> = {}) => withQuery('/stewardship/tupe.csv', query),
  stewardshipTupeJson: (query: Record<string, string | undefined> = {}) => withQuery('/stewardship/tupe.json', query),
  stewardshipTupeDeclaration: (declarationId: string) => `/stewardship/tupe/${declarationId}`,
};
