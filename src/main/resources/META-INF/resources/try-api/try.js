// Shows every endpoint of this server's OpenAPI document with fields to fill in, and sends what was filled in.
// The key is read from its field at the moment in which it is sent, and kept nowhere else.
'use strict';

const TEXTS = {
  en: {
    title: 'Try the interface',
    note: 'Every endpoint as this server has it. The key stays in this page: it is not stored, and goes nowhere but into the requests that you send.',
    key: 'API key or token',
    load: 'Show endpoints',
    send: 'Send',
    body: 'Body',
    required: 'required',
    none: 'No answer: ',
    shown: ' endpoints',
    refused: 'The key was refused: ',
    changes: 'This changes what is stored.',
  },
  de: {
    title: 'Schnittstelle ausprobieren',
    note: 'Jeder Endpunkt, wie ihn dieser Server hat. Der Schlüssel bleibt auf dieser Seite: Er wird nicht gespeichert und geht nur in die Anfragen ein, die Sie senden.',
    key: 'API-Schlüssel oder Token',
    load: 'Endpunkte zeigen',
    send: 'Senden',
    body: 'Inhalt',
    required: 'nötig',
    none: 'Keine Antwort: ',
    shown: ' Endpunkte',
    refused: 'Der Schlüssel wurde abgelehnt: ',
    changes: 'Das ändert, was gespeichert ist.',
  },
};
const language = navigator.language.startsWith('de') ? 'de' : 'en';
const text = TEXTS[language];
const key = document.getElementById('key');
const said = document.getElementById('said');
const endpoints = document.getElementById('endpoints');

document.documentElement.lang = language;
document.title = 'Leadline: ' + text.title;
document.querySelectorAll('[data-text]').forEach((part) => (part.textContent = text[part.dataset.text]));
window.addEventListener('pagehide', () => (key.value = ''));
document.getElementById('with-key').addEventListener('submit', (event) => {
  event.preventDefault();
  load();
});

function make(name, properties, ...children) {
  const part = Object.assign(document.createElement(name), properties);
  part.append(...children);
  return part;
}

function authorized(headers) {
  return { ...headers, Authorization: 'Bearer ' + key.value.trim() };
}

/** Addresses lie beside this page's folder, wherever a proxy puts both. */
function address(path) {
  return '..' + path;
}

async function load() {
  endpoints.replaceChildren();
  try {
    const answer = await fetch(address('/api/v1/openapi.json'), { headers: authorized({}), cache: 'no-store', credentials: 'omit' });
    const document = await answer.json();
    if (answer.ok) {
      show(document);
    } else {
      said.textContent = text.refused + document.detail;
    }
  } catch (failure) {
    said.textContent = text.none + failure.message;
  }
}

function show(document) {
  const groups = new Map();
  let count = 0;
  for (const [path, operations] of Object.entries(document.paths)) {
    const group = path.split('/')[3];
    for (const [method, operation] of Object.entries(operations)) {
      groups.set(group, [...(groups.get(group) ?? []), endpoint(document, path, method.toUpperCase(), operation)]);
      count += 1;
    }
  }
  for (const [group, parts] of groups) {
    endpoints.append(make('section', {}, make('h2', { textContent: group }), ...parts));
  }
  said.textContent = count + text.shown;
}

function endpoint(document, path, method, operation) {
  const id = operation.operationId + method;
  const fields = operation.parameters.map((parameter) => field(id, parameter));
  const schema = operation.requestBody?.content['application/json'].schema;
  const body = schema && make('textarea', { id: id + '-body', value: JSON.stringify(example(document, schema), null, 2) });
  const command = make('pre', {});
  const result = make('pre', { hidden: true });
  result.setAttribute('role', 'status');
  const parts = { path, method, fields, body, command, result };
  const send = make('button', { type: 'button', textContent: text.send });
  send.addEventListener('click', () => ask(parts));
  const form = make('div', {}, ...fields.map((one) => one.part));
  if (body) {
    form.append(make('div', {}, make('label', { htmlFor: body.id, textContent: text.body }), body));
  }
  if (method !== 'GET') {
    form.append(make('p', { textContent: text.changes }));
  }
  form.append(command, make('div', {}, send), result);
  form.addEventListener('input', () => (command.textContent = curl(parts)));
  command.textContent = curl(parts);
  return make(
    'details',
    { id },
    make('summary', {}, make('b', { textContent: method }), ' ', make('code', { textContent: path }), make('span', { textContent: operation.summary })),
    form,
  );
}

function field(id, parameter) {
  const input = make('input', { id: id + '-' + parameter.name, required: parameter.required, spellcheck: false });
  input.autocomplete = 'off';
  if (parameter.name === 'Idempotency-Key') {
    input.value = 'try-' + crypto.getRandomValues(new Uint32Array(2)).join('-');
  }
  const words = parameter.name + ' (' + parameter.in + (parameter.required ? ', ' + text.required : '') + ')';
  return { parameter, input, part: make('div', {}, make('label', { htmlFor: input.id, textContent: words }), input) };
}

/** Something that looks like what is asked for. */
function example(document, schema) {
  if (schema.$ref) {
    return example(document, document.components.schemas[schema.$ref.split('/').pop()]);
  }
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties).map(([name, of]) => [name, example(document, of)]));
    case 'array':
      return [example(document, schema.items)];
    case 'integer':
      return 900;
    case 'number':
      return 1;
    case 'boolean':
      return false;
    default:
      return '';
  }
}

function filled({ path, fields }) {
  let way = path;
  const query = new URLSearchParams();
  const headers = {};
  for (const { parameter, input } of fields) {
    const value = input.value.trim();
    if (parameter.in === 'path') {
      way = way.replace('{' + parameter.name + '}', encodeURIComponent(value));
    } else if (value && parameter.in === 'query') {
      // Several stand with commas between where one name may come more than once.
      const values = ['sku', 'channel', 'state'].includes(parameter.name) ? value.split(/\s*,\s*/) : [value];
      values.forEach((one) => query.append(parameter.name, one));
    } else if (value) {
      headers[parameter.name] = value;
    }
  }
  return { way: way + (query.size ? '?' + query : ''), headers };
}

function quoted(words) {
  return "'" + words.replaceAll("'", "'\\''") + "'";
}

/** With the key's name and not the key, so that it can be passed on. */
function curl(parts) {
  const { way, headers } = filled(parts);
  const all = ['curl -sS', parts.method === 'GET' ? '' : '-X ' + parts.method, '-H "Authorization: Bearer $KEY"'];
  Object.entries(headers).forEach(([name, value]) => all.push('-H ' + quoted(name + ': ' + value)));
  if (parts.body) {
    all.push("-H 'Content-Type: application/json'", '-d ' + quoted(parts.body.value));
  }
  all.push(quoted(new URL(address(way), window.location.href).href));
  return all.filter((part) => part).join(' ');
}

async function ask(parts) {
  const { way, headers } = filled(parts);
  parts.result.hidden = false;
  parts.result.textContent = '…';
  try {
    const answer = await fetch(address(way), {
      method: parts.method,
      headers: authorized(parts.body ? { ...headers, 'Content-Type': 'application/json' } : headers),
      body: parts.body?.value,
      cache: 'no-store',
      credentials: 'omit',
    });
    const given = await answer.text();
    const tag = answer.headers.get('ETag');
    parts.result.textContent = answer.status + (tag ? '  ETag: ' + tag : '') + '\n\n' + pretty(given);
  } catch (failure) {
    parts.result.textContent = text.none + failure.message;
  }
}

function pretty(given) {
  try {
    return JSON.stringify(JSON.parse(given), null, 2);
  } catch {
    return given;
  }
}
