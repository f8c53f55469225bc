import type { Services } from '#app/services/services.ts';
export async function syncProfile(_services: Services, _organisationId: string): Promise<void> {}
