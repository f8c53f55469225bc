import type { TaskKey } from '../publish-rules.ts';
import type { OpportunitySnapshot } from '../snapshot.ts';

/** One text that a prime wrote, what it is called, and where it is changed. */
export type BriefText = { name: string; text: string; fix: { task: TaskKey; requirementId?: string; field?: string } };

/** Every text of a draft that providers read, in the order of its page. */
export function textsOf(draft: OpportunitySnapshot): BriefText[] {
  const { title, summary, lots, requirements, tupe, questions, criteria } = draft;
  const all: BriefText[] = [
    { name: 'The title', text: title, fix: { task: 'title', field: 'title' } },
    { name: 'The summary', text: summary, fix: { task: 'title', field: 'summary' } },
    ...lots.map((lot, index): BriefText => {
      const text = [lot.title, lot.description].filter(Boolean).join('.\n');
      return { name: `Lot ${index + 1}`, text, fix: { task: 'lots' } };
    }),
    ...requirements.map(({ id, description }, index): BriefText => {
      const fix = { task: 'requirements', requirementId: id } as const;
      return { name: `The description of requirement ${index + 1}`, text: description, fix };
    }),
    { name: 'The reason for the position on TUPE', text: tupe?.reason ?? '', fix: { task: 'tupe' } },
    ...questions.map(({ question }, index): BriefText => {
      return { name: `Question ${index + 1}`, text: question, fix: { task: 'questions' } };
    }),
    ...criteria.map(({ name, description }, index): BriefText => {
      const text = [name, description].filter(Boolean).join('.\n');
      return { name: `Criterion ${index + 1}`, text, fix: { task: 'criteria' } };
    }),
  ];
  return all.filter(({ text }) => text !== '');
}
