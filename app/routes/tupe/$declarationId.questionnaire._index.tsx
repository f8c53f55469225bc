import { useLoaderData } from '@remix-run/react';
import { ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { QuestionnairePage } from '#app/features/tupe-positions/components/questionnaire-page.tsx';
import { ownParty } from '#app/features/tupe-positions/own-party.ts';
import { readQuestionnaire } from '#app/features/tupe-positions/read-questionnaire.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Does TUPE apply?');

export const loader = page({ ...ofDeclaration, can: 'tupe:answer-questions' }, async ({ services, actor, thing }) => ({
  questionnaire: await readQuestionnaire(services, thing, ownParty(thing, actor)),
}));

export default function Questionnaire() {
  return <QuestionnairePage {...useLoaderData<typeof loader>()} />;
}
