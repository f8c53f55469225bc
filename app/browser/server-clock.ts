const everyMilliseconds = 1_000;

/** Lets the clock of the server go on in a page that shows when it was made. The reader's own clock is never asked. */
export function startServerClock(): void {
  for (const shown of document.querySelectorAll<HTMLElement>('[data-module="app-server-clock"]')) {
    const madeAt = Number(shown.dataset.at);
    const [before, after] = [shown.previousElementSibling, shown.nextElementSibling];
    if (!madeAt || !before || !after) continue;
    before.textContent = 'Our clock says';
    after.textContent = 'in London.';
    const opened = performance.now();
    const show = () => {
      const now = new Date(madeAt + performance.now() - opened);
      const time = now.toLocaleTimeString('en-GB', { timeZone: 'Europe/London' });
      const day = now.toLocaleDateString('en-GB', {
        timeZone: 'Europe/London',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      });
      shown.textContent = `${time} on ${day}`;
    };
    show();
    window.setInterval(show, everyMilliseconds);
  }
}
