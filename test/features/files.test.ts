import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { addEvidence, type EvidenceInput, removeEvidence } from '#app/features/profiles/edit-evidence.server.ts';
import { attachment } from '#app/features/profiles/stored-file.server.ts';
import { paths } from '#app/paths.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import { createPerson, personActing, sessionCookieFor } from '../support/actors.ts';
import { appForTest } from '../support/app.ts';
import { publishedProfile } from '../support/published.ts';
import { pdf, png, windowsProgram } from '../support/sample-files.ts';
import { servicesForTest, type TestServices } from '../support/services.ts';

async function begin(services: TestServices) {
  const actor = await personActing(services);
  const context: Context = { services, actor, formKey: null };
  return { actor, context, organisationId: actor.acting.organisationId };
}

const evidence = (upload: EvidenceInput['upload'], more: Partial<EvidenceInput> = {}): EvidenceInput => ({
  capabilityCode: null,
  kind: 'audited_accounts',
  title: 'Accounts',
  reference: null,
  validFrom: '2026-01-01',
  expiresOn: null,
  upload,
  ...more,
});

async function storedBytes(services: TestServices): Promise<string[]> {
  const entries = await readdir(path.join(services.env.DATA_DIR, 'files'), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

test.each([
  [
    'a program that is called a PDF',
    'accounts.pdf',
    windowsProgram,
    'The selected file must be a PDF, DOCX, XLSX, PNG or JPG',
  ],
  [
    'a web page that is called a picture',
    'logo.png',
    Buffer.from('<!doctype html><script>1</script>'),
    'The selected file must be a PDF, DOCX, XLSX, PNG or JPG',
  ],
  [
    'a document that breaks off',
    'plan.docx',
    Buffer.from('PK\x03\x04\x14\x00'),
    'The selected file must be a PDF, DOCX, XLSX, PNG or JPG',
  ],
  ['an empty file', 'accounts.pdf', Buffer.alloc(0), 'The selected file is empty'],
  [
    'a file of 11 MB',
    'accounts.pdf',
    Buffer.concat([pdf, Buffer.alloc(11_000_000)]),
    'The selected file must be 10MB or smaller',
  ],
])('%s is refused, and nothing of it is kept', async (_what, name, bytes, message) => {
  const services = await servicesForTest();
  const { context, organisationId } = await begin(services);
  expect(await addEvidence(context, organisationId, evidence({ name, bytes }))).toEqual({
    ok: false,
    reason: 'file',
    message,
  });
  expect(await storedBytes(services)).toEqual([]);
  expect(await services.db.selectFrom('evidence').selectAll().execute()).toEqual([]);
});

test('a file is named by its content, and its bytes are gone when the row does not come to be', async () => {
  const services = await servicesForTest();
  const { context, organisationId } = await begin(services);
  const formKey = crypto.randomUUID();
  const input = evidence({ name: '../../etc/report.docx', bytes: png });
  const first = await addEvidence({ ...context, formKey }, organisationId, input);
  const second = await addEvidence({ ...context, formKey }, organisationId, input);
  expect(second).toEqual(first);
  expect(await services.db.selectFrom('stored_file').select(['name', 'content_type']).execute()).toEqual([
    { name: 'report.docx.png', content_type: 'image/png' },
  ]);
  expect(await storedBytes(services)).toHaveLength(1);

  const broken = evidence({ name: 'a.png', bytes: png }, { expiresOn: '2025-01-01' });
  await expect(addEvidence(context, organisationId, broken)).rejects.toThrow('evidence_dates_in_order');
  expect(await storedBytes(services)).toHaveLength(1);
});

test('evidence that is removed takes its file with it, unless a published version names it', async () => {
  const services = await servicesForTest();
  const { context, organisationId } = await begin(services);
  const kept = await addEvidence(context, organisationId, evidence({ name: 'kept.pdf', bytes: pdf }));
  const dropped = await addEvidence(context, organisationId, evidence({ name: 'dropped.pdf', bytes: pdf }));
  if (!kept.ok || !dropped.ok) throw new Error('The evidence was refused');
  await publishWithEvidence(services, organisationId, kept.evidenceId);
  expect(await removeEvidence(context, organisationId, kept.evidenceId)).toEqual({ ok: true });
  expect(await removeEvidence(context, organisationId, dropped.evidenceId)).toEqual({ ok: true });
  expect(await removeEvidence(context, organisationId, dropped.evidenceId)).toEqual({ ok: false, reason: 'gone' });
  await services.runJobs();
  expect(await services.db.selectFrom('stored_file').select('name').execute()).toEqual([{ name: 'kept.pdf' }]);
  expect(await storedBytes(services)).toHaveLength(1);
});

test('a file is served to its own people, to verified primes once published, to stewards, and to nobody else', async () => {
  const services = await servicesForTest();
  const { actor, context, organisationId } = await begin(services);
  const added = await addEvidence(context, organisationId, evidence({ name: 'Büro "1".pdf', bytes: pdf }));
  if (!added.ok) throw new Error('The evidence was refused');
  const { id: fileId } = await services.db.selectFrom('stored_file').select('id').executeTakeFirstOrThrow();
  const app = await appForTest(services);
  const cookieOf = async (options: Parameters<typeof personActing>[1]) => {
    const { personId } = await personActing(services, options);
    return sessionCookieFor(services, personId);
  };
  const readers = {
    own: await sessionCookieFor(services, actor.personId),
    'verified prime': await cookieOf({ kind: 'prime' }),
    'unverified prime': await cookieOf({ kind: 'prime', status: 'unverified' }),
    'another provider': await cookieOf({ kind: 'provider' }),
    steward: await cookieOf({ kind: 'steward' }),
    'person without organisation': await sessionCookieFor(services, await createPerson(services)),
    public: '',
  };
  const statuses = async () => {
    const entries = Object.entries(readers).map(async ([reader, cookie]) => {
      const answer = await app.browser(cookie).send(paths.file(fileId));
      return [reader, answer.status] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  };
  const closed = { 'unverified prime': 404, 'another provider': 404, 'person without organisation': 404, public: 404 };
  expect(await statuses()).toEqual({ ...closed, own: 200, steward: 200, 'verified prime': 404 });
  await publishWithEvidence(services, organisationId, added.evidenceId);
  expect(await statuses()).toEqual({ ...closed, own: 200, steward: 200, 'verified prime': 200 });

  const { headers, body } = await app.browser(readers.own).send(paths.file(fileId));
  expect(body).toBe(pdf.toString('utf8'));
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': attachment('Büro  1 .pdf'),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
});

test('a file that is refused leaves everything else that was typed on the page', async () => {
  const services = await servicesForTest();
  const { actor, organisationId } = await begin(services);
  const app = await appForTest(services);
  const browser = app.browser(await sessionCookieFor(services, actor.personId));
  await browser.get(paths.profileEdit(organisationId, 'evidence/new'));
  const typed = { kind: 'matrix', title: 'Our matrix report', reference: '', 'valid_from-year': '2025' };
  const program = { name: 'matrix.pdf', type: 'application/pdf', content: windowsProgram };
  const dates = { 'valid_from-day': '1', 'valid_from-month': '2' };
  const refused = await browser.submit('Add evidence', { ...typed, ...dates, file: program }, 400);
  expect(refused.errors).toEqual({ file: 'The selected file must be a PDF, DOCX, XLSX, PNG or JPG' });
  expect(refused.document.querySelector<HTMLInputElement>('[name=title]')?.value).toBe('Our matrix report');
  expect(refused.document.querySelector<HTMLSelectElement>('[name=kind]')?.value).toBe('matrix');

  const empty = { name: 'matrix.pdf', type: 'application/pdf', content: '' };
  expect((await browser.submit('Add evidence', { file: empty }, 400)).errors).toEqual({
    file: 'The selected file is empty',
  });
  const none = await browser.submit('Add evidence', {}, 400);
  expect(none.errors).toEqual({ file: 'Select a file, or enter a reference' });
  const good = { name: 'matrix.pdf', type: 'application/pdf', content: pdf };
  const added = await browser.submit('Add evidence', { file: good });
  expect(added.text).toContain('Our matrix report');
  await browser.follow('Remove');
  const removed = await browser.submit('Remove evidence');
  expect(removed.text).not.toContain('Our matrix report');
});

test('the name of a download is plain for old browsers and whole for the others', () => {
  expect(attachment('Büro "1".pdf')).toBe(
    `attachment; filename="Bu_ro _1_.pdf"; filename*=UTF-8''B%C3%BCro%20%221%22.pdf`,
  );
  expect(attachment("it's (1).png")).toBe(`attachment; filename="it's (1).png"; filename*=UTF-8''it%27s%20%281%29.png`);
});

/** As publishing would do it, without the questions that have nothing to do with files. */
async function publishWithEvidence(services: TestServices, organisationId: string, evidenceId: string) {
  const at = new Date(services.clock.now().epochMilliseconds);
  const { file_id } = await services.db
    .selectFrom('evidence')
    .where('id', '=', evidenceId)
    .select('file_id')
    .executeTakeFirstOrThrow();
  await services.db
    .insertInto('profile_version')
    .values({
      organisation_id: organisationId,
      version: 1,
      snapshot: publishedProfile({
        organisationId,
        evidence: [
          {
            id: evidenceId,
            capabilityCode: null,
            kind: 'audited_accounts',
            title: 'Accounts',
            reference: null,
            fileId: file_id,
            validFrom: '2026-01-01',
            expiresOn: null,
            outcome: 'unverified',
          },
        ],
      }),
      published_by: null,
      published_at: at,
    })
    .execute();
  await services.db
    .updateTable('profile')
    .set({ status: 'published', published_version: 1, published_at: at })
    .where('organisation_id', '=', organisationId)
    .execute();
}
