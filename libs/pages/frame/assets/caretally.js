/**
 * What pages gain where scripts run; without it everything works. Keyboard moves in lists are off until switched on, so that
 * no key does anything unasked for.
 */
const keysOn = 'caretally-keys';

const rowsOf = () => [...document.querySelectorAll('[data-keys="rows"] tbody tr')];
const linkOf = (row) => row?.querySelector('a[href]');

const move = (by) => {
  const rows = rowsOf();
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  linkOf(rows[Math.min(Math.max(at + by, 0), rows.length - 1)])?.focus();
};

const moves = {
  j: () => move(1),
  k: () => move(-1),
  o: () => document.activeElement?.closest('tr')?.querySelector('a[href]')?.click(),
  '/': () => document.querySelector('.ct-filters select, .ct-filters input')?.focus(),
};

const isTyping = ({ target }) => target instanceof HTMLElement && target.matches('input, select, textarea');

document.addEventListener('keydown', (event) => {
  if (localStorage.getItem(keysOn) !== 'yes' || isTyping(event)) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const act = moves[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

/** A page that asks for it is told when something of it has changed, and offers to be loaded again: nothing moves by itself. */
const live = document.querySelector('[data-live]');
if (live && 'EventSource' in globalThis) {
  const source = new EventSource(live.dataset.live);
  source.addEventListener('changed', () => {
    live.hidden = false;
  });
}

const keysSwitch = document.querySelector('[data-keys-switch]');
if (keysSwitch) {
  const show = () => {
    const on = localStorage.getItem(keysOn) === 'yes';
    keysSwitch.setAttribute('aria-pressed', String(on));
  };
  keysSwitch.hidden = false;
  keysSwitch.addEventListener('click', () => {
    localStorage.setItem(keysOn, localStorage.getItem(keysOn) === 'yes' ? 'no' : 'yes');
    show();
  });
  show();
}
