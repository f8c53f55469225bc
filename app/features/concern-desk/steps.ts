/** What a steward can do with a concern: one step, one page. */
export const deskSteps = [
  'assign',
  'note',
  'message',
  'identity',
  'triage',
  'ask',
  'mediate',
  'settle',
  'fail-mediation',
  'decide',
  'plan',
  'fail-remedy',
  'verify',
  'close',
] as const;
export type DeskStep = (typeof deskSteps)[number];

type StepWords = {
  heading: string;
  text: string;
  button: string;
  done: string;
  choice?: { legend: string; missing: string; options: Readonly<Record<string, string>> };
  words?: { label: string; hint: string; missing: string };
};

const bothRead = 'Both sides read it. Nothing that tells who raised it';

/** What each step asks for, and what is said about it. `assign` is given the stewards to choose from. */
export const deskStepWords: Readonly<Record<DeskStep, StepWords>> = {
  assign: {
    heading: 'Give it to a steward',
    text: 'Stewards with an interest in one of the organisations are not in the list.',
    button: 'Save',
    done: 'Saved',
    choice: { legend: 'Who has it in hand', missing: 'Choose a steward', options: {} },
  },
  note: {
    heading: 'Add a note',
    text: 'Stewards alone read it.',
    button: 'Add the note',
    done: 'The note is saved',
    words: { label: 'Note', hint: '', missing: 'Enter the note' },
  },
  message: {
    heading: 'Write a message',
    text: 'Whoever reads it sees that it is from the stewards. Whom the concern is about can be written to once it knows of it.',
    button: 'Send',
    done: 'Sent',
    choice: {
      legend: 'To whom',
      missing: 'Choose to whom you write',
      options: { reporter: 'Whoever raised it', subject: 'Whom it is about' },
    },
    words: { label: 'Message', hint: 'Never tell one side who or what the other is', missing: 'Enter the message' },
  },
  identity: {
    heading: 'See who raised it in confidence',
    text: 'That you looked, and why, is kept in the audit log and in the notes.',
    button: 'Show me who raised it',
    done: 'You can see now who raised it',
    words: { label: 'Why you need to know', hint: '', missing: 'Enter why you need to know' },
  },
  triage: {
    heading: 'Say what kind of matter it is',
    text: 'Conduct is decided by stewards. A commercial matter is for the parties: a mediator can help, a steward does not decide. A concern can be both: say which part is which, and each goes its own way. Due within 10 working days.',
    button: 'Save',
    done: 'Saved. Whoever raised it is told',
    choice: {
      legend: 'It is',
      missing: 'Choose what kind of matter it is',
      options: {
        merlin: 'About conduct',
        commercial: 'A commercial matter',
        mixed: 'Both: about conduct, and partly commercial',
        out_of_scope: 'Outside what stewards can look at',
      },
    },
    words: {
      label: 'Why, and where each part goes',
      hint: 'Whoever raised it reads it',
      missing: 'Enter why, and where each part goes',
    },
  },
  ask: {
    heading: 'Ask for a reply',
    text: 'Whom the concern is about has 10 working days to reply: nobody is found in breach unheard. It is possible once it knows of the concern.',
    button: 'Ask for a reply',
    done: 'Asked. The days to reply have begun',
  },
  mediate: {
    heading: 'Begin mediation',
    text: 'It lasts 60 days at most. There is none about what is or was in legal action, and none for whoever is not named.',
    button: 'Begin mediation',
    done: 'Mediation has begun',
    words: { label: 'Who mediates', hint: 'Somebody independent of both sides', missing: 'Enter who mediates' },
  },
  settle: {
    heading: 'Record the settlement',
    text: 'Whoever raised it says within 60 days whether it was kept.',
    button: 'Record the settlement',
    done: 'The settlement is recorded',
    words: { label: 'What was agreed', hint: 'Both sides read it', missing: 'Enter what was agreed' },
  },
  'fail-mediation': {
    heading: 'End mediation without a settlement',
    text: 'A steward then decides.',
    button: 'End mediation',
    done: 'Mediation has ended',
    words: { label: 'How it ended', hint: 'Stewards alone read it', missing: 'Enter how it ended' },
  },
  decide: {
    heading: 'Decide',
    text: 'A breach becomes a finding, which is public without who raised it, and opens or raises a case. Both sides are told by letter.',
    button: 'Decide',
    done: 'Decided. Both sides are told',
    choice: {
      legend: 'Your decision',
      missing: 'Choose your decision',
      options: { no_breach: 'No breach', breach_minor: 'A minor breach', breach_material: 'A material breach' },
    },
    words: { label: 'Your reasons', hint: bothRead, missing: 'Enter your reasons' },
  },
  plan: {
    heading: 'The remedy is planned',
    text: 'Possible once the case of this concern has a step that a steward agreed, with its date.',
    button: 'It is planned',
    done: 'The remedy is under way',
  },
  'fail-remedy': {
    heading: 'The remedy has failed',
    text: 'The concern goes back to where a remedy is planned anew.',
    button: 'It has failed',
    done: 'Saved',
    words: { label: 'Why', hint: 'Stewards alone read it', missing: 'Enter why' },
  },
  verify: {
    heading: 'The remedy is verified',
    text: 'Possible once each step of the plan in its case is verified, with what partners say, or the case is closed.',
    button: 'It is verified',
    done: 'Saved. Whoever raised it is told',
    words: { label: 'What you rely on', hint: 'Stewards alone read it', missing: 'Enter what you rely on' },
  },
  close: {
    heading: 'Close the concern',
    text: 'Nothing follows after that. Whoever raised it is told.',
    button: 'Close it',
    done: 'Closed',
    words: { label: 'Why', hint: 'Stewards alone read it', missing: 'Enter why' },
  },
};
