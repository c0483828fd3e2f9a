"use strict";

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

// A click on a column's title sorts by it; a second one turns the order round. What lacks comes last.
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  table.tHead.addEventListener("click", (event) => {
    const title = event.target.closest("button")?.parentElement;
    if (!title) return;
    const order = title.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
    for (const other of table.tHead.rows[0].cells) other.setAttribute("aria-sort", "none");
    title.setAttribute("aria-sort", order);
    const key = (row) => {
      const cell = row.cells[title.cellIndex];
      return (cell.dataset.key ?? cell.textContent).trim();
    };
    const isNumber = title.classList.contains("number");
    const compare = isNumber ? (a, b) => a - b : collator.compare;
    const sign = order === "ascending" ? 1 : -1;
    const rows = Array.from(body.rows, (row) => [key(row), row]);
    rows.sort(([a], [b]) => (a === "") - (b === "") || sign * compare(a, b));
    body.append(...rows.map(([, row]) => row));
  });
}

// On a narrow screen a row is a card, whose cells bring their column's title.
for (const table of document.querySelectorAll("table.sortable")) {
  const titles = Array.from(table.tHead.rows[0].cells, (cell) => cell.textContent);
  for (const row of table.tBodies[0].rows) {
    for (const cell of row.cells) cell.dataset.title = titles[cell.cellIndex];
  }
  table.classList.add("titled");
}

// Shows the rows that have every word and every ticked property.
for (const form of document.querySelectorAll("form.filter")) {
  const rows = Array.from(document.getElementById(form.dataset.table).tBodies[0].rows);
  const text = form.querySelector("input[type=search]");
  const boxes = Array.from(form.querySelectorAll("input[type=checkbox]"));
  const count = form.querySelector("output");
  const update = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const flags = boxes.filter((box) => box.checked).map((box) => box.dataset.flag);
    let shown = 0;
    for (const row of rows) {
      const content = row.textContent.toLowerCase();
      const has = row.dataset.flags.split(" ");
      row.hidden = !words.every((word) => content.includes(word)) || !flags.every((flag) => has.includes(flag));
      shown += row.hidden ? 0 : 1;
    }
    count.value = shown === rows.length ? count.dataset.all : `${shown} of ${count.dataset.all}`;
  };
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  // The browser keeps what was typed when a page is loaded again.
  window.addEventListener("pageshow", update);
}

// What does not scroll needs no stop for the keyboard.
const scrolls = (part) => part.scrollWidth > part.clientWidth;
const stops = () => {
  for (const part of document.querySelectorAll(".wide")) part.tabIndex = scrolls(part) ? 0 : -1;
};
window.addEventListener("resize", stops);
stops();

// On paper nothing can be opened.
const closed = [];
window.addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details:not([open])")) {
    closed.push(details);
    details.open = true;
  }
});
window.addEventListener("afterprint", () => {
  for (const details of closed.splice(0)) details.open = false;
});
