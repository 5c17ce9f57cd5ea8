// The messages beside the pages, and the marks to which they lead.
'use strict';

let lastSummary = '';

function showMessages() {
  const errors = state.messages.filter((message) => message.severity === 'error').length;
  const warnings = state.messages.length - errors;
  const known = errors || warnings ? `${counted(errors, 'error')}, ${counted(warnings, 'warning')}` : 'No errors, no warnings';
  const summary = !state.sheet ? 'There are no sheets here.' : state.checked || state.messages.length ? known : 'Being checked';
  setText($('summary'), summary);
  if (summary !== lastSummary && state.checked) say(summary);
  lastSummary = summary;
  const key = JSON.stringify(state.messages);
  if ($('messages').dataset.key === key) return;
  $('messages').dataset.key = key;
  const focused = [...$('messages').children].findIndex((item) => item.contains(document.activeElement));
  $('messages').replaceChildren(...state.messages.map(messageItem));
  if (focused >= 0) $('messages').children[focused]?.querySelector('button')?.focus();
}

function messageItem(message) {
  const where = message.file ? `${message.file}:${message.line}:${message.column}` : '';
  const item = make('li', {class: message.severity},
                    make('p', {}, make('span', {class: 'kind'}, message.severity), `: ${message.message}`));
  if (message.help) item.append(make('p', {}, message.help));
  if (where) item.append(make('p', {class: 'where'}, where));
  if (message.source.trim()) item.append(make('code', {tabindex: '0', role: 'group', 'aria-label': 'The line'}, message.source.trim()));
  if (message.places.length) {
    const pages = [...new Set(message.places.map((place) => place.page))].join(' and ');
    const button = make('button', {type: 'button'}, `Show on page ${pages}`);
    button.addEventListener('click', () => pointAt(message));
    item.append(button);
  }
  return item;
}

function pointAt(message) {
  if (view.tab === 'heard') choose('web');
  document.querySelectorAll('.mark').forEach((mark) => mark.remove());
  let first = null;
  for (const place of message.places) {
    const row = $('pages').children[place.page - 1];
    const figure = row?.querySelector(`figure[data-language="${place.language}"]`);
    if (!figure) continue;
    const mark = make('div', {class: `mark ${message.severity}`});
    mark.style.left = `calc(${place.left * 100}% - 6px)`;
    mark.style.top = `calc(${place.top * 100}% - 6px)`;
    mark.style.width = `calc(${place.width * 100}% + 12px)`;
    mark.style.height = `calc(${place.height * 100}% + 12px)`;
    figure.append(mark);
    first ??= mark;
  }
  first?.scrollIntoView({block: 'center', inline: 'center'});
  say(`Marked on page ${message.places[0].page}`);
}
