"use strict";
{
  const form = document.forms[0];
  const { words, file, shown } = form.elements;
  const pairs = [...document.querySelectorAll("article")].map((pair) => ({ pair, text: pair.textContent.toLowerCase() }));
  const isVisible = ({ pair }) => pair.checkVisibility();

  const show = () => {
    const wanted = words.value.toLowerCase().split(/\s+/);
    for (const { pair, text } of pairs) {
      const isInFile = !file || !file.value || pair.dataset.file === file.value;
      pair.hidden = !isInFile || !wanted.every((word) => text.includes(word));
    }
    shown.value = shown.dataset.words
      .replace("{shown}", pairs.filter(isVisible).length)
      .replace("{number}", pairs.length);
  };

  const go = (step) => {
    const visible = pairs.filter(isVisible).map(({ pair }) => pair);
    const next = visible[visible.indexOf(document.activeElement) + step] ?? visible[step < 0 ? visible.length - 1 : 0];
    next?.focus();
    next?.scrollIntoView({ block: "center" });
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      form.reset();
      show();
    } else if (!event.target.matches("input[type=search], select")) {
      if (event.key === "/") {
        event.preventDefault();
        words.focus();
      } else if (event.key === "j") go(1);
      else if (event.key === "k") go(-1);
    }
  });
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector(".search").hidden = pairs.length === 0;
  show();
}
