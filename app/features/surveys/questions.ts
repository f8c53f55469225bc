/** A question of a survey, answered from 1 (never true) to 5 (always true), or with "cannot say". */
export type Question = { code: string; text: string };

/** The five questions of every quarter, each by the commitment that it is about (domain.md 1.3). */
export const pulseQuestions: readonly Question[] = [
  { code: 'P18', text: 'They pay us the right amount and on time' },
  { code: 'P21', text: 'They keep in touch with us and listen' },
  { code: 'P24', text: 'We get about as many referrals as they said, or they explain why not' },
  { code: 'P13', text: 'They change what was agreed only with our agreement' },
  { code: 'P36', text: 'We can raise a concern without harm to us' },
];

/** What each answer is called. */
export const scoreWords = {
  1: 'Never true',
  2: 'Rarely true',
  3: 'Sometimes true',
  4: 'Mostly true',
  5: 'Always true',
} as const;
export type Score = keyof typeof scoreWords;

/** The answers of one organisation: a score for each question, null for "cannot say". */
export type Answers = Readonly<Record<string, Score | null>>;
