import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import type { Actor } from '#app/features/identity/actor.ts';
import { can, type ThingOf, type Verb } from '#app/features/policies.ts';
import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import type { FormState } from '#app/ui/form-state.ts';
import { type Access, answerAccess } from './access.ts';
import { checkForm, readForm, refuseForm, type SubmittedForm } from './form.server.ts';
import type { RequestScope } from './load-context.ts';
import { isUnreachable, problem } from './problem.server.ts';
import './load-context.ts';

type FindArguments<Params> = { services: Services; actor: Actor; params: Params };

/**
 * Who may use a route. `access` is asked first; then, where the route is about one thing, `find` looks it up and `can`
 * names the verb that the policies must allow on it. A thing that is missing or not to be seen is the same 404.
 */
export type Declaration<Params, V extends Verb, Thing extends ThingOf<V>> = {
  access: Access;
  params?: z.ZodType<Params>;
} & (
  | { find: (args: FindArguments<Params>) => Promise<Thing | null | undefined>; can: V }
  | { find?: never; can?: never }
);

export type PageArguments<Params, Thing> = {
  request: Request;
  url: URL;
  params: Params;
  thing: Thing;
  actor: Actor;
  services: Services;
  scope: RequestScope;
};

export type CommandArguments<Params, Thing, Value> = PageArguments<Params, Thing> & {
  form: Value;
  submitted: SubmittedForm;
  /** For feature verbs: who does it, with what, and from which form. */
  context: Context;
  /** Sends the form back with an error beside a field, keeping what was typed. */
  refuse(field: string, message: string, status?: number): ReturnType<typeof refuseForm>;
};

const noParams = z.object({});

/** A loader with its authorisation declared. The tests refuse a route without one. */
export function page<Result, V extends Verb, Params = Record<never, never>, Thing extends ThingOf<V> = never>(
  declaration: Declaration<Params, V, Thing>,
  handler: (args: PageArguments<Params, Thing>) => Promise<Result>,
) {
  const loader = ({ request, params, context }: LoaderFunctionArgs): Promise<Result> =>
    answering(async () => handler(await enter(declaration, request, params, context.scope)));
  return Object.assign(loader, { declaration: declaration as { access: Access; can?: Verb } });
}

/** An action with its authorisation and the schema of its form declared. */
export function command<
  Schema extends z.ZodType,
  Result,
  V extends Verb,
  Params = Record<never, never>,
  Thing extends ThingOf<V> = never,
>(
  declaration: Declaration<Params, V, Thing> & {
    form: Schema | ((args: PageArguments<Params, Thing>) => Schema | Promise<Schema>);
  },
  handler: (args: CommandArguments<Params, Thing, z.output<Schema>>) => Promise<Result>,
) {
  const action = ({ request, params, context }: ActionFunctionArgs): Promise<Result | ReturnType<typeof refuseForm>> =>
    answering(async () => {
      const entered = await enter(declaration, request, params, context.scope);
      const submitted = await readForm(request);
      const schema = typeof declaration.form === 'function' ? await declaration.form(entered) : declaration.form;
      const checked = checkForm(schema, submitted);
      if (!checked.ok) return refuseForm(checked.form);
      const { services, actor } = entered;
      const refuse = (field: string, message: string, status?: number) => {
        const form: FormState = { values: submitted.values, errors: [{ field, message }] };
        return refuseForm(form, status);
      };
      const unitContext: Context = { services, actor, formKey: submitted.formKey };
      return handler({ ...entered, form: checked.value, submitted, context: unitContext, refuse });
    });
  return Object.assign(action, { declaration: declaration as { access: Access; can?: Verb } });
}

async function enter<Params, V extends Verb, Thing extends ThingOf<V>>(
  declaration: Declaration<Params, V, Thing>,
  request: Request,
  rawParams: Record<string, string | undefined>,
  scope: RequestScope,
): Promise<PageArguments<Params, Thing>> {
  const { services } = scope;
  const url = readableUrl(request);
  const actor = await scope.actor(request);
  const answer = answerAccess(declaration.access, actor, services.env);
  const returnTo = request.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname;
  if (answer === 'sign-in') throw redirect(paths.signIn(returnTo));
  if (answer === 'second-factor') throw redirect(paths.secondFactor(returnTo));
  if (answer === 'not-found') throw problem(404);
  if (answer !== 'in') throw problem(403);
  const params = (declaration.params ?? noParams).safeParse(rawParams);
  if (!params.success) throw problem(404);
  const entered = { request, url, params: params.data as Params, actor, services, scope };
  if (!declaration.find) return { ...entered, thing: undefined as never };
  const thing = await declaration.find(entered);
  if (!thing || !can(actor, declaration.can, thing)) throw problem(404);
  return { ...entered, thing };
}

// No address of ours holds the NUL character, and Postgres takes no text with it: a parameter is unknown, a query loses it.
function readableUrl(request: Request): URL {
  const url = new URL(request.url);
  if (/%00/.test(url.pathname)) throw problem(404);
  if (/%00/.test(url.search)) url.search = url.search.replaceAll('%00', '');
  return url;
}

async function answering<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isUnreachable(error)) throw problem(503, { 'Retry-After': '30' });
    throw error;
  }
}
