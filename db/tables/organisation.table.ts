import type { Generated, Insertable, Selectable } from 'kysely';

export type OrganisationStatus = 'unclaimed' | 'unverified' | 'verified' | 'refused' | 'suspended';
export type Role = 'owner' | 'editor' | 'viewer';

export type OrganisationTable = {
  id: Generated<string>;
  name: string;
  is_provider: Generated<boolean>;
  is_prime: Generated<boolean>;
  is_steward: Generated<boolean>;
  legal_form: string | null;
  size_band: string | null;
  /** GSS code of a district. */
  head_office_district: string | null;
  website: string | null;
  status: OrganisationStatus;
  status_reason: string | null;
  /** When a decision last changed the status; null while it is the one that the organisation began with. */
  status_since: Date | null;
  register_email: string | null;
  source: string | null;
  source_reference: string | null;
  is_demo: Generated<boolean>;
  created_at: Date;
  updated_at: Date;
};
export type OrganisationRow = Selectable<OrganisationTable>;
export type NewOrganisation = Insertable<OrganisationTable>;

export type IdentifierTable = {
  id: Generated<string>;
  organisation_id: string;
  scheme: string;
  value: string;
  status: Generated<'claimed' | 'verified' | 'refused'>;
  source: string;
  verified_at: Date | null;
  verified_by: string | null;
  refused_reason: string | null;
  created_at: Date;
};
export type IdentifierRow = Selectable<IdentifierTable>;

export type MembershipTable = {
  id: Generated<string>;
  organisation_id: string;
  person_id: string;
  role: Role;
  ended_at: Date | null;
  ended_how: 'left' | 'removed' | null;
  created_at: Date;
};
export type MembershipRow = Selectable<MembershipTable>;

export type MembershipInvitationTable = {
  id: Generated<string>;
  organisation_id: string;
  email: string;
  role: Role;
  token_hash: string;
  invited_by: string;
  expires_at: Date;
  accepted_at: Date | null;
  cancelled_at: Date | null;
  created_at: Date;
};

export type JoinRequestTable = {
  id: Generated<string>;
  organisation_id: string;
  person_id: string;
  message: string;
  status: Generated<'waiting' | 'accepted' | 'declined' | 'withdrawn'>;
  decided_by: string | null;
  decided_at: Date | null;
  reason: string | null;
  created_at: Date;
};

export type DirectoryClaimTable = {
  id: Generated<string>;
  organisation_id: string;
  person_id: string;
  method: 'code' | 'steward';
  explanation: string | null;
  code_hash: string | null;
  attempts: Generated<number>;
  status: Generated<'waiting' | 'accepted' | 'refused' | 'expired'>;
  /** When the code stops working; a claim that waits for a steward has no end. */
  expires_at: Date | null;
  decided_by: string | null;
  decided_at: Date | null;
  reason: string | null;
  created_at: Date;
};
