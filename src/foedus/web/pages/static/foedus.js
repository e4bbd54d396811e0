// Small comforts; every page works without this file.
"use strict";
document.documentElement.classList.add("scripted");

// "Cite this": the sentence goes to the clipboard; where that is refused, it is selected.
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-copy]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  const told = (words) => {
    button.textContent = words;
    window.setTimeout(() => { button.textContent = "Copy"; }, 1500);
  };
  const select = () => {
    window.getSelection().selectAllChildren(source);
    told("Selected");
  };
  if (!navigator.clipboard) return select();
  const text = source.textContent.trim();
  const whole = button.dataset.whole ? window.location.origin + text : text;
  navigator.clipboard.writeText(whole).then(() => told("Copied"), select);
});

// A range beside a date moves it, month by month, and shows the day that it stands on.
for (const range of document.querySelectorAll("input[type=range][data-date]")) {
  const field = document.getElementById(range.dataset.date);
  const shown = document.getElementById(range.dataset.shown);
  range.addEventListener("input", () => {
    const month = Number(range.value);
    const day = `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
    field.value = day;
    range.setAttribute("aria-valuetext", day);
    if (shown) shown.textContent = day;
  });
  range.addEventListener("change", () => range.form.requestSubmit());
}

// A choice that filters a list sends its form by itself.
for (const field of document.querySelectorAll("form[data-send] select")) {
  field.addEventListener("change", () => field.form.requestSubmit());
}

// A span that an address leads to inside a closed box opens the box.
const reveal = () => {
  let target = null;
  try { target = document.getElementById(decodeURIComponent(window.location.hash.slice(1))); } catch { return; }
  let box = target && target.closest("details");
  while (box) {
    box.open = true;
    box = box.parentElement.closest("details");
  }
  if (target) target.scrollIntoView();
};
window.addEventListener("hashchange", reveal);
if (window.location.hash) reveal();
