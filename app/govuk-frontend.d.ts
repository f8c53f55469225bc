declare module 'govuk-frontend' {
  /** Starts every component that the page carries a `data-module` for. */
  export function initAll(): void;
}
