import type { Generated, Selectable } from 'kysely';

export type PersonTable = {
  id: Generated<string>;
  name: Generated<string>;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  two_factor_enabled: Generated<boolean>;
  /** One of the made-up people whose sign-in is one click while the market is a demo. */
  is_demo: Generated<boolean>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
};
export type PersonRow = Selectable<PersonTable>;

export type SessionTable = {
  id: Generated<string>;
  person_id: string;
  token: string;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  second_factor_at: Date | null;
  acting_organisation_id: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
};
export type SessionRow = Selectable<SessionTable>;

export type AccountTable = {
  id: Generated<string>;
  person_id: string;
  account_id: string;
  provider_id: string;
  password: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
};

export type VerificationTable = {
  id: Generated<string>;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
};

export type TwoFactorTable = {
  id: Generated<string>;
  person_id: string;
  /** Sealed with the session secret. */
  secret: string;
  /** A sealed list of those not yet used. */
  backup_codes: string;
  verified: Generated<boolean>;
  /** The time step of the last code that was accepted: it and those before it are never accepted again. */
  last_step: Generated<number>;
  created_at: Generated<Date>;
};
