import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('');

export const loader = page({ access: { for: 'everyone' } }, async () => ({}));

export default function Start() {
  return <h1 className="govuk-heading-xl">Find the partners a contract needs, and keep the promises made to them</h1>;
}
