// The page of `factsheet watch`: shows what the program tells it, and tells the program what is in view.
'use strict';

const client = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16)).join('');
const steps = [48, 72, 96, 144, 192, 288];  // dots per inch of pictures
const cssInch = 96;
const gap = 20;

/** What is looked at. */
const view = {sheet: 0, tab: 'web', ink: '', dpi: 96, page: 1};
let zoom = 'fit';
let state = null;

// ---- asking ----

async function look() {
  const answer = await fetch(address('look', {client, ...view}), {method: 'POST'}).catch(() => null);
  // What was looked at may be gone: start from the first sheet.
  if (answer?.status === 400 && view.sheet) {
    view.sheet = 0;
    look();
  }
}

let looking = 0;
function lookSoon() {
  clearTimeout(looking);
  looking = setTimeout(look, 120);
}

function listen() {
  const events = new EventSource(address('events', {client}));
  events.onopen = () => {
    $('trouble').hidden = true;
    look();
  };
  events.onmessage = (event) => take(JSON.parse(event.data));
  events.onerror = () => {
    $('trouble').textContent = 'The connection to factsheet is lost. If it has ended, start it again and open the address it prints.';
    $('trouble').hidden = false;
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
  };
}

// ---- taking what is told ----

function take(told) {
  if (!view.sheet && told.sheet) view.sheet = told.sheet;
  const isOurs = !told.sheet || ['sheet', 'tab', 'ink', 'dpi'].every((key) => told[key] === view[key]);
  if (!isOurs) return;
  state = {languages: [], messages: [], ...told};
  showSheets();
  showSize();
  showHeads();
  showPages();
  showThumbnails();
  showMessages();
}

function showSheets() {
  const options = state.sheets.map((sheet) => {
    const faults = sheet.errors ? ` – ${counted(sheet.errors, 'error')}` : sheet.warnings ? ` – ${counted(sheet.warnings, 'warning')}` : '';
    return {value: String(sheet.id), text: sheet.name.replace(/\.sheet\.yaml$/, '') + faults};
  });
  if (state.gone) options.push({value: String(view.sheet), text: 'the sheet is gone'});
  fill($('sheet'), options.length, () => make('option')).forEach((option, i) => {
    setText(option, options[i].text);
    if (option.value !== options[i].value) option.value = options[i].value;
  });
  if ($('sheet').value !== String(view.sheet)) $('sheet').value = String(view.sheet);
  const name = state.sheets.find((sheet) => sheet.id === view.sheet)?.name ?? 'no sheet';
  const errors = state.messages.filter((message) => message.severity === 'error').length;
  document.title = `${errors ? `${counted(errors, 'error')} – ` : ''}${name} – factsheet`;
  $('make').disabled = !state.sheet || state.gone;
}

/** The width of the first page, in inches. */
function pageWidth() {
  const page = state?.languages.flatMap((language) => language.pages)[0];
  return page ? page.width / state.dpi : 210 / 25.4;
}

/** Sets how wide pages are on the screen, and asks for pictures that are sharp enough. */
function showSize() {
  // Until it is told, two languages are the likely number.
  const count = Math.max(1, state?.languages.length || 2);
  const style = getComputedStyle($('panel'));
  const room = $('panel').clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  const fitting = Math.max(160, Math.floor((room - gap * (count - 1)) / count));
  const width = zoom === 'fit' ? fitting : Math.round(Number(zoom) * cssInch * pageWidth());
  $('panel').style.setProperty('--width', `${width}px`);
  const needed = width * devicePixelRatio / pageWidth();
  const dpi = steps.find((step) => step >= needed * 0.98) ?? steps.at(-1);
  if (dpi === view.dpi) return;
  view.dpi = dpi;
  if (state) lookSoon();
}

const profiles = {press: 'press', copier: 'copier'};

function showHeads() {
  const hasErrors = state.messages.some((message) => message.severity === 'error');
  const create = () => make('div', {class: 'head'}, make('h2'), make('a', {target: '_blank', rel: 'noopener'}, 'Print'),
                            make('a', {download: ''}, 'Download'), make('span', {class: 'behind'}));
  fill($('heads'), state.languages.length, create).forEach((head, i) => {
    const language = state.languages[i];
    const [title, print, download, behind] = head.children;
    setText(title, language.name);
    const file = {sheet: view.sheet, language: language.tag, profile: profiles[view.tab] ?? 'web'};
    print.href = address('file', file);
    download.href = address('file', {...file, keep: 'yes'});
    print.setAttribute('aria-label', `Print the PDF in ${language.name}`);
    download.setAttribute('aria-label', `Download the PDF in ${language.name}`);
    print.hidden = download.hidden = hasErrors;
    setText(behind, language.behind ? (language.pages.length ? 'the last page without errors' : 'no page yet: see the messages') : '');
  });
}

/** Whether what is shown is of the same sheet and kind: it stays until its new pictures are there. */
function isSameSubject() {
  return $('pages').dataset.subject === subject();
}

function subject() {
  return JSON.stringify([view.sheet, view.tab, view.ink]);
}

function pageCount() {
  return Math.max(0, ...state.languages.map((language) => (view.tab === 'heard' ? language.heard : language.pages).length));
}

function showPages() {
  if (pageCount() === 0 && isSameSubject()) return;
  const kind = view.tab === 'heard' ? 'heard' : 'drawn';
  if ($('pages').dataset.kind !== kind) {
    $('pages').replaceChildren();
    $('pages').dataset.kind = kind;
  }
  const rows = fill($('pages'), pageCount(), (i) => {
    const row = make('section', {'class': 'page', 'aria-label': `Page ${i + 1}`, 'data-page': i + 1});
    observer.observe(row);
    return row;
  });
  rows.forEach((row, i) => (kind === 'heard' ? showHeard(row, i) : showDrawn(row, i)));
  $('pages').dataset.subject = rows.length ? subject() : '';
}

function showDrawn(row, i) {
  fill(row, state.languages.length, () => make('figure')).forEach((figure, column) => {
    const language = state.languages[column];
    const page = language.pages[i];
    figure.dataset.language = language.tag;
    if (!language.pages.length && isSameSubject()) return;
    figure.classList.toggle('absent', !page);
    if (!page) return figure.replaceChildren();
    figure.style.aspectRatio = `${page.width} / ${page.height}`;
    if (page.version) showPicture(figure, language, i + 1, page.version);
  });
}

/** The old picture stays until the new one can be seen. */
async function showPicture(figure, language, page, version) {
  if (Number(figure.dataset.wanted ?? 0) === version) return;
  figure.dataset.wanted = version;
  const {sheet, tab, ink, dpi} = state;
  const asked = {sheet, tab, ink, dpi, language: language.tag, page, version};
  const answer = await fetch(address('picture', asked)).catch(() => null);
  if (!answer?.ok) {
    if (Number(figure.dataset.wanted) === version) delete figure.dataset.wanted;
    return;
  }
  const picture = make('img', {alt: `Page ${page} in ${language.name}; the tab Screen reader has its words`});
  picture.src = URL.createObjectURL(await answer.blob());
  await picture.decode().catch(() => {});
  if (Number(figure.dataset.wanted) !== version) return URL.revokeObjectURL(picture.src);
  const old = figure.querySelector('img');
  if (old) old.replaceWith(picture);
  else figure.prepend(picture);
  figure.dataset.version = version;
  if (figure === figure.parentElement?.firstElementChild) showThumbnail(page, picture.src);
  if (old) URL.revokeObjectURL(old.src);
}

function showHeard(row, i) {
  fill(row, state.languages.length, () => make('div', {class: 'heard'})).forEach((box, column) => {
    const language = state.languages[column];
    const said = language.heard[i] ?? '';
    if (box.dataset.said === said) return;
    box.dataset.said = said;
    const lines = said.split('\n').filter((line) => line).map((line) => {
      const parts = /^(heading \d|list of \d+|table of \d+ rows|picture|quotation)(: )?(.*)$/.exec(line);
      if (!parts) return make('p', {lang: language.tag}, line);
      return make('p', {}, make('b', {}, parts[1]), parts[2] ?? '', make('span', {lang: language.tag}, parts[3]));
    });
    box.replaceChildren(make('h3', {}, `Page ${i + 1}`), ...lines);
  });
}

// ---- thumbnails, and the page in view ----

function showThumbnails() {
  if (pageCount() === 0 && isSameSubject()) return;
  fill($('thumbnails'), pageCount(), (i) => {
    const button = make('button', {type: 'button'}, make('img', {alt: ''}), `Page ${i + 1}`);
    button.addEventListener('click', () => goTo(i + 1));
    return make('li', {}, button);
  }).forEach((item, i) => {
    const picture = item.querySelector('img');
    const page = state.languages[0]?.pages[i];
    picture.hidden = view.tab === 'heard';
    if (page) picture.style.aspectRatio = `${page.width} / ${page.height}`;
    const shown = $('pages').children[i]?.querySelector('figure img');
    if (shown && picture.src !== shown.src) picture.src = shown.src;
  });
  showPageInView();
}

function showThumbnail(page, source) {
  const picture = $('thumbnails').children[page - 1]?.querySelector('img');
  if (picture) picture.src = source;
}

function showPageInView() {
  [...$('thumbnails').children].forEach((item, i) => {
    item.firstElementChild.setAttribute('aria-current', String(i + 1 === view.page));
  });
}

function goTo(page) {
  $('pages').children[page - 1]?.scrollIntoView({block: 'start'});
  setPage(page);
}

function setPage(page) {
  if (page === view.page) return;
  view.page = page;
  showPageInView();
  lookSoon();
}

/** How many pixels of each row can be seen. */
const seen = new Map();
const observer = new IntersectionObserver((entries) => {
  for (const entry of entries) seen.set(entry.target, entry.intersectionRect.height);
  for (const row of seen.keys()) {
    if (!row.isConnected) seen.delete(row);
  }
  const rows = [...seen].sort((one, other) => other[1] - one[1]);
  if (rows.length && rows[0][1] > 0) setPage(Number(rows[0][0].dataset.page));
}, {root: $('panel'), threshold: [0, 0.1, 0.25, 0.5, 0.75, 1]});

// ---- what can be chosen ----

function choose(tab) {
  view.tab = tab;
  view.ink = tab === 'press' ? $('ink').value : '';
  $('inks').hidden = tab !== 'press';
  $('zooming').hidden = tab === 'heard';
  for (const button of $('tabs').children) {
    const isChosen = button.dataset.tab === tab;
    button.setAttribute('aria-selected', String(isChosen));
    button.tabIndex = isChosen ? 0 : -1;
    if (isChosen) $('panel').setAttribute('aria-labelledby', button.id);
  }
  if (state) look();
}

function move(event) {
  const buttons = [...$('tabs').children];
  const at = buttons.indexOf(event.target);
  const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1}[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  const button = buttons[(to + buttons.length) % buttons.length];
  button.focus();
  choose(button.dataset.tab);
}

function zoomTo(value) {
  zoom = value;
  $('zoom').value = value;
  showSize();
}

function zoomBy(count) {
  const values = [...$('zoom').options].map((option) => option.value).slice(1);
  const now = zoom === 'fit' ? parseFloat($('panel').style.getPropertyValue('--width')) / cssInch / pageWidth() : Number(zoom);
  const next = count > 0 ? values.find((value) => Number(value) > now + 0.01) : values.findLast((value) => Number(value) < now - 0.01);
  if (next) zoomTo(next);
}

async function makeFiles() {
  $('make').disabled = true;
  say('Making the files');
  const answer = await fetch(address('make', {sheet: view.sheet}), {method: 'POST'}).catch(() => null);
  $('make').disabled = false;
  const words = [];
  if (!answer?.ok) {
    words.push(answer ? await answer.text() : 'The connection to factsheet is lost.');
  } else {
    const made = await answer.json();
    const title = made.files.length ? `Made ${counted(made.files.length, 'file')}:` : 'No files were made.';
    words.push(title, ...made.files);
    if (!made.files.length) words.push(made.words.trim());
  }
  $('made').replaceChildren(make('h2', {}, 'Files'), ...words.map((line) => make('p', {}, line)));
  $('made').hidden = false;
  $('made').scrollIntoView({block: 'nearest'});
  say(words[0]);
}

$('sheet').addEventListener('change', () => {
  view.sheet = Number($('sheet').value);
  view.page = 1;
  $('pages').replaceChildren();
  $('panel').scrollTop = 0;
  look();
});
for (const button of $('tabs').children) button.addEventListener('click', () => choose(button.dataset.tab));
$('tabs').addEventListener('keydown', move);
$('ink').addEventListener('change', () => choose('press'));
$('zoom').addEventListener('change', () => zoomTo($('zoom').value));
$('smaller').addEventListener('click', () => zoomBy(-1));
$('larger').addEventListener('click', () => zoomBy(1));
$('make').addEventListener('click', makeFiles);
addEventListener('resize', showSize);
choose('web');
showSize();
listen();
