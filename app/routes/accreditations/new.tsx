import { useActionData, useLoaderData } from '@remix-run/react';
import { bookAccreditation } from '#app/features/accreditations/book-accreditation.server.ts';
import { BookPage } from '#app/features/accreditations/components/book-page.tsx';
import { bookingOptions } from '#app/features/accreditations/read-accreditation.server.ts';
import { bookingForm } from '#app/features/accreditations/schema.ts';
import { bookingRefusals } from '#app/features/accreditations/words.ts';
import { signedIn } from '#app/features/identity/actor.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

// A prime's owner books: for the organisation that they act for, and no other.
const declaration = { access: { for: 'acting', as: 'prime', roles: ['owner'] } } as const;

export const handle = titled('Book an accreditation');

export const loader = page(declaration, async ({ services }) => bookingOptions(services));

export const action = command({ ...declaration, form: bookingForm }, async ({ context, actor, form, refuse }) => {
  const { acting } = signedIn(actor);
  if (!acting) throw problem(403);
  const booked = await bookAccreditation(context, { organisationId: acting.organisationId, ...form });
  if (booked.ok) return redirectWithFlash(paths.accreditation(booked.accreditationId), 'Booked. The stewards are told');
  const { field, message } = bookingRefusals(booked.reason);
  return refuse(field, message, 409);
});

export default function NewAccreditation() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <BookPage form={form} {...useLoaderData<typeof loader>()} />;
}
