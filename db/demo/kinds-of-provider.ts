import type { ProfileSnapshot } from '#app/features/profiles/snapshot.ts';

/** A kind of provider that the made-up market has many of: what it does, for whom, and how it speaks of itself. */
export type KindOfProvider = {
  key: string;
  /** Middle words of its name. */
  names: readonly string[];
  endings: readonly string[];
  /** "{place}" stands for the district it works from. */
  summaries: readonly string[];
  services: readonly string[];
  groups: readonly string[];
  specialisms: readonly string[];
  strengths: readonly string[];
  work: readonly string[];
  ways: readonly ProfileSnapshot['activities'][number]['ways'][number][];
};

export const kindsOfProvider: readonly KindOfProvider[] = [
  {
    key: 'prison-leavers',
    names: ['Second Gate', 'Throughway', 'Fresh Ledger', 'Release Works', 'Turnstile'],
    endings: ['Trust', 'Project', 'Resettlement'],
    summaries: [
      'We meet people before release, walk with them through the gate and stay beside them into their first job in {place}. Half of our advisers have been in prison themselves.',
      'A resettlement charity working from {place}. We help people with a conviction to explain it to an employer, and employers to see past it.',
    ],
    services: ['specialist_intervention', 'in_work_support', 'assessment'],
    groups: ['prison_leavers', 'long_term_unemployed'],
    specialisms: ['ex_offender_custody', 'ex_offender_community', 'gang', 'debt'],
    strengths: ['CAP11', 'CAP14', 'CAP08'],
    work: [
      'One adviser from three months before release to six months in work. Disclosure letters, bank accounts, a place to live, then a job.',
      'Employer visits inside two prisons, followed by guaranteed interviews and support in the first thirteen weeks.',
    ],
    ways: ['site', 'outreach'],
  },
  {
    key: 'homelessness',
    names: ['Doorstep', 'Keystone Rooms', 'Open Latch', 'Safe Harbour', 'First Key'],
    endings: ['Housing', 'Support', 'Trust'],
    summaries: [
      'We run three hostels and a day centre in {place}, and a job club in each. Work starts with a locker, a shower and someone who phones back.',
      'Housing support and employment advice under one roof in {place}, for people who have slept rough or moved from sofa to sofa.',
    ],
    services: ['specialist_intervention', 'outreach', 'assessment'],
    groups: ['homeless', 'long_term_unemployed', 'drug_or_alcohol'],
    specialisms: ['homeless_rough', 'homeless_insecure', 'debt', 'alcohol'],
    strengths: ['CAP14', 'CAP11', 'CAP02'],
    work: [
      'Advisers in hostels and day centres, five days a week, with a fund for travel and work clothes.',
      'Street outreach at dawn, then a same-day appointment with a work coach who shares our office.',
    ],
    ways: ['site', 'outreach'],
  },
  {
    key: 'mental-health',
    names: ['Steady Ground', 'Clear Morning', 'Even Keel', 'Still Water', 'Lantern'],
    endings: ['Mind and Work', 'Wellbeing', 'Employment'],
    summaries: [
      'We place people with mental health problems in ordinary paid jobs around {place}, and support them there for as long as they need it.',
      'Employment specialists who sit in community mental health teams across {place}. We look for the job first and sort out the rest around it.',
    ],
    services: ['specialist_intervention', 'in_work_support', 'employer_engagement'],
    groups: ['disabled_or_health_condition', 'leaving_health_benefits'],
    specialisms: ['mental_common', 'mental_severe', 'autism_adhd'],
    strengths: ['CAP08', 'CAP11', 'CAP12'],
    work: [
      'Individual Placement and Support: small caseloads, rapid job search, and time-unlimited support for both sides.',
      'Talking groups and condition management alongside job search, with reviews agreed with the care team.',
    ],
    ways: ['site', 'remote'],
  },
  {
    key: 'learning-disability',
    names: ['Own Pace', 'Bright Bench', 'Able Hands', 'Workwise', 'Plain Path'],
    endings: ['Enterprises', 'Supported Employment', 'Works'],
    summaries: [
      'Supported employment for people with a learning disability or autism in {place}. Job coaches learn the job first, then teach it on the shop floor.',
      'A social enterprise in {place} with a café, a print shop and a garden, where people with a learning disability train for jobs elsewhere.',
    ],
    services: ['specialist_intervention', 'training', 'in_work_support'],
    groups: ['disabled_or_health_condition', 'young_18_24'],
    specialisms: ['learning_disability', 'learning_difficulty', 'autism_adhd'],
    strengths: ['CAP11', 'CAP12', 'CAP09'],
    work: [
      'Vocational profile, job finding, systematic instruction at work, and a plan for fading support that the person has agreed.',
      'Supported internships of one year with three local employers, ending in paid work of 16 hours or more.',
    ],
    ways: ['site'],
  },
  {
    key: 'young-people',
    names: ['Next Rung', 'Kickstand', 'Spark Yard', 'Upstart', 'Ladder'],
    endings: ['Youth', 'Futures', 'Young People'],
    summaries: [
      'We work with 16 to 24 year olds in {place} who have left school without much to show for it. Youth workers first, job coaches second.',
      'Mentoring, skills and first jobs for young people in {place}, from a converted garage with a recording studio at the back.',
    ],
    services: ['specialist_intervention', 'training', 'outreach'],
    groups: ['young_18_24', 'young_under_18', 'care_leavers'],
    specialisms: ['young_18_24', 'neet_16_18', 'care_leaver', 'low_skills'],
    strengths: ['CAP14', 'CAP13', 'CAP12'],
    work: [
      'Twelve weeks of group work, volunteering and tasters, then a named mentor for the first six months in a job or apprenticeship.',
      'Detached youth work on four estates, with an offer of training that starts the same week.',
    ],
    ways: ['site', 'outreach'],
  },
  {
    key: 'lone-parents',
    names: ['School Run', 'Juggle', 'Two Hats', 'Little Steps', 'Family Works'],
    endings: ['Parents', 'Family Centre', 'Association'],
    summaries: [
      'Advice, childcare and job search for lone parents in {place}. Every course stops in time for the school gate.',
      'A family centre in {place} that helps parents go back to work after years at home, with a crèche down the corridor.',
    ],
    services: ['specialist_intervention', 'training', 'end_to_end'],
    groups: ['lone_parents', 'long_term_unemployed', 'in_work'],
    specialisms: ['lone_parent', 'parent_returner', 'debt', 'domestic_abuse'],
    strengths: ['CAP13', 'CAP12', 'CAP10'],
    work: [
      'Better-off calculations, childcare plans and term-time vacancies found with local schools, shops and surgeries.',
      'Confidence and digital skills courses with a free crèche, followed by one-to-one job search.',
    ],
    ways: ['site', 'remote'],
  },
  {
    key: 'refugees',
    names: ['New Neighbours', 'Welcome Desk', 'Common Table', 'Landing Stage', 'Bridge Street'],
    endings: ['Refugee Support', 'Community', 'Language Centre'],
    summaries: [
      'English classes, recognition of qualifications and first jobs for refugees in {place}, run with refugee-led groups in eleven languages.',
      'We help people granted asylum in {place} during the 28 days when everything has to happen at once, and through the year after it.',
    ],
    services: ['specialist_intervention', 'training', 'outreach'],
    groups: ['refugees', 'newly_unemployed'],
    specialisms: ['refugee', 'asylum_grant', 'esol', 'ethnic_minority'],
    strengths: ['CAP14', 'CAP11', 'CAP03'],
    work: [
      'English for work from pre-entry to level 2, with volunteers in workplaces and help to have qualifications recognised.',
      'Casework in eleven languages: National Insurance, bank account, tenancy, then a job search with employers who know our name.',
    ],
    ways: ['site', 'outreach', 'remote'],
  },
  {
    key: 'over-fifties',
    names: ['Long Experience', 'Second Wind', 'Silver Thread', 'Seasoned', 'Evergreen Hands'],
    endings: ['Works', 'Partnership', 'Careers'],
    summaries: [
      'Careers advice for people over 50 in {place} who have been told that they are overqualified once too often.',
      'We help people made redundant late in their working lives in {place} to change trade, go part time or start up on their own.',
    ],
    services: ['specialist_intervention', 'assessment', 'in_work_support'],
    groups: ['aged_50_plus', 'newly_unemployed', 'long_term_unemployed'],
    specialisms: ['over50', 'redundancy', 'self_employment', 'digital_exclusion'],
    strengths: ['CAP10', 'CAP12', 'CAP09'],
    work: [
      'A mid-life review, a skills audit and six months of peer groups, with employers who have signed up to interview.',
      'Rapid response on site when an employer announces redundancies, before the last day of work.',
    ],
    ways: ['site', 'remote'],
  },
  {
    key: 'forces',
    names: ['Standing Easy', 'Kitbag', 'Home Front', 'Next Posting', 'Reveille'],
    endings: ['Veterans', 'Forces Support', 'Foundation'],
    summaries: [
      'Veterans and their families in {place} come to us for work, and often stay for the allotment.',
      'We turn service records into civilian CVs, and know every employer around {place} who wants them.',
    ],
    services: ['specialist_intervention', 'employer_engagement'],
    groups: ['forces', 'homeless', 'disabled_or_health_condition'],
    specialisms: ['forces', 'mental_common', 'alcohol', 'homeless_insecure'],
    strengths: ['CAP11', 'CAP09', 'CAP14'],
    work: [
      'A caseworker who has served, a translation of skills, and introductions to forces-friendly employers.',
      'Drop-in breakfasts and one-to-one support for early service leavers and reservists between jobs.',
    ],
    ways: ['site', 'outreach'],
  },
  {
    key: 'skills',
    names: ['Turning Page', 'Basecamp', 'Toolroom', 'Hallmark', 'Workbench'],
    endings: ['Skills', 'Training', 'College'],
    summaries: [
      'Short courses in {place} with an interview at the end of each: care, warehousing, rail, security and digital.',
      'An independent training provider in {place}. English, maths and digital skills up to level 2, and sector routes built with employers.',
    ],
    services: ['training', 'assessment'],
    groups: ['anyone_out_of_work'],
    specialisms: ['low_skills', 'digital_exclusion', 'esol', 'redundancy'],
    strengths: ['CAP06', 'CAP09', 'CAP05'],
    work: [
      'Sector routes of four to eight weeks with a guaranteed interview, fares paid and a qualification at the end.',
      'Essential skills and digital basics, taught in small groups or online with a lent laptop.',
    ],
    ways: ['site', 'remote'],
  },
  {
    key: 'carers',
    names: ['Breathing Space', 'Kith', 'Shared Load', 'Respite Works'],
    endings: ['Carers', 'Support'],
    summaries: [
      'We help carers in {place} to stay in work or go back to it, and speak to employers about what flexible really means.',
      'Advice and a listening ear for carers in {place}, with sitting services so that an interview is possible at all.',
    ],
    services: ['specialist_intervention', 'in_work_support'],
    groups: ['carers', 'aged_50_plus'],
    specialisms: ['carer', 'parent_returner', 'mental_common'],
    strengths: ['CAP12', 'CAP13'],
    work: [
      'Replacement care for interviews and first weeks, benefit checks, and talks with managers about hours.',
      'Peer groups in the evening and a job search that fits around caring.',
    ],
    ways: ['outreach', 'remote'],
  },
  {
    key: 'recovery',
    names: ['Clean Slate', 'One Day', 'Upstream', 'Regain', 'New Leaf'],
    endings: ['Recovery', 'Trust', 'Community'],
    summaries: [
      'Work is part of recovery. We run it that way in {place}, with people who have done it themselves.',
      'Treatment, housing and work around one table in {place}, for people leaving drugs and alcohol behind.',
    ],
    services: ['specialist_intervention', 'in_work_support', 'outreach'],
    groups: ['drug_or_alcohol', 'homeless', 'prison_leavers'],
    specialisms: ['drug', 'alcohol', 'gambling', 'ex_offender_community'],
    strengths: ['CAP11', 'CAP03', 'CAP14'],
    work: [
      'Peer mentors in recovery, a six-week readiness course, and employers who take part in our review meetings.',
      'Employment advisers inside treatment services, with shared plans and one risk assessment.',
    ],
    ways: ['site', 'outreach'],
  },
  {
    key: 'employers',
    names: ['Shopfloor', 'Open Vacancy', 'Handshake', 'Payday', 'Good Start'],
    endings: ['Recruitment', 'Jobs', 'Partnership'],
    summaries: [
      'A not-for-profit recruiter in {place}. We know 200 local employers by first name and fill jobs that advertisements cannot.',
      'We build routes into work with large employers around {place} and stay in touch with each starter for a year.',
    ],
    services: ['employer_engagement', 'in_work_support'],
    groups: ['anyone_out_of_work'],
    specialisms: ['low_skills', 'redundancy', 'over50'],
    strengths: ['CAP09', 'CAP10', 'CAP07'],
    work: [
      'Vacancies brokered and filled, pre-employment training with the employer, and a call at weeks 1, 4, 13 and 26.',
      'Job carving with small employers: parts of several jobs made into one that someone can do.',
    ],
    ways: ['site', 'outreach', 'remote'],
  },
  {
    key: 'rural',
    names: ['Lane End', 'Village Hall', 'Far Field', 'Hedgerow', 'Market Cross'],
    endings: ['Community Action', 'Rural Partnership', 'Development Trust'],
    summaries: [
      'A minibus, nine village halls and a laptop scheme: how we bring job search to the parts of {place} that the bus forgot.',
      'A rural development trust around {place}. If you cannot get to work, we start there.',
    ],
    services: ['outreach', 'end_to_end', 'premises'],
    groups: ['anyone_out_of_work', 'aged_50_plus'],
    specialisms: ['rural_isolation', 'digital_exclusion', 'self_employment'],
    strengths: ['CAP14', 'CAP10', 'CAP02'],
    work: [
      'Weekly sessions in nine villages, loan mopeds, and a fund for the first month of fares.',
      'Rooms to hire by the hour in market towns, accessible and on a bus route, with a host who knows everyone.',
    ],
    ways: ['outreach', 'remote'],
  },
  {
    key: 'general',
    names: ['Compass', 'Stepping Stone', 'Crosstown', 'Northlight', 'Groundwell'],
    endings: ['Employment', 'Works', 'Solutions'],
    summaries: [
      'End-to-end employment support in {place}: first meeting, action plan, job, and a year of keeping it.',
      'A regional employment charity working across {place} for 20 years, on government programmes and off them.',
    ],
    services: ['end_to_end', 'employer_engagement', 'assessment'],
    groups: ['anyone_out_of_work', 'long_term_unemployed'],
    specialisms: ['low_skills', 'mental_common', 'msk_back_neck'],
    strengths: ['CAP08', 'CAP06', 'CAP05', 'CAP07'],
    work: [
      'One adviser throughout, a caseload of no more than 55, and contact every week until the first payslip.',
      'Assessment on day one, an action plan by day five and a job-ready review every month.',
    ],
    ways: ['site', 'remote'],
  },
  {
    key: 'physical-health',
    names: ['Good Posture', 'Reach', 'Level Access', 'Clear Signal', 'Steady Step'],
    endings: ['Disability Employment', 'Access', 'Trust'],
    summaries: [
      'Disabled people’s organisation in {place}. We are run by disabled people and place them in work with the right equipment from the first day.',
      'Occupational health and job search together in {place}, for people with long-term pain, sight loss or hearing loss.',
    ],
    services: ['specialist_intervention', 'assessment', 'in_work_support'],
    groups: ['disabled_or_health_condition', 'leaving_health_benefits'],
    specialisms: ['mobility', 'vision', 'hearing', 'pain_fatigue', 'msk_back_neck', 'msk_limbs'],
    strengths: ['CAP11', 'CAP12', 'CAP13'],
    work: [
      'Workplace assessments, help with Access to Work and a job coach who signs, for the first six months.',
      'Pain management groups run with a physiotherapist, with graded returns agreed with the employer.',
    ],
    ways: ['site', 'remote'],
  },
];
