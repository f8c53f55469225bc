import type { Generated } from 'kysely';

export type ProposalSubjectKind = 'profile' | 'opportunity';
export type ProposalSource = 'register' | 'pasted' | 'description';
export type ProposedKind = 'service' | 'customer_group' | 'specialism' | 'way' | 'place';
export type ProposalDecision = 'accepted' | 'struck';

export type RowProposalTable = {
  id: Generated<string>;
  subject_kind: ProposalSubjectKind;
  subject_id: string;
  source: ProposalSource;
  text_hash: string;
  kind: ProposedKind;
  code: string;
  words: string[];
  decision: ProposalDecision;
  decided_by: string;
  decided_at: Date;
};

export type ProposalTextTable = {
  subject_kind: ProposalSubjectKind;
  subject_id: string;
  text: string;
  saved_by: string;
  saved_at: Date;
};
