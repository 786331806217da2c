// Three things that a browser can only do with a script; every page works without.
"use strict";

// What is typed in a form stays when one goes somewhere else without sending it.
function keepWhenLeaving(form) {
  const typed = () => {
    const fields = new URLSearchParams(new FormData(form));
    fields.delete("number"); // A personal number is kept nowhere but in its own record.
    return fields;
  };
  const send = (fields) =>
    fetch(form.action, { method: "POST", body: fields, keepalive: true, redirect: "manual" });
  let kept = form.dataset.keep === "typed" ? "" : typed().toString();
  let isDone = false;
  let isKept = form.dataset.keep === "typed";

  function leave() {
    const fields = typed();
    const text = fields.toString();
    if (isDone || text === kept) return;
    kept = text;
    isKept = true;
    fields.set("leaving", "keep");
    send(fields);
  }

  form.addEventListener("submit", () => { isDone = true; });
  form.querySelector("a.cancel")?.addEventListener("click", () => {
    isDone = true;
    if (!isKept) return;
    send(new URLSearchParams({ csrf: form.elements.csrf.value, leaving: "drop" }));
  });
  addEventListener("pageshow", (event) => { if (event.persisted) isDone = false; });
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
  });
}

// A page that somebody may be writing in says that the session is soon over, like every other page;
// what stands in its form is kept on the way there.
const { ending, endingHref } = document.body.dataset;
if (ending) setTimeout(() => location.assign(endingHref), Number(ending) * 1000);

document.querySelectorAll("form[data-keep]").forEach(keepWhenLeaving);
document.querySelectorAll("button[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => print());
});
