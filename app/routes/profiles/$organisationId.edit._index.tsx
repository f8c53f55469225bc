import { useLoaderData } from '@remix-run/react';
import { CompletenessPanel } from '#app/features/profiles/components/completeness-panel.tsx';
import { ProfileTasks } from '#app/features/profiles/components/profile-tasks.tsx';
import { PublicationStatus } from '#app/features/profiles/components/publication-status.tsx';
import { readTaskList } from '#app/features/profiles/edit-page.server.ts';
import { edited } from '#app/features/profiles/find-profile.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Your profile');

export const loader = page(edited, ({ services, thing }) => readTaskList(services, thing.organisationId));

export default function EditProfile() {
  const list = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-xl">Your profile</h1>
        <p className="govuk-body">
          {list.name} has one profile. Primes find it, compare it with what they need, and reuse it for every
          opportunity: you answer each question once.
        </p>
        <CompletenessPanel percent={list.percent} next={list.next} organisationId={list.organisationId} />
        <ProfileTasks organisationId={list.organisationId} groups={list.groups} />
        <PublicationStatus {...list} />
      </div>
    </div>
  );
}
