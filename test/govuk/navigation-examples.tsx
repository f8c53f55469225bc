import { BackLink } from '#app/ui/back-link.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Footer } from '#app/ui/footer.tsx';
import { GenericHeader } from '#app/ui/generic-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { ServiceNavigation } from '#app/ui/service-navigation.tsx';
import { SkipLink } from '#app/ui/skip-link.tsx';
import { content, examplesOf, jsxAttributes, maybeWords, raw, type Text, words } from './adapter.tsx';

const backLink = examplesOf<Text & { href?: string }>('back-link', ({ href = '#', ...options }) => (
  <BackLink {...words(options)} text={content(options.text || undefined, options.html)} href={href} />
));

type BreadcrumbsOptions = Text & {
  items: (Text & { href?: string })[];
  labelText?: string;
  collapseOnMobile?: boolean;
};

const breadcrumbs = examplesOf<BreadcrumbsOptions>('breadcrumbs', ({ items, attributes, ...rest }) => (
  <Breadcrumbs {...rest} items={items.map(words)} attributes={jsxAttributes(attributes)} />
));

type Link = { href: string; text: string; attributes?: Text['attributes'] };

type FooterOptions = Text & {
  navigation?: { title: string; columns?: number; width?: string; items?: Link[] }[];
  meta?: Text & { visuallyHiddenTitle?: string; items?: Link[] };
  contentLicence?: Text | null;
  copyright?: Text;
  containerClasses?: string;
};

const LICENCE = `All content is available under the <a class="govuk-footer__link"
  href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
  rel="license">Open Government Licence v3.0</a>, except where otherwise stated`;

const footer = examplesOf<FooterOptions>('footer', (options) => {
  const { meta, attributes, navigation, contentLicence, ...rest } = options;
  const licence = contentLicence ? words(contentLicence).text : raw(LICENCE);
  return (
    <Footer
      {...rest}
      copyright={undefined}
      attributes={jsxAttributes(attributes)}
      navigation={navigation?.map((section) => ({
        ...section,
        items: section.items?.filter(({ href, text }) => href && text),
      }))}
      meta={meta && { ...meta, content: words(meta).text }}
      contentLicence={contentLicence === null ? undefined : licence}
    />
  );
});

type HeaderOptions = Text & { logoText?: string; logoHtml?: string; url?: string; containerClasses?: string };

const genericHeader = examplesOf<HeaderOptions>('generic-header', ({ logoText, logoHtml, attributes, ...rest }) => (
  <GenericHeader {...rest} logo={content(logoText, logoHtml)} attributes={jsxAttributes(attributes)} />
));

type Arrow = Text & { href: string; labelText?: string };
type Page = {
  number?: number | string;
  href?: string;
  current?: boolean;
  ellipsis?: boolean;
  visuallyHiddenText?: string;
};

type PaginationOptions = Text & {
  previous?: Arrow;
  next?: Arrow;
  items?: (Page | null)[];
  landmarkLabel?: string;
};

const pagination = examplesOf<PaginationOptions>('pagination', ({ previous, next, items, attributes, ...rest }) => (
  <Pagination
    {...rest}
    previous={maybeWords(previous)}
    next={maybeWords(next)}
    attributes={jsxAttributes(attributes)}
    items={items?.map((item) => item && pageOf(item))}
  />
));

function pageOf({ number, href, ...rest }: Page) {
  if (rest.ellipsis) return { ellipsis: true as const };
  return number && href ? { number, href, ...rest } : null;
}

type End = { html: string; align?: 'inline' };

type ServiceNavigationOptions = Text & {
  serviceName?: string;
  serviceUrl?: string;
  navigation?: ((Text & { href?: string; current?: boolean; active?: boolean }) | null | false | '')[];
  navigationLabel?: string;
  navigationClasses?: string;
  navigationId?: string;
  menuButtonText?: string;
  menuButtonLabel?: string;
  collapseNavigationOnMobile?: boolean;
  ariaLabel?: string;
  slots?: { start?: string; end?: string | End; navigationStart?: string; navigationEnd?: string };
};

const serviceNavigation = examplesOf<ServiceNavigationOptions>('service-navigation', (options) => {
  const { navigation, slots = {}, attributes, ...rest } = options;
  const { start, end, navigationStart, navigationEnd } = slots;
  const endHtml = typeof end === 'object' ? end.html : end;
  return (
    <ServiceNavigation
      {...rest}
      attributes={jsxAttributes(attributes)}
      navigation={navigation?.map((item) => item && words(item))}
      slots={{
        start: start && raw(start),
        end: endHtml && raw(endHtml),
        endInline: typeof end === 'object' && end.align === 'inline',
        navigationStart: navigationStart && raw(navigationStart),
        navigationEnd: navigationEnd && raw(navigationEnd),
      }}
    />
  );
});

// Nunjucks links to #content unless told; our pages call it #main-content, as govuk-frontend's own template does.
const skipLink = examplesOf<Text & { href?: string }>('skip-link', ({ href = '#content', ...options }) => (
  <SkipLink {...words(options)} href={href} />
));

/** Components that lead elsewhere, or frame the page. */
export const navigationExamples = [
  backLink,
  breadcrumbs,
  footer,
  genericHeader,
  pagination,
  serviceNavigation,
  skipLink,
].flat();
