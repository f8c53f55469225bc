const waitMilliseconds = 2_000;

/**
 * Saves a form while it is being written, to the address that its frame names. It only adds: the button "Save and come back
 * later" does the same without it, and what does not reach the server is said so.
 */
export function startAutosave(): void {
  for (const frame of document.querySelectorAll<HTMLElement>('[data-module="app-autosave"]')) {
    const form = frame.querySelector('form');
    const status = frame.querySelector<HTMLElement>('[data-autosave-status]');
    const { url } = frame.dataset;
    if (form && status && url) enhance(form, status, url);
  }
}

function enhance(form: HTMLFormElement, status: HTMLElement, url: string): void {
  let waiting = 0;
  let isUnsaved = false;
  let isSending = false;
  const save = async () => {
    clearTimeout(waiting);
    isUnsaved = false;
    const words = await post(form, url);
    if (isSending) return;
    if (words === null) isUnsaved = true;
    status.textContent = words ?? 'Not saved: we could not reach the server. It is tried again when you go on writing.';
  };
  form.addEventListener('input', () => {
    isUnsaved = true;
    clearTimeout(waiting);
    waiting = window.setTimeout(save, waitMilliseconds);
  });
  form.addEventListener('submit', () => {
    isSending = true;
    clearTimeout(waiting);
  });
  // The page may be closed in the middle of a pause.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && isUnsaved && !isSending) void save();
  });
}

/** @returns what the server said of it, or null when it did not answer */
async function post(form: HTMLFormElement, url: string): Promise<string | null> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body,
      // A longer body cannot outlive its page.
      keepalive: body.toString().length < 60_000,
    });
    if (!response.ok || response.redirected) return null;
    const answer: { ok: true; savedAt: string } | { ok: false; message: string } = await response.json();
    if (!answer.ok) return answer.message;
    const time = new Date(answer.savedAt).toLocaleTimeString('en-GB', { timeZone: 'Europe/London' });
    return `Saved at ${time}. It is not sent yet.`;
  } catch {
    return null;
  }
}
