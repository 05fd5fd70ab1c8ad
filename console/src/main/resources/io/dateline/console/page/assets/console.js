// Counts new events as they arrive and shows them when asked, so that the list never jumps under the reader; reads the feeds again by and by.
(function () {
  "use strict";

  const SUMMARY_PAUSE = 5000;
  let source = null;
  let fresh = new Set();
  let summaryTimer = null;

  function find(selector) {
    return document.querySelector(selector);
  }

  function state(text, on) {
    const live = find(".live");
    if (live) {
      live.hidden = false;
      live.dataset.on = on ? "yes" : "no";
      find("[data-live-state]").textContent = text;
    }
  }

  function known(event) {
    const card = find('[data-event="' + CSS.escape(event.id) + '"]');
    return card !== null && Number(card.dataset.revision) >= event.revision;
  }

  function announce() {
    const button = find("[data-live-show]");
    const status = find("[data-live-status]");
    if (!button || !status) {
      return;
    }
    const count = fresh.size;
    button.hidden = count === 0;
    button.textContent = count + " new or changed – click to show";
    status.textContent = count === 0 ? "" : count + " new or changed events";
  }

  function arrived(message) {
    const event = JSON.parse(message.data);
    if (!known(event)) {
      fresh.add(event.id);
      announce();
    }
    if (!summaryTimer) {
      summaryTimer = setTimeout(refreshSummary, SUMMARY_PAUSE);
    }
  }

  async function refreshSummary() {
    summaryTimer = null;
    try {
      const answer = await fetch("/api/v1/summary");
      if (answer.ok) {
        const summary = await answer.json();
        document.querySelectorAll("[data-summary]").forEach((number) => {
          number.textContent = summary[number.dataset.summary].toLocaleString("en");
        });
      }
    } catch (error) {
      // the next event tries again
    }
  }

  function listen() {
    if (source) {
      source.close();
      source = null;
    }
    fresh = new Set();
    announce();
    const columns = find("[data-stream]");
    if (!columns) {
      return;
    }
    source = new EventSource(columns.dataset.stream);
    source.addEventListener("open", () => state("Live", true));
    source.addEventListener("error", () => state("Reconnecting", false));
    source.addEventListener("event", arrived);
    source.addEventListener("reset", () => {
      fresh.add("reset");
      announce();
    });
  }

  function show() {
    window.htmx
      .ajax("GET", window.location.pathname + window.location.search, { target: "#results", swap: "innerHTML" })
      .then(() => {
        find("#list-title").focus();
        refreshSummary();
      });
  }

  // A page that is no stream is read again by and by, but never under somebody who is in the middle of it.
  let paused = false;
  let refreshing = false;
  let toggleHadFocus = false;

  function toggleHasFocus() {
    const active = document.activeElement;
    return active !== null && active.matches("[data-refresh-toggle]");
  }

  // the button that was pressed to go on keeps the focus, and must not be what holds everything up
  function busy(results) {
    const within = results.contains(document.activeElement) && !toggleHasFocus();
    return document.hidden || within || !window.getSelection().isCollapsed;
  }

  function refresh() {
    const results = find("#results");
    if (!paused && find("[data-refresh]") && !busy(results)) {
      refreshing = true;
      window.htmx
        .ajax("GET", window.location.pathname + window.location.search, { target: "#results", swap: "innerHTML" })
        // what went wrong was told by its event
        .catch(() => null)
        .finally(() => {
          refreshing = false;
        });
    }
  }

  function showPause() {
    const button = find("[data-refresh-toggle]");
    if (button) {
      button.hidden = false;
      button.setAttribute("aria-pressed", paused ? "true" : "false");
      if (toggleHadFocus && document.activeElement === document.body) {
        button.focus({ preventScroll: true });
      }
    }
    toggleHadFocus = false;
  }

  const refreshed = find("[data-refresh]");
  if (refreshed) {
    setInterval(refresh, Number(refreshed.dataset.refresh) * 1000);
    showPause();
  }

  document.addEventListener("click", (click) => {
    if (click.target.closest("[data-live-show]")) {
      show();
    }
    if (click.target.closest("[data-refresh-toggle]")) {
      paused = !paused;
      showPause();
    }
  });
  // a form sends its empty fields too: leave them out of the address
  document.addEventListener("htmx:configRequest", (request) => {
    const parameters = request.detail.parameters;
    Object.keys(parameters).forEach((name) => {
      if (parameters[name] === "") {
        delete parameters[name];
      }
    });
  });
  function complain(text) {
    const problem = find("[data-problem]");
    if (problem) {
      problem.hidden = false;
      problem.textContent = text;
    }
  }

  // what was refused has a page that says why: go there, but leave who only reads with what is shown
  document.addEventListener("htmx:responseError", (answer) => {
    if (refreshing) {
      complain("This is not the latest: the console cannot answer now.");
    } else {
      window.location.assign(answer.detail.pathInfo.finalRequestPath);
    }
  });
  document.addEventListener("htmx:sendError", () => complain("The console does not answer. Is it still running?"));
  // the button is replaced together with the list
  document.addEventListener("htmx:beforeSwap", (swap) => {
    if (swap.target.id === "results") {
      toggleHadFocus = toggleHasFocus();
    }
  });
  document.addEventListener("htmx:afterSettle", (swap) => {
    if (swap.target.id === "results") {
      listen();
      showPause();
    }
  });
  const fold = find(".filter-fold");
  const narrow = window.matchMedia("(max-width: 34rem)");
  function foldFilter() {
    if (fold) {
      fold.open = !narrow.matches || fold.dataset.filtered === "yes";
    }
  }
  narrow.addEventListener("change", foldFilter);
  foldFilter();
  window.addEventListener("pagehide", () => source && source.close());
  listen();
})();
