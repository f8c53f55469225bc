import type { Generated, Selectable } from 'kysely';

export type PersonTable = {
  id: Generated<string>;
  name: Generated<string>;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  two_factor_enabled: Generated<boolean>;
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
  secret: string;
  backup_codes: string;
  verified: Generated<boolean>;
  created_at: Generated<Date>;
};
