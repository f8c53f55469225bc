import type { Rule } from './rules.ts';

const group = (code: string, phrases: readonly string[]): Rule => ({ groups: [code], phrases });
const credit = 'universal credit|uc';
const allowance = 'jsa|allowance';

/** The groups of national programmes, by the names that their papers give them (domain.md 4.4). */
export const programmeRules: readonly Rule[] = [
  group('wp_pg1', ['payment group 1', 'pg1', 'jsa 18 to? 24']),
  group('wp_pg2', ['payment group 2', 'pg2', 'jsa 25']),
  group('wp_pg3', ['payment group 3', 'pg3', 'jsa early entrants']),
  group('wp_pg4', ['payment group 4', 'pg4', 'jsa ex ib|incapacity']),
  group('wp_pg5', ['payment group 5', 'pg5', 'esa volunteers']),
  group('wp_pg6', ['payment group 6', 'pg6', 'new esa customers|claimants']),
  group('wp_pg7', ['payment group 7', 'pg7', 'esa ex ib|incapacity']),
  group('wp_pg8', ['payment group 8', 'pg8', 'ib is volunteers']),
  group('wp_pg9', ['payment group 9', 'pg9', 'jsa prison leavers']),
  group('whp_disability', ['whp|programme disability group', 'disability group of the work and']),
  group('whp_early_access', ['early access group*', 'early access participants|customers']),
  group('whp_long_term_unemployed', ['long term unemployed group', 'ltu group|participants']),
  group('restart_uc_12_18', [`${credit} for|between 12 to|and 18 months`]),
  group('restart_uc_9', [`${credit} for 9|nine months|or`, `${credit} for at least 9|nine months`]),
  group('restart_uc_6', [`${credit} for 6|six months|or`, `${credit} for at least 6|six months`]),
  group('restart_jsa_ib', ['income based jsa|jobseeker|jobseekers', 'jsa ib']),
  group('fnd_jsa_12', [`${allowance} for 12|twelve months|or`]),
  group('fnd_jsa_fast_track', ['jsa fast track', 'fast tracked|track jsa|customers']),
];
