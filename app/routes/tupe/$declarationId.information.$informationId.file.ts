import { redirect } from '@remix-run/node';
import { downloadOf } from '#app/features/employee-information/download.ts';
import { ofReleased } from '#app/features/employee-information/find-information.server.ts';
import { openInformation } from '#app/features/employee-information/open-information.server.ts';
import { openForm } from '#app/features/employee-information/schema.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { paths } from '#app/paths.ts';

// What opens it is a post with a code; whoever comes here by its address is asked for one.
export const loader = page({ ...ofReleased, can: 'employee-information:open' }, async ({ params }) =>
  redirect(paths.employeeInformationPiece(params.declarationId, params.informationId, 'open')),
);

export const action = command(
  { ...ofReleased, can: 'employee-information:try', form: openForm },
  async ({ context, params, form }) => {
    const opened = await openInformation(context, params, form.code);
    if (opened.ok) return new Response(...downloadOf(opened));
    if (opened.reason === 'gone') throw problem(404);
    const page = paths.employeeInformationPiece(params.declarationId, params.informationId, 'open');
    const why = opened.reason === 'unreadable' ? opened.problem : opened.reason;
    return redirect(`${page}?problem=${why}`, 303);
  },
);
