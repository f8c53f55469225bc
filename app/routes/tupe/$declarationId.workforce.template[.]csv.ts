import { toCsv } from '#app/features/search/export-list.server.ts';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { templateColumns, templateRows } from '#app/features/workforce-packs/template.ts';
import { answerCsv } from '#app/http/csv.server.ts';
import { page } from '#app/http/route.server.ts';

export const loader = page({ ...ofDeclaration, can: 'workforce:give' }, async () =>
  answerCsv(toCsv(templateColumns, templateRows), 'staff-template.csv'),
);
