import { columns, columnTitles } from './staff.ts';

/** The columns of the template, with an employee to show how they are filled. */
export const templateColumns = columns.map((column) => ({ key: column, header: columnTitles[column] }));
export const templateRows = [
  {
    role: 'Employment adviser',
    pay: '£25,000 to £29,999',
    fte: 0.6,
    site: 'Leeds office',
    service: '2 to 4 years',
    pension: 'Defined contribution scheme',
    origin: 'no',
  },
];
