import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { answeredMarket } from '#test/support/decided-market.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';

let services: TestServices;
let app: TestApp;

beforeAll(async () => {
  services = await openTestServices();
  app = await openTestApp(services);
}, 180_000);
afterAll(async () => {
  await app.close();
  await services.close();
});

test('a hundred to a page: what is ticked and typed goes along when the page is turned, and all are told', async () => {
  const market = await answeredMarket(services, { answers: 102 });
  const prime = app.browser(await sessionCookieFor(services, market.prime.personId));
  const address = `/opportunities/${market.opportunity.opportunityId}/decisions/together`;
  const code = (nth: number) => `${market.lotIds[0]} ${market.answers[nth]?.interestId}`;
  const shown = (page: { document: Document }, type: string) =>
    [...page.document.querySelectorAll<HTMLInputElement>(`input[name=pairs][type=${type}]`)].map(({ value }) => value);

  const first = await prime.get(address);
  expect([shown(first, 'checkbox').length, shown(first, 'hidden').length]).toEqual([100, 0]);
  const turn = first.document.querySelector<HTMLButtonElement>('button[formaction]')?.getAttribute('formaction') ?? '';
  const typed = { reasonCode: 'others_scored_higher', reason: 'The answer chosen scored higher.' };
  const second = await prime.post(turn, { pairs: [code(0), code(1)], ...typed }, 200);
  expect(shown(second, 'checkbox')).toEqual([code(100), code(101)]);
  expect(shown(second, 'hidden')).toEqual([code(0), code(1)]);
  expect(second.text).toContain('2 chosen on other pages');
  expect(second.document.querySelector<HTMLTextAreaElement>('textarea[name=reason]')?.value).toBe(typed.reason);
  const decided = () => services.db.selectFrom('decision').select('interest_id').execute();
  expect(await decided(), 'a turn of the page decides nothing').toEqual([]);

  const without = await prime.post(
    `${address}?page=2`,
    { pairs: [code(0), code(1), code(101)], ...typed, reason: '' },
    400,
  );
  expect([shown(without, 'hidden').length, shown(without, 'checkbox').length]).toEqual([2, 2]);
  const done = await prime.post(`${address}?page=2`, { pairs: [code(0), code(1), code(101)], ...typed });
  expect(done.text).toContain('3 outcomes given');
  expect(new Set((await decided()).map(({ interest_id }) => interest_id))).toEqual(
    new Set([0, 1, 101].map((nth) => market.answers[nth]?.interestId)),
  );
  const late = await prime.post(`${address}?page=1`, { pairs: [code(0), code(5)], ...typed }, 409);
  expect(shown(late, 'hidden'), 'who was decided on meanwhile is not chosen any more').toEqual([]);
  expect(late.document.querySelector<HTMLInputElement>(`input[value="${code(5)}"]`)?.hasAttribute('checked')).toBe(
    true,
  );
}, 60_000);
