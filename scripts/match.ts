import { parseArgs } from 'node:util';
import { matchRequest, reportMatch } from '#app/features/matching/match-command.server.ts';
import { composeOrExit } from '../server/compose.ts';

const usage = `npm run match -- --opportunity <id> [--provider <id>] [--explain] [--page <n>]
npm run match -- --stored <id>

Prints who fits an opportunity, published or a draft; with --explain, every part of each score to the digit.
With --provider, one provider beside it in full. With --stored, scores a stored match again from what it was
made of, and says whether it is the same to the digit (it exits with 1 when it is not).`;

const request = readArguments(process.argv.slice(2));
const services = await composeOrExit(process.env);
const report = await reportMatch(services, request);
(report.ok ? console.log : console.error)(report.text);
process.exitCode = report.ok ? 0 : 1;
await services.close();

function readArguments(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        opportunity: { type: 'string' },
        provider: { type: 'string' },
        explain: { type: 'boolean' },
        page: { type: 'string' },
        stored: { type: 'string' },
      },
    });
    const request = matchRequest.safeParse({ ...values });
    if (request.success) return request.data;
  } catch {
    // What cannot be read is answered like what makes no sense.
  }
  console.error(usage);
  process.exit(1);
}
