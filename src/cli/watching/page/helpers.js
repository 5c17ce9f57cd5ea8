// What the other scripts of the page use.
'use strict';

const $ = (id) => document.getElementById(id);

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Keeps what is right already, so that neither focus nor what is being read is lost. */
function fill(parent, count, create) {
  while (parent.children.length > count) parent.lastElementChild.remove();
  while (parent.children.length < count) parent.append(create(parent.children.length));
  return [...parent.children];
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function address(path, parameters) {
  return `${path}?${new URLSearchParams(parameters)}`;
}

function counted(count, word) {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function say(words) {
  $('status').textContent = words;
}
