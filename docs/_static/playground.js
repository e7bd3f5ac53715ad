// The page that checks a pair as it is typed: it shows what the worker finds, and marks the words on both sides.

const EXAMPLES = {
  "ten times too small": ["축제에 관객 50만여 명이 다녀갔다.", "The festival drew more than 50,000 visitors."],
  "another unit": ["등산로는 12km이다.", "The trail is 12 miles long."],
  "a day too many": ["복구에 사흘이 걸렸다.", "Repairs took four days."],
  "faithful": ["관객 30만 명이 모였다.", "A crowd of 300,000 gathered."],
};
const PAUSE = 150; // milliseconds without a key before a pair is checked

const form = document.getElementById("playground");
const state = form.querySelector(".playground-state");
const shown = form.querySelector(".playground-findings");
const fields = form.elements;
const started = performance.now();
let worker;
let asked = 0;
let answered = 0;
let timer;

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function tell(text, busy = false) {
  state.textContent = text;
  state.classList.toggle("busy", busy);
}

function ask() {
  asked += 1;
  const pair = { original: fields.original.value, translation: fields.translation.value };
  worker.postMessage({ number: asked, ...pair, from: fields.from.value, to: fields.to.value });
}

function askSoon() {
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE);
}

function marked(pieces) {
  const line = element("p", "", "playground-text");
  for (const [text, severity] of pieces) {
    line.append(severity ? element("mark", text, severity) : text);
  }
  return line;
}

function show({ original, translation, findings, milliseconds }) {
  shown.replaceChildren(marked(original), marked(translation));
  for (const { severity, code, message, expected } of findings) {
    const line = element("p", "");
    line.append(element("strong", severity, severity), ` ${message} `, element("code", code));
    if (expected) line.append(element("span", `should be: ${expected}`, "expected"));
    shown.append(line);
  }
  if (!findings.length) shown.append(element("p", "Nothing to report: both texts state the same.", "same"));
  if (answered === 1) tell(`Ready; the first answer took ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  form.dataset.answered = answered;
  form.dataset.milliseconds = milliseconds.toFixed(0);
}

function receive({ data }) {
  if (data.problem) {
    tell(data.problem);
  } else if (data.languages) {
    for (const select of [fields.from, fields.to]) {
      for (const [tag, name] of data.languages) select.add(new Option(name, tag));
    }
    [fields.from.value, fields.to.value] = ["ko", "en"];
    tell("Reading the rules of Korean and English …", true);
    ask();
  } else if (data.number === asked) {
    answered += 1;
    show(data);
  }
}

function start() {
  for (const [name, [original, translation]] of Object.entries(EXAMPLES)) {
    const button = element("button", name);
    button.type = "button";
    button.addEventListener("click", () => {
      [fields.original.value, fields.translation.value] = [original, translation];
      [fields.from.value, fields.to.value] = ["ko", "en"];
      if (answered) ask();
    });
    form.querySelector(".playground-examples").append(button);
  }
  [fields.original.value, fields.translation.value] = EXAMPLES["ten times too small"];
  form.addEventListener("input", () => answered && askSoon());
  tell("Loading Python and claimkit …", true);
  worker = new Worker(new URL("playground-worker.js", import.meta.url), { type: "module" });
  worker.addEventListener("message", receive);
}

start();
