"use strict";
// Finn tiltak: viser bare tiltakene som passer med utvalget. Uten dette skriptet vises alle, og ingen felter.
document.addEventListener("DOMContentLoaded", () => {
  const part = document.getElementById("_finn");
  const form = document.getElementById("_utvalg");
  const line = part.querySelector(".utvalgslinje");
  const main = document.querySelector("main");
  const fields = [...form.querySelectorAll("select")];
  const measures = [...document.querySelectorAll("[data-tiltak]")];
  const inText = measures.filter((node) => main.contains(node));
  const all = new Set(inText.map((node) => node.dataset.tiltak));
  if (!all.size) return;

  // Tiltak som står sammen: radene i en tabell, punktene i en liste, avsnittene under en overskrift.
  const groups = new Map();
  for (const node of inText) {
    const holder = node.closest("table, ul, ol") ?? node.parentElement;
    groups.set(holder, [...(groups.get(holder) ?? []), node]);
  }

  // Det som vises der alle i en gruppe er borte.
  const empty = (holder, nodes) => {
    const whole = holder.matches("table, ul, ol") ? holder.closest(".tabell") ?? holder : null;
    const rows = holder.matches("table") ? [...holder.tBodies].flatMap((body) => [...body.rows]) : [...holder.children];
    const note = document.createElement("p");
    note.className = "ingen-treff";
    note.textContent = form.dataset.ingen;
    note.hidden = true;
    (whole ?? nodes[0]).before(note);
    return () => {
      note.hidden = !nodes.every((node) => node.hidden);
      if (whole) whole.hidden = !note.hidden && rows.length === nodes.length;
    };
  };
  const emptied = [...groups].map(([holder, nodes]) => empty(holder, nodes));

  const links = [...document.querySelectorAll(".innhold a[href^='#']")];
  const target = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)));
  const isHidden = (node) => Boolean(node?.closest("[data-tiltak][hidden]"));

  const kept = () => {
    let numbers = all;
    for (const field of fields.filter((one) => one.value)) {
      const own = field.selectedOptions[0].dataset.har.split(" ");
      numbers = new Set(own.filter((number) => numbers.has(number)));
    }
    return numbers;
  };

  const show = () => {
    const numbers = kept();
    const chosen = fields.filter((field) => field.value);
    for (const node of measures) node.toggleAttribute("hidden", chosen.length > 0 && !numbers.has(node.dataset.tiltak));
    for (const update of emptied) update();
    for (const link of links) link.parentElement.hidden = isHidden(target(link.hash));
    const count = (chosen.length ? form.dataset.noen : form.dataset.alle)
      .replace("{antall}", numbers.size).replace("{alle}", all.size);
    const words = chosen.map((field) => `${field.labels[0].textContent}: ${field.selectedOptions[0].textContent}.`);
    const told = [...(chosen.length ? [form.dataset.utvalg] : []), ...words, count].join(" ");
    form.querySelector("[role=status]").textContent = told;
    line.firstElementChild.textContent = told;
    if (!chosen.length && line.contains(document.activeElement)) main.focus({ preventScroll: true });
    line.hidden = !chosen.length;
    document.documentElement.classList.toggle("utvalg", chosen.length > 0);
  };

  // Utvalget står i adressen, så den kan deles: #ansvar=lederne&ar=2026
  const write = () => {
    const chosen = new URLSearchParams(fields.filter((field) => field.value).map((field) => [field.name, field.value]));
    try {
      history.replaceState(null, "", chosen.size ? `#${chosen}` : location.href.split("#")[0]);
    } catch { /* en side i en ramme får ikke endre adressen */ }
  };
  const read = () => {
    if (!location.hash.includes("=")) return false;
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) {
      field.value = wanted.get(field.name) ?? "";
      if (field.selectedIndex < 0) field.value = "";
    }
    return true;
  };

  form.addEventListener("change", () => { show(); write(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { show(); write(); }));
  addEventListener("hashchange", () => {
    if (read()) return show();
    if (!isHidden(target(location.hash))) return;
    for (const field of fields) field.value = "";
    show();
    target(location.hash).scrollIntoView();
  });

  main.prepend(line);
  part.hidden = false;
  const shared = read();
  show();
  if (shared) part.scrollIntoView();
});
