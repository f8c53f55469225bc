import type { Services } from '#app/services/services.ts';
/** Fills an empty market with the demo market; leaves any other alone. */
export async function seedDemo(_services: Services): Promise<void> {}
