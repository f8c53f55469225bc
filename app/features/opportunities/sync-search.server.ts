import type { Services } from '#app/services/services.ts';
export async function syncOpportunity(_services: Services, _opportunityId: string): Promise<void> {}
