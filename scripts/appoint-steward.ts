import { z } from 'zod';
import { system } from '#app/features/identity/actor.ts';
import { appointSteward } from '#app/features/stewardship/appoint-steward.server.ts';
import { composeOrExit } from '../server/compose.ts';

// npm run appoint-steward -- <email address> "<name of the stewards' organisation>"

const wanted = z.tuple([z.email(), z.string().trim().min(1).max(200)]).safeParse(process.argv.slice(2));
if (!wanted.success) {
  console.error(
    'Give an email address and the name of an organisation: appoint-steward -- ann@example.org "Market stewards"',
  );
  process.exit(1);
}
const [email, organisationName] = wanted.data;
const services = await composeOrExit(process.env);
const { wasSteward } = await appointSteward({ services, actor: system, formKey: null }, { email, organisationName });
console.log(
  wasSteward
    ? `${email} is already a steward at ${organisationName}.`
    : `${email} is now a steward at ${organisationName}: they sign in with a link to that address, and set up a second step.`,
);
await services.close();
