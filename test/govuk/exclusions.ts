/** Components that we do not have. */
export const NOT_OFFERED: Record<string, string> = {
  'cookie-banner': 'the only cookies are those that the service cannot work without',
  'exit-this-page': 'nobody is put in danger by being seen here',
  feedback: 'the phase banner asks for it',
  header: 'the crown is for service.gov.uk only; generic-header is ours',
  'language-navigation': 'there is one language yet',
  'password-input': 'we sign people in with a link',
};

/** Examples that our components do not follow, as `component: example`. */
export const NOT_FOLLOWED: Record<string, string> = {
  'label: empty': 'a question without words is not asked: a label takes children',
};

/** Parts of every example that we leave out on purpose, by component. */
export const WITHOUT: Record<string, { selector: string; because: string }[]> = {
  footer: [
    { selector: '.govuk-footer__crown', because: 'the crown is for service.gov.uk only' },
    { selector: '.govuk-footer__licence-logo', because: 'the logo would claim our words for the Crown' },
    {
      selector: '.govuk-footer__meta-item:has(> .govuk-footer__copyright-logo)',
      because: 'the content is not Crown copyright',
    },
  ],
};
