import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { templateColumns, templateRows } from '#app/features/workforce-packs/template.ts';
import { answerExcel } from '#app/http/excel.server.ts';
import { page } from '#app/http/route.server.ts';
import { excelFile } from '#app/services/excel-file.ts';

export const loader = page({ ...ofDeclaration, can: 'workforce:give' }, async () => {
  const headings = templateColumns.map(({ header }) => header);
  const rows = templateRows.map((row) => templateColumns.map(({ key }) => row[key]));
  return answerExcel(excelFile([headings, ...rows]), 'staff-template.xlsx');
});
