import { EnvironmentError, parseEnvironment } from '#app/services/env.ts';
import { createServices, type Services } from '#app/services/services.ts';
import { FolderInUseError } from '#db/folder-claim.ts';

/** Makes the services, or ends the process with one readable line when the settings or the data folder do not allow it. */
export async function composeOrExit(variables: Record<string, string | undefined>): Promise<Services> {
  try {
    return await createServices(parseEnvironment(variables));
  } catch (error) {
    if (error instanceof EnvironmentError || error instanceof FolderInUseError) {
      console.error(error.message);
      process.exit(1);
    }
    throw error;
  }
}
