/**
 * What pages gain where scripts run; without it everything works. Keyboard moves in lists are off until switched on, so that
 * no key does anything unasked for.
 */
const keysOn = 'caretally-keys';

const linkOf = (row) => row?.querySelector('a[href]');
/** Headings of groups have no link and are passed over. */
const rowsOf = () => [...document.querySelectorAll('[data-keys="rows"] tbody tr')].filter(linkOf);

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
  const offer = () => {
    live.hidden = false;
  };
  source.addEventListener('changed', offer);
  source.addEventListener('resync', offer);
}

const keysSwitch = document.querySelector('[data-keys-switch]');
if (keysSwitch) {
  const isOn = () => localStorage.getItem(keysOn) === 'yes';
  const show = () => {
    keysSwitch.textContent = `Switch keyboard moves ${isOn() ? 'off' : 'on'}`;
  };
  keysSwitch.hidden = false;
  keysSwitch.parentElement.hidden = false;
  keysSwitch.addEventListener('click', () => {
    localStorage.setItem(keysOn, isOn() ? 'no' : 'yes');
    show();
  });
  show();
}

/** A link to what can be printed prints it at once where it is all there already. */
const print = document.querySelector('[data-print]');
if (print && new URL(print.href).search === location.search) {
  print.addEventListener('click', (event) => {
    event.preventDefault();
    globalThis.print();
  });
}

/** How far something is that takes long: the bar moves, and whoever hears the page is told at every tenth. */
const running = document.querySelector('[data-progress]');
if (running && 'EventSource' in globalThis) {
  const part = (name) => running.querySelector(`[data-progress-${name}]`);
  const source = new EventSource(running.dataset.progress);
  let tenth = Math.floor(part('bar').position * 10);
  source.addEventListener('progress', ({ data }) => {
    const { counted, events, percent, says, aside } = JSON.parse(data);
    part('bar').max = events || 1;
    part('bar').value = counted;
    part('says').textContent = says;
    part('aside').textContent = aside;
    if (Math.floor(percent / 10) === tenth) return;
    tenth = Math.floor(percent / 10);
    part('announce').textContent = says;
  });
  source.addEventListener('ended', ({ data }) => {
    source.close();
    const { says } = JSON.parse(data);
    for (const name of ['bar', 'aside', 'cancel']) part(name)?.setAttribute('hidden', '');
    part('says').textContent = says;
    part('announce').textContent = says;
    part('again').hidden = false;
  });
}
