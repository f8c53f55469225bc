import { initAll } from 'govuk-frontend';
import { startAutosave } from './browser/autosave.ts';
import { startServerClock } from './browser/server-clock.ts';
import { startSuggestions } from './browser/suggestions.ts';

// Pages are finished on the server: nothing of React runs here. govuk-frontend starts only under these two classes.
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();
startSuggestions();
startAutosave();
startServerClock();

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-module="app-print"]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
