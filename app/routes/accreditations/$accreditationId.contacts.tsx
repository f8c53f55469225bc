import { useActionData, useLoaderData } from '@remix-run/react';
import { ContactsPage } from '#app/features/accreditations/components/contacts-page.tsx';
import { addContact, giveContacts, removeContact } from '#app/features/accreditations/contacts.server.ts';
import { ofAccreditation } from '#app/features/accreditations/find-accreditation.server.ts';
import { readAccreditation } from '#app/features/accreditations/read-accreditation.server.ts';
import { readContacts } from '#app/features/accreditations/read-contacts.server.ts';
import { contactForm } from '#app/features/accreditations/schema.ts';
import { contactWords, refusalWords } from '#app/features/accreditations/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...ofAccreditation, can: 'accreditation:give-contacts' } as const;

export const handle = titled('Contacts of your partners');

export const loader = page(declaration, async ({ services, actor, thing }) => ({
  accreditation: await readAccreditation(services, actor, thing),
  contacts: await readContacts(services, thing),
}));

export const action = command({ ...declaration, form: contactForm }, async ({ context, params, form, refuse }) => {
  const { accreditationId } = params;
  const back = paths.accreditation(accreditationId, 'contacts');
  if (form.intent === 'give') {
    const given = await giveContacts(context, accreditationId);
    if (!given.ok) return refuse('intent', refusalWords.no_such_step, 409);
    return redirectWithFlash(
      paths.accreditation(accreditationId),
      'Given. You can still add partners until the questionnaire locks',
    );
  }
  const changed =
    form.intent === 'add'
      ? await addContact(context, accreditationId, form)
      : await removeContact(context, accreditationId, form.contactId);
  if (!changed.ok) return refuse(form.intent === 'add' ? 'email' : 'contactId', contactWords[changed.reason], 409);
  return redirectWithFlash(back, form.intent === 'add' ? 'Added' : 'Removed');
});

export default function AccreditationContacts() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ContactsPage form={form} {...useLoaderData<typeof loader>()} />;
}
