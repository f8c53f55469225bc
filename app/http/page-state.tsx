import { createContext, useContext } from 'react';

/** What the document needs to know that no loader can tell it: how the request ended. */
export type PageState = { requestId: string; status: number; formHasErrors: boolean; entryModule: string | null };

const PageStateContext = createContext<PageState>({
  requestId: '',
  status: 200,
  formHasErrors: false,
  entryModule: null,
});

export const PageStateProvider = PageStateContext.Provider;

export function usePageState(): PageState {
  return useContext(PageStateContext);
}
