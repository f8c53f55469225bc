import type { ReactNode } from 'react';

type PageFormProps = { action?: string; upload?: boolean; id?: string; className?: string; children: ReactNode };

/** The one way that a page posts: with a key, so that a second press of the button changes nothing. */
export function PageForm({ action, upload = false, id, className, children }: PageFormProps) {
  return (
    <form
      method="post"
      action={action}
      id={id}
      className={className}
      noValidate
      encType={upload ? 'multipart/form-data' : undefined}
    >
      <input type="hidden" name="form_key" value={crypto.randomUUID()} />
      {children}
    </form>
  );
}
