export const informationEndings = '.xlsx,.csv,.pdf,.docx';
export const informationFileHint = 'XLSX, CSV, PDF or DOCX, up to 10MB';

export const informationKinds = ['xlsx', 'csv', 'pdf', 'docx'] as const;
export type InformationKind = (typeof informationKinds)[number];
export const contentTypes: Readonly<Record<InformationKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The ending of a file of that type. */
export function endingOf(contentType: string): InformationKind | null {
  return informationKinds.find((kind) => contentTypes[kind] === contentType) ?? null;
}
