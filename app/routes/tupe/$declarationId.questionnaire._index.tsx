import { useLoaderData } from '@remix-run/react';
import { partyWords } from '#app/features/tupe/domain.ts';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { ChoosePartPage } from '#app/features/tupe-positions/components/choose-part-page.tsx';
import { QuestionnairePage } from '#app/features/tupe-positions/components/questionnaire-page.tsx';
import { chosenParty, ownParties } from '#app/features/tupe-positions/own-party.ts';
import { readQuestionnaire } from '#app/features/tupe-positions/read-questionnaire.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Does TUPE apply?');

export const loader = page(
  { ...ofDeclaration, can: 'tupe:answer-questions' },
  async ({ services, actor, thing, url }) => {
    const own = ownParties(thing, actor);
    const party = chosenParty(thing, actor, url.searchParams.get('part'));
    const parts = own.map(({ id, party: part }) => ({ id, words: partyWords[part] }));
    return {
      choice: { declarationId: thing.id, title: thing.title, parts },
      questionnaire: party && (await readQuestionnaire(services, thing, party, own)),
    };
  },
);

export default function Questionnaire() {
  const { choice, questionnaire } = useLoaderData<typeof loader>();
  return questionnaire ? <QuestionnairePage questionnaire={questionnaire} /> : <ChoosePartPage choice={choice} />;
}
