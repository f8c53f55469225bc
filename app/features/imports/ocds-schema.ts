import { z } from 'zod';
import { requiredField, textField } from './row-fields.ts';

const amount = z.object({ amount: z.number().nullish(), currency: z.string().nullish() }).nullish();
const classification = z.object({ scheme: textField('scheme', 60), id: textField('id', 60) });
const place = z.object({
  region: textField('region', 200),
  postalCode: textField('postalCode', 60),
  countryName: textField('countryName', 200),
});

/** The parts of an OCDS 1.1 release that an opportunity is made of (domain.md 8.4); publishers write far more. */
export const ocdsRelease = z.object(
  {
    ocid: requiredField('ocid', 200),
    date: z.iso.datetime({ offset: true, error: 'date must be a moment such as 2025-01-23T16:23:58Z' }),
    buyer: z.object({ name: textField('buyer.name') }).nullish(),
    parties: z
      .array(
        z.object({ name: textField('name', 500), roles: z.array(z.string()).default([]), address: place.nullish() }),
      )
      .default([]),
    tender: z.object(
      {
        title: textField('title', 1000),
        description: textField('description', 50_000),
        status: z.enum(['planning', 'planned', 'active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn'], {
          error: 'tender.status is not one of OCDS 1.1',
        }),
        value: amount,
        minValue: amount,
        classification: classification.nullish(),
        additionalClassifications: z.array(classification).default([]),
        items: z
          .array(
            z.object({
              classification: classification.nullish(),
              additionalClassifications: z.array(classification).default([]),
              deliveryAddresses: z.array(place).default([]),
              deliveryLocation: z.object({ description: textField('description') }).nullish(),
            }),
          )
          .default([]),
        tenderPeriod: z.object({ endDate: textField('endDate', 60) }).nullish(),
      },
      { error: 'tender is missing' },
    ),
  },
  { error: 'The row is not a JSON object' },
);
export type OcdsRelease = z.infer<typeof ocdsRelease>;
