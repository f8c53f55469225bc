import { paths } from '#app/paths.ts';

/** The way back from whatever is done with employee information. */
export const backToInformation = ({ declarationId }: { declarationId: string }) => ({
  href: paths.employeeInformation(declarationId),
  text: 'Back to employee information',
});
