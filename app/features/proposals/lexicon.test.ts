import { expect, test } from 'vitest';
import { referenceFiles } from '#db/reference/index.ts';
import { rules } from './lexicon/index.ts';
import { findMeanings } from './read-text.ts';

// For every code a text that should say it, in plain everyday words where there are some, and one that holds like words and should not.

type Row = [code: string, says: string, saysNot: string];

const read = (text: string, kind: string) =>
  findMeanings(text).flatMap((found) => (found.kind === kind ? [found.code] : []));

const services: Row[] = [
  ['end_to_end', 'We get people back to work', 'We work with churches'],
  ['end_to_end', 'Help with CVs and finding a job', 'The job of the trustees'],
  ['specialist_intervention', 'Counselling for people with anxiety', 'Counselling'],
  ['call_off', 'Spot purchase of short breaks', 'The spot where the ship sank'],
  ['employer_engagement', 'We find work placements with local employers', 'Our employer pays pensions'],
  ['in_work_support', 'A job coach helps people to stay in work', 'Stay in touch'],
  ['assessment', 'An initial assessment of each person’s needs', 'The tax assessor'],
  ['training', 'Short courses and functional skills, with accredited training', 'Golf courses and trains'],
  ['outreach', 'Detached youth work on estates', 'Detached houses'],
  ['premises', 'Rooms to hire in our community centre', 'Room for improvement'],
];

const groups: Row[] = [
  ['anyone_out_of_work', 'for anyone looking for work', 'workers of the world'],
  ['young_18_24', 'for 18-24 year olds', 'for 18 holes'],
  ['young_under_18', 'for 16 and 17-year-olds who are NEET', 'a neat garden'],
  ['aged_25_49', 'people aged 25 to 49', 'open from 9.25 to 4.30'],
  ['aged_50_plus', 'older workers and the over 50s', 'the older church'],
  ['long_term_unemployed', 'people unemployed for more than a year', 'long-term investments'],
  ['newly_unemployed', 'people who have just been made redundant', 'a redundant church'],
  ['disabled_or_health_condition', 'disabled adults', 'by reason of youth, age, infirmity or disability'],
  ['leaving_health_benefits', 'people on incapacity benefit', 'benefit concerts'],
  ['lone_parents', 'single mums with young children', 'parents and their babies'],
  ['carers', 'people who look after a relative', 'we look after the churchyard'],
  ['care_leavers', 'young people who grew up in care', 'take care of buildings'],
  ['prison_leavers', 'people coming out of prison', 'prisoners of conscience'],
  ['homeless', 'people with nowhere to live', 'homes for hedgehogs'],
  ['refugees', 'people seeking asylum', 'a place of refuge for birds'],
  ['drug_or_alcohol', 'people in recovery from addiction', 'the drug company gave a grant'],
  ['forces', 'ex-soldiers and reservists', 'the Salvation Army'],
  ['in_work', 'people in low-paid work', 'well paid directors'],
];

const specialisms: Row[] = [
  ['lone_parent', 'one-parent families', 'families'],
  ['parent_returner', 'mothers returning to work after having children', 'returning to church'],
  ['carer', 'unpaid carers', 'children with their parents and carers'],
  ['care_leaver', 'care leavers', 'hospital care'],
  ['young_18_24', 'young adults', 'young trees'],
  ['neet_16_18', 'not in education, employment or training', 'in education'],
  ['over50', 'jobseekers aged 50 and over', '50 volunteers'],
  ['homeless_rough', 'people sleeping on the streets', 'the streets of the village'],
  ['homeless_insecure', 'sofa surfing', 'surfing and sailing'],
  ['ex_offender_custody', 'people released from prison', 'press releases'],
  ['ex_offender_community', 'people with a criminal record', 'record fairs'],
  ['gang', 'victims of county lines and knife crime', 'a gangway'],
  ['drug', 'people who use drugs', 'drug research laboratories'],
  ['alcohol', 'problem drinkers', 'drinking fountains'],
  ['gambling', 'problem gamblers', 'a gamboling lamb'],
  ['refugee', 'people fleeing war', 'the war memorial'],
  ['asylum_grant', 'people who have just been granted refugee status', 'status reports'],
  ['esol', 'people who speak little English', 'English heritage'],
  ['ethnic_minority', 'Somali families and other minority ethnic communities', 'ethnic cooking'],
  ['gypsy_roma_traveller', 'Traveller families', 'rail travel'],
  ['lgbt', 'lesbian, gay and trans people', 'transport for all'],
  ['rural_isolation', 'people in isolated rural communities', 'the rural deanery'],
  ['forces', 'people who have left the army', 'army surplus'],
  ['domestic_abuse', 'women escaping violence at home', 'violin lessons'],
  ['debt', 'people struggling with bills', 'the bills of birds'],
  ['low_skills', 'people with no qualifications', 'qualified nurses'],
  ['digital_exclusion', 'help to get online', 'digital photography'],
  ['self_employment', 'people who want to set up their own business', 'the business of the meeting'],
  ['redundancy', 'workers facing redundancy', 'workers'],
  ['mental_common', 'depression and panic attacks', 'an economic panic'],
  ['mental_severe', 'people with schizophrenia or psychosis', 'a severe winter'],
  ['learning_disability', 'adults with Down’s syndrome', 'learning Welsh'],
  ['learning_difficulty', 'dyslexic adults', 'difficult terrain'],
  ['autism_adhd', 'autistic people', 'artistic people'],
  ['msk_back_neck', 'people with bad backs', 'back copies'],
  ['msk_limbs', 'arthritis and bad knees', 'limbs of trees'],
  ['mobility', 'people who have difficulty walking', 'walking groups'],
  ['pain_fatigue', 'fibromyalgia and long Covid', 'painting'],
  ['vision', 'blind and partially sighted people', 'our vision and mission'],
  ['hearing', 'people who are hard of hearing', 'a public hearing'],
  ['speech', 'people who stammer', 'a speech by the mayor'],
  ['cardio_resp', 'people with asthma or heart problems', 'the heart of the city'],
  ['neurological', 'people with epilepsy', 'an epilogue'],
  ['progressive', 'people with multiple sclerosis', 'progressive rock'],
  ['acquired_brain_injury', 'survivors of head injuries', 'head office'],
  ['multiple', 'people with several health conditions', 'multiple choice'],
];

for (const [kind, rows] of Object.entries({ service: services, customer_group: groups, specialism: specialisms })) {
  test.each(rows)(`${kind} %s is read out of “%s” and not of “%s”`, (code, says, saysNot) => {
    expect(read(says, kind)).toContain(code);
    expect(read(saysNot, kind)).not.toContain(code);
  });
}

test.each([
  ['wp_pg1', 'Payment group 1'],
  ['wp_pg9', 'Payment group 9 (JSA prison leavers)'],
  ['whp_early_access', 'the early access group'],
  ['whp_long_term_unemployed', 'the long-term unemployed group'],
  ['restart_uc_12_18', 'on Universal Credit for 12 to 18 months'],
  ['restart_uc_9', 'on Universal Credit for 9 months or more'],
  ['restart_jsa_ib', 'income-based JSA'],
  ['fnd_jsa_12', 'on JSA for 12 months or more'],
])('the national programme’s group %s is read out of “%s”', (code, text) => {
  expect(read(text, 'customer_group')).toContain(code);
});

test('every group, specialism, condition and service has words of its own', () => {
  const lists = referenceFiles.codeLists;
  const codes = (list: keyof typeof lists) => lists[list].entries.map(({ code }) => code);
  const known = (pick: (rule: (typeof rules)[number]) => readonly string[] | undefined) =>
    new Set(rules.flatMap((rule) => pick(rule) ?? []));
  const lacking = [
    ...codes('service_type').filter((code) => !known(({ services: of }) => of).has(code)),
    ...codes('customer_group').filter((code) => !known(({ groups: of }) => of).has(code)),
    ...[...codes('specialism'), ...codes('health')].filter((code) => !known(({ specialisms: of }) => of).has(code)),
  ];
  expect(lacking).toEqual([]);
});
