/** What providers ask about any opportunity, and what a prime answers. */
export const demoQuestions: readonly { question: string; answer: string }[] = [
  {
    question: 'How many of the people you expect to refer are already on another programme?',
    answer: 'About one in five in the last 12 months. We tell you for each person when we refer them.',
  },
  {
    question: 'May we use premises of our own, if they are easier to reach by bus?',
    answer: 'Yes, if they are accessible and we can visit them before the start.',
  },
  {
    question: 'Does the volume include people who come back after a job has ended?',
    answer: 'No. Somebody who comes back within 26 weeks goes on where they left off and is not counted again.',
  },
  {
    question: 'Is the fee for a start paid when somebody is referred, or when they have come to the first meeting?',
    answer:
      'When they have come to the first meeting and agreed an action plan. We pay within 30 days of your invoice.',
  },
  {
    question: 'Which case management system must we use, and who pays for the training?',
    answer: 'Ours. It runs in a browser, training takes half a day, and we pay for it.',
  },
  {
    question: 'Can two small organisations answer together, with one of them as the lead?',
    answer: 'Yes. Name both in your answer and say who does what. One of you signs the contract.',
  },
];
