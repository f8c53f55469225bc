import { Accordion } from '#app/ui/accordion.tsx';
import { Details } from '#app/ui/details.tsx';
import type { HeadingLevel } from '#app/ui/heading.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { NotificationBanner } from '#app/ui/notification-banner.tsx';
import { Panel, type PanelAction } from '#app/ui/panel.tsx';
import { PhaseBanner } from '#app/ui/phase-banner.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import { content, examplesOf, jsxAttributes, maybeWords, type Text, words } from './adapter.tsx';

type Entry<Item> = Item | null | false | '';

type AccordionOptions = Text & {
  id: string;
  headingLevel?: HeadingLevel;
  rememberExpanded?: boolean;
  items: Entry<{ heading: Text; summary?: Text; content?: Text; expanded?: boolean }>[];
  [word: `${string}Text`]: string;
};

const accordion = examplesOf<AccordionOptions>('accordion', (options) => (
  <Accordion
    id={options.id}
    headingLevel={options.headingLevel}
    rememberExpanded={options.rememberExpanded}
    classes={options.classes}
    attributes={jsxAttributes(options.attributes)}
    i18n={{
      'hide-all-sections': options.hideAllSectionsText,
      'hide-section': options.hideSectionText,
      'hide-section-aria-label': options.hideSectionAriaLabelText,
      'show-all-sections': options.showAllSectionsText,
      'show-section': options.showSectionText,
      'show-section-aria-label': options.showSectionAriaLabelText,
    }}
    items={options.items.map(
      (item) =>
        item && {
          heading: words(item.heading).text,
          summary: maybeWords(item.summary)?.text,
          content: maybeWords(item.content)?.text,
          expanded: item.expanded,
        },
    )}
  />
));

type DetailsOptions = Text & { id?: string; open?: boolean; summaryText?: string; summaryHtml?: string };

const details = examplesOf<DetailsOptions>('details', (options) => (
  <Details
    id={options.id}
    open={options.open}
    classes={options.classes}
    attributes={jsxAttributes(options.attributes)}
    summary={content(options.summaryText, options.summaryHtml)}
  >
    {content(options.text, options.html)}
  </Details>
));

const insetText = examplesOf<Text & { id?: string }>('inset-text', ({ text, html, attributes, ...rest }) => (
  <InsetText {...rest} attributes={jsxAttributes(attributes)}>
    {content(text, html)}
  </InsetText>
));

type BannerOptions = Text & {
  type?: 'success';
  titleText?: string;
  titleHtml?: string;
  titleHeadingLevel?: HeadingLevel;
  titleId?: string;
  role?: string;
  disableAutoFocus?: boolean;
};

const notificationBanner = examplesOf<BannerOptions>('notification-banner', (options) => {
  const { text, html, titleText, titleHtml, type, attributes, ...rest } = options;
  return (
    <NotificationBanner
      {...rest}
      type={type === 'success' ? type : undefined}
      title={content(titleText, titleHtml)}
      attributes={jsxAttributes(attributes)}
    >
      {content(text, html)}
    </NotificationBanner>
  );
});

type PanelOptions = Text & {
  titleText?: string;
  titleHtml?: string;
  headingLevel?: HeadingLevel;
  actions?: Text & { items?: (PanelAction & Pick<Text, 'attributes'>)[] };
};

const INTERRUPTION = 'govuk-panel--interruption';

const panel = examplesOf<PanelOptions>('panel', ({ text, html, titleText, titleHtml, actions, ...options }) => (
  <Panel
    title={content(titleText, titleHtml)}
    headingLevel={options.headingLevel}
    variant={options.classes?.includes(INTERRUPTION) ? 'interruption' : 'confirmation'}
    classes={options.classes?.replace(INTERRUPTION, '').trim()}
    attributes={jsxAttributes(options.attributes)}
    actions={actions && (actions.items ?? [])}
    actionsClasses={actions?.classes}
    actionsAttributes={jsxAttributes(actions?.attributes)}
  >
    {content(text, html)}
  </Panel>
));

const phaseBanner = examplesOf<Text & { tag?: Text }>('phase-banner', ({ text, html, tag, attributes, ...rest }) => (
  <PhaseBanner {...rest} tag={words(tag ?? {})} attributes={jsxAttributes(attributes)}>
    {content(text, html)}
  </PhaseBanner>
));

type TabsOptions = Text & {
  id?: string;
  idPrefix?: string;
  title?: string;
  items?: Entry<{ label: string; id?: string; panel: Text; attributes?: Text['attributes'] }>[];
};

const tabs = examplesOf<TabsOptions>('tabs', ({ attributes, items, ...rest }) => (
  <Tabs
    {...rest}
    attributes={jsxAttributes(attributes)}
    items={items?.map(
      (item) =>
        item && {
          ...item,
          panel: words(item.panel).text,
          attributes: jsxAttributes(item.attributes),
          panelAttributes: jsxAttributes(item.panel.attributes),
        },
    )}
  />
));

const tag = examplesOf<Text>('tag', ({ text, html, attributes, classes }) => (
  <Tag classes={classes} attributes={jsxAttributes(attributes)}>
    {content(text, html)}
  </Tag>
));

const warningText = examplesOf<Text & { iconFallbackText?: string }>('warning-text', (options) => (
  <WarningText
    classes={options.classes}
    iconFallbackText={options.iconFallbackText}
    attributes={jsxAttributes(options.attributes)}
  >
    {content(options.text, options.html)}
  </WarningText>
));

/** Components that say something. */
export const textExamples = [
  accordion,
  details,
  insetText,
  notificationBanner,
  panel,
  phaseBanner,
  tabs,
  tag,
  warningText,
].flat();
