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

/** What is wrong with a form is said first: whoever moves by keys or hears the page begins there. */
const mistakes = document.querySelector('.govuk-error-summary');
if (mistakes) {
  mistakes.tabIndex = -1;
  mistakes.focus();
}

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

/** How far something is that takes long: its bar moves, and whoever hears the page is told at every tenth. */
const follow = (running) => {
  const part = (name) => running.querySelector(`[data-progress-${name}]`);
  let tenth = Math.floor(part('bar').position * 10);
  return {
    progress: ({ state, counted, events, percent, says, aside }) => {
      part('bar').max = events || 1;
      part('bar').value = counted;
      part('says').textContent = says;
      part('aside').textContent = aside;
      for (const form of running.querySelectorAll('[data-progress-when]')) {
        form.hidden = !form.dataset.progressWhen.split(' ').includes(state);
      }
      if (Math.floor(percent / 10) === tenth) return;
      tenth = Math.floor(percent / 10);
      part('announce').textContent = says;
    },
    ended: ({ says, aside }) => {
      for (const name of ['bar', 'forms', 'means']) part(name)?.setAttribute('hidden', '');
      part('says').textContent = says;
      part('aside').textContent = aside;
      part('announce').textContent = says;
      part('again').hidden = false;
    },
  };
};

const jobs = document.querySelector('[data-progress]');
if (jobs && 'EventSource' in globalThis) {
  const shown = new Map(
    [...jobs.querySelectorAll('[data-progress-job]')].map((job) => [job.dataset.progressJob, follow(job)]),
  );
  const source = new EventSource(jobs.dataset.progress);
  source.addEventListener('progress', ({ data }) => {
    const told = JSON.parse(data);
    if (shown.has(told.job)) shown.get(told.job).progress(told);
    else jobs.querySelector('[data-progress-new]').hidden = false;
  });
  source.addEventListener('ended', ({ data }) => {
    const told = JSON.parse(data);
    shown.get(told.job)?.ended(told);
  });
}
